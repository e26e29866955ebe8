import { writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActionDayPage, DayLock } from '../../domain/locks/queries.ts'
import { readZipDirectory, unpackEntry } from '../attachments/zip-directory.ts'
import { fillDocx } from '../papers/docx-fill.ts'
import { closePress, renderSheet } from '../papers/pdf-press.ts'
import { readReportPicture, type ReportPicture } from '../papers/report-picture.ts'
import { sheetTemplate } from '../papers/shipped-templates.ts'
import { reportSheet, reportWordData, type DayReport } from './day-report.ts'

const lock = (id: string, more: Partial<DayLock>): DayLock => ({
  id,
  label: `东侧${id}号位`,
  state: 'jointlyRemoved',
  dwellingId: id,
  compoundId: null,
  compound: '安和小区',
  building: '3',
  stair: '2',
  room: '501',
  place: null,
  targetId: null,
  dueOn: null,
  reason: null,
  untilOn: null,
  removedOn: '2026-11-28',
  patrolOn: '2026-12-01',
  seenGone: 0,
  timesBack: 0,
  pictures: [],
  kept: 0,
  result: 'removed',
  resultReason: null,
  resultAt: '2026-11-28T01:30:00Z',
  ...more,
})
const day: ActionDayPage = {
  id: 'd',
  state: 'held',
  onDay: '2026-11-28',
  atTime: '09:00',
  meetAt: '东门',
  locks: 2,
  done: 2,
  duties: '刘敏登记, 孙丽拍照',
  units: [{ organisationId: 'o', name: '城管中队', role: 'remove', people: 6 }],
  list: [
    lock('1', {
      pictures: [
        { id: 'p1', tag: 'before' },
        { id: 'p2', tag: 'after' },
      ],
    }),
    lock('3', { result: null }),
    lock('2', { result: 'postponed', resultReason: 'carOnIt', pictures: [{ id: 'p3', tag: 'before' }] }),
  ],
  keptThings: [
    { id: 'k', lockId: '1', what: '旧轮胎', keptAt: '库房', takenAt: '', toWhom: null, handedOn: null },
  ],
}

let report: DayReport
beforeAll(async () => {
  const picture = async (background: string): Promise<ReportPicture> =>
    readReportPicture(
      await sharp({ create: { width: 1600, height: 1200, channels: 3, background } })
        .jpeg()
        .toBuffer(),
    )
  const pictures = new Map([
    ['p1', await picture('#a44')],
    ['p2', await picture('#4a4')],
    ['p3', await picture('#44a')],
  ])
  report = { day, committee: '和平路街道安和社区居民委员会', printed: '刘敏 打印于 2026-11-28', pictures }
})
afterAll(() => closePress())

test('the report of an action day carries every picture, every result and what the law says', async () => {
  const pdf = await renderSheet(reportSheet(report))
  if (process.env['KEEP']) writeFileSync('/tmp/action-day.pdf', pdf)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1').match(/\/Subtype \/Image/g)?.length).toBeGreaterThanOrEqual(3)
  const said = JSON.stringify(reportSheet(report).blocks)
  const [facts] = reportSheet(report).blocks
  expect(facts).toMatchObject({
    rows: [
      ['时间', '2026年11月28日 09:00'],
      ['集合地点', '东门'],
      ['本社区分工', '刘敏登记, 孙丽拍照'],
      ['结果', '清单 3 个：已拆除 1 个，暂缓 1 个，还没有结果 1 个'],
    ],
  })
  expect(said).toContain('["东侧1号位","旧轮胎","库房","还在保管"]')
  expect(said).toContain('["2","东侧3号位","安和小区 3-2-501","还没有结果"]')
  for (const words of ['暂缓（车停在上面）', '来了 6 人', '旧轮胎', '第二百七十八条', '安和小区 3-2-501'])
    expect(said).toContain(words)
})

test('the same report in Word has the pictures beside each other and no brace left over', async () => {
  const docx = await fillDocx(await sheetTemplate('action-day-report'), reportWordData(report))
  const parts = readZipDirectory(docx, { entries: 200, unpacked: 50e6, ratio: 1000 })
  expect(parts.filter(({ name }) => /^word\/media\/.+/.test(name)).length).toBe(3)
  const body = parts.find(({ name }) => name === 'word/document.xml')!
  const text = (await unpackEntry(docx, body)).toString().replace(/<[^>]+>/g, '')
  expect(text).toContain('2026年11月28日地锁整治联合行动报告')
  expect(text).toContain('暂缓（车停在上面）')
  expect(text).not.toMatch(/[{}]/)
})
