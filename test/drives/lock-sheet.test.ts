import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockDrive } from '../../src/domain/drives/lock-drive.ts'
import { readLockSheet, type LockSheet } from '../../src/domain/drives/lock-sheet.ts'
import type { DrivePage, TargetPage } from '../../src/domain/drives/drive-queries.ts'
import type { DriveTargetRow } from '../../src/domain/drives/progress.ts'
import type { Page } from '../../src/domain/kit/query.ts'
import { textOf } from '../../src/domain/imports/cell.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import { addressKey } from '../../src/domain/registry/address.ts'
import '../../src/server/drives/rooms.ts'
import { openWorkbook } from '../../src/server/sheets/read-workbook.ts'
import { buildHomes, type Homes } from '../registry/homes.ts'
import { openNeighbourhood, type Neighbourhood } from '../registry/neighbourhood.ts'

const sample = join(import.meta.dirname, '../../../shared/samples/地锁摸排表.xlsx')

let n: Neighbourhood
let homes: Homes
beforeAll(async () => {
  n = await openNeighbourhood()
  homes = await buildHomes(n)
})
afterAll(() => n.close())

const places = () =>
  new Map([
    [addressKey({ compound: '三友小区', building: '3', stair: '2', room: '501' }), homes.e501],
    [addressKey({ compound: '三友小区', building: '5', stair: '1', room: '101' }), homes.w101],
  ])

async function begin(sheet: LockSheet) {
  const driveId = newId()
  const { targets } = lockDrive(sheet, places(), newId)
  await n.done(n.worker, 'drive.open', { driveId, name: '地锁整治', targets })
  const listed = await n.ask<Page<DriveTargetRow>>(n.worker, 'driveTarget.list', { driveId, limit: 500 })
  return { ...(await n.ask<DrivePage>(n.worker, 'drive.page', { driveId })), targets: listed.rows }
}

test('a list of locks begins a drive: each lock at its door, with every round of visits', async () => {
  const sheet = readLockSheet([
    ['三友小区公共车位私装地锁摸排表'],
    ['序号', '楼号', '门牌', '户主', '地锁位置', '第一次入户', '第二次入户', '态度'],
    ['1', '3', '2-501', '某人', '东侧1号位', '家中无人', '考虑', ''],
    ['2', '5', '1-101', '某人', '东侧2号位', '不同意', '', '同意'],
    ['3', '9', '1-101', '某人', '西侧3号位', '要先问儿子', '', ''],
  ])!
  const made = lockDrive(sheet, places(), newId)
  expect([made.homeUnknown.map(({ place }) => place), made.wordsUnknown]).toEqual([['西侧3号位'], 1])
  const { targets, progress } = await begin(sheet)
  const shown = targets.map(({ label, building, stance, attempts }) => [label, building, stance, attempts])
  expect(shown).toEqual([
    ['东侧1号位', '3', 'hesitates', 2],
    ['东侧2号位', '5', 'agrees', 1],
    ['西侧3号位', null, null, 1],
  ])
  expect(progress).toMatchObject({
    counted: 3,
    open: 2,
    attempts: 4,
    answered: 2,
    stances: { hesitates: 1, agrees: 1 },
  })
  const { visits } = await n.ask<TargetPage>(n.worker, 'driveTarget.page', { targetId: targets[0]!.id })
  expect(visits.map(({ words, at }) => [words, at])).toEqual([
    ['考虑', null],
    ['家中无人', null],
  ])
})

test('a visit at the door comes before all that the sheet said', async () => {
  const sheet = readLockSheet([
    ['三友小区地锁表'],
    ['楼号', '门牌', '地锁位置', '第一次入户', '态度'],
    ['3', '2-501', '东侧1号位', '不同意', '不同意'],
  ])!
  const { drive, targets } = await begin(sheet)
  const visit = { visitId: newId(), targetId: targets[0]!.id, outcome: 'met', stance: 'removed' }
  await n.done(n.eastWorker, 'driveVisit.record', visit)
  const { target } = await n.ask<TargetPage>(n.worker, 'driveTarget.page', { targetId: targets[0]!.id })
  expect([target.stance, target.attempts, target.driveId]).toEqual(['removed', 2, drive.id])
})

// The samples are not part of the project: without them there is nothing to compare with.
test.skipIf(!existsSync(sample))(
  'the office’s own list: 88 locks, none lost, every word understood',
  async () => {
    const workbook = await openWorkbook(readFileSync(sample))
    const rows: string[][] = []
    for await (const batch of workbook.rows(0)) for (const row of batch) rows.push(row.cells.map(textOf))
    const sheet = readLockSheet(rows)!
    expect([sheet.compound, sheet.locks.length, sheet.skipped]).toEqual(['三友小区', 88, []])
    const visits = sheet.locks.flatMap((lock) => lock.visits)
    // Non-empty cells of the three columns.
    expect([1, 2, 3].map((round) => visits.filter((visit) => visit.round === round).length)).toEqual([
      88, 80, 59,
    ])
    expect(lockDrive(sheet, new Map(), newId).wordsUnknown).toBe(0)
    expect(sheet.locks.every(({ home }) => home.building && home.stair && home.room)).toBe(true)
    const { progress } = await begin(sheet)
    expect([progress.counted, progress.attempts]).toEqual([88, 227])
  },
)
