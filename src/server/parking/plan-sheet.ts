import { spaceKinds } from '../../domain/parking/plan-drawing.ts'
import { fittingScale, planSvg } from '../../domain/parking/plan-svg.ts'
import type { PlanPage } from '../../domain/parking/queries.ts'
import { parkingWords } from '../../text/zh-CN/parking.ts'
import type { Sheet } from '../papers/sheet.ts'

/** What A3 across leaves for the drawing under title and over legend (millimetres). */
const ROOM = [385, 190] as const
/** How the lines of each kind look in black and white (plan-svg.ts). */
const LINES = { common: '实线，浅绿', road: '虚线，浅黄', owned: '点线，浅紫' } as const

/** The plan on A3 at the largest usual scale that fits, with its legend and the numbers before and after. */
export function planSheet(page: PlanPage, committee: string, foot: string): Sheet {
  const { svg, widthM, heightM } = planSvg(page.drawing, {
    fireLane: '消防车道',
    accessible: '无障碍',
    bar: '10 米',
  })
  const scale = fittingScale(widthM, heightM, ROOM)
  const title = `${page.compound}车位图（${page.name}，第 ${page.version} 版）`
  const counts = (key: 'all' | 'accessible' | (typeof spaceKinds)[number]) => [
    page.before ? String(page.before[key]) : '没有标过',
    String(page.count[key]),
  ]
  return {
    title,
    committee,
    foot,
    page: 'a3',
    landscape: true,
    blocks: [
      {
        kind: 'drawing',
        svg,
        widthMm: (widthM * 1000) / scale,
        heightMm: (heightM * 1000) / scale,
        words: title,
      },
      {
        kind: 'table',
        widths: [1.6, 1, 1],
        head: ['图例', '整治前车位数', '本图车位数'],
        rows: [
          ...spaceKinds.map((kind) => [`${parkingWords.kinds[kind]}（${LINES[kind]}）`, ...counts(kind)]),
          ['合计', ...counts('all')],
          ['其中无障碍', ...counts('accessible')],
        ],
      },
      {
        kind: 'text',
        words: `比例 1:${scale}，上北下南，按 100% 打印才合比例。红色带是消防车道，任何车位不得压占。`,
      },
    ],
  }
}
