import { spaceKinds } from '../../domain/parking/plan-drawing.ts'
import { fittingScale, planSvg } from '../../domain/parking/plan-svg.ts'
import type { PlanPage } from '../../domain/parking/queries.ts'
import { parkingWords } from '../../text/zh-CN/parking.ts'
import type { Sheet } from '../papers/sheet.ts'

/** What A3 across leaves for the drawing under title and over legend (millimetres). */
const ROOM = [385, 200] as const
/** How the lines of each kind look in black and white (plan-svg.ts). */
const LINES = { common: '实线, 浅绿', road: '虚线, 浅黄', owned: '点线, 浅紫' } as const

/** The plan on A3 at the largest usual scale that fits, with its legend and the numbers before and after. */
export function planSheet(page: PlanPage, committee: string, foot: string): Sheet {
  const { svg, widthM, heightM } = planSvg(page.drawing, {
    fireLane: '消防车道',
    accessible: '无障碍',
    bar: '10 米',
  })
  const scale = fittingScale(widthM, heightM, ROOM)
  const title = `${page.compound}车位图 (${page.name}, 第 ${page.version} 版)`
  const count = (key: 'all' | 'accessible' | (typeof spaceKinds)[number]) =>
    `${page.before ? `${page.before[key]} → ` : ''}${page.count[key]}`
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
        widths: [0.6, 1.6, 1, 2.4],
        head: ['比例', '图例', '车位数', '说明'],
        rows: [
          ...spaceKinds.map((kind, at) => [
            at === 0 ? `1:${scale}` : '',
            `${parkingWords.kinds[kind]} (${LINES[kind]})`,
            count(kind),
            at === 0
              ? '红色带是消防车道, 任何车位不得压占'
              : at === 1
                ? '上北下南; 按 100% 打印才合比例'
                : '',
          ]),
          [
            '',
            '合计 / 无障碍',
            `${count('all')} / ${count('accessible')}`,
            page.before ? '箭头前是整治前的现状' : '',
          ],
        ],
      },
    ],
  }
}
