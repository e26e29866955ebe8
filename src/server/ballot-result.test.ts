import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Announcement, AnnouncementRow } from '../domain/announcements/queries.ts'
import type { BallotPaperRow } from '../domain/documents/ballot-paper.ts'
import type { PaperContent, SealRow } from '../domain/documents/paper-view.ts'
import type { BallotPage } from '../domain/drives/ballot-queries.ts'
import { newId } from '../domain/kit/ids.ts'
import type { Page } from '../domain/kit/query.ts'
import { buildHomes } from '../../test/registry/homes.ts'
import { openNeighbourhood, type Neighbourhood } from '../../test/registry/neighbourhood.ts'
import { openDoor } from './door.ts'
import { announcementOf } from './derived-id.ts'
import { openReactor } from './reactions.ts'
import './rooms.ts'

let n: Neighbourhood
const ballotId = newId()
beforeAll(async () => {
  n = await openNeighbourhood()
  const homes = await buildHomes(n)
  const driveId = newId()
  const compoundIds = [homes.compoundId]
  await n.done(n.worker, 'drive.open', { driveId, name: '划车位', cut: { kind: 'home', compoundIds } })
  const areas = [
    [homes.e501, 80, '甲某某'],
    [homes.e502, 60, '甲某某'],
    [homes.w101, 100, '乙某某'],
  ] as const
  const owners = new Map<string, string>()
  for (const [dwellingId, areaM2, name] of areas) {
    const ownerId = owners.get(name) ?? owners.set(name, newId()).get(name)
    const known = { areaM2, areaSource: 'register', ownerSource: 'register' }
    await n.done(n.worker, 'owned.write', { dwellingId, ...known, owners: [{ ownerId, name }] })
  }
  const ballot = { ballotId, driveId, topic: '东侧空地划为车位', threshold: 'special', compoundIds }
  await n.done(n.worker, 'ballot.open', ballot)
  for (const dwellingId of [homes.e501, homes.w101]) {
    const vote = { voteId: newId(), ballotId, dwellingId, choice: 'yes', way: 'paper' }
    await n.done(n.worker, 'ballot.vote', { ...vote, votedOn: '2026-11-23' })
  }
})
afterAll(() => n.close())

const publishing = (more: object = {}) => ({
  ballotId,
  paperId: newId(),
  publishedOn: '2026-11-24',
  copies: 3,
  phone: '0000-6600',
  keeper: '李书记',
  ...more,
})
const code = async (who: typeof n.worker, input: object) => {
  const outcome = await n.act(who, 'ballot.publish', input)
  return outcome.status === 'refused' ? outcome.refusal.code : outcome.status
}
const board = () => n.ask<readonly Announcement[]>(n.worker, 'announcement.board', {})
const notices = () => n.ask<readonly BallotPaperRow[]>(n.worker, 'paper.ofBallot', { ballotId })
const page = () => n.ask<BallotPage>(n.worker, 'ballot.page', { ballotId })

test('a result is published once it is sealed, by the desk, with an approver who is the secretary', async () => {
  expect(await code(n.worker, publishing())).toBe('wrong-state')
  await n.done(n.worker, 'ballot.close', { ballotId })
  expect(await code(n.eastWorker, publishing())).toBe('notFound')
  expect(await code(n.worker, publishing({ approverId: n.worker.id }))).toBe('seal-approver-unknown')
  expect([await notices(), await board()]).toEqual([[], []])
})

test('published, it is a numbered paper with a line in the seal book, and everybody reads figures and seal without a name', async () => {
  const input = publishing()
  await n.done(n.secretary, 'ballot.publish', input)
  const { seal, publishedOn } = await page()
  expect(publishedOn).toBe('2026-11-24')
  const [notice] = await notices()
  expect(notice).toMatchObject({ id: input.paperId, copies: 3, state: 'issued' })
  expect(notice!.serial).toMatch(/居决〔2026〕1号$/)
  const book = await n.ask<Page<SealRow>>(n.worker, 'sealLog.list', {})
  expect(book.rows[0]).toMatchObject({
    paperId: input.paperId,
    serial: notice!.serial,
    matter: '表决结果公告（东侧空地划为车位）',
    receiver: '全体业主',
    copies: 3,
    keeper: '李书记',
  })
  const { facts, kind } = await n.ask<PaperContent>(n.worker, 'paper.content', { paperId: input.paperId })
  expect(kind).toBe('vote-result')
  expect(facts).toMatchObject({ heads: '2', area: '240.00', seal, verdict: '结果：表决通过。' })
  const [shown] = await board()
  expect(shown).toMatchObject({ kind: 'voteResult', title: '业主表决结果：东侧空地划为车位' })
  expect(shown!.body.table?.rows.map(([name, area, , heads]) => [name, area, heads])).toEqual([
    ['参与表决（占全部）', '240.00', '2'],
    ['同意（占参与）', '240.00', '2'],
    ['反对（占参与）', '0.00', '0'],
    ['弃权（占参与）', '0.00', '0'],
  ])
  const read = JSON.stringify(shown)
  expect(read).toContain(seal)
  expect(read).toContain(notice!.serial)
  expect(read).not.toMatch(/某某|501|502/)
})

test('a wrong notice is voided before another takes its place; what was on the board leaves it by itself', async () => {
  expect(await code(n.secretary, publishing())).toBe('ballot-published')
  const [first] = await notices()
  await n.done(n.worker, 'paper.void', { paperId: first!.id, reason: '日期写错了' })
  const faults: unknown[] = []
  const door = openDoor({ database: n.database, house: n.house, clock: () => '2026-11-24T02:00:00Z' })
  const onFault = (error: unknown) => void faults.push(error)
  const reactor = openReactor({ database: n.database, house: n.house, door, onFault })
  await reactor.resume()
  await reactor.close()
  expect(faults).toEqual([])
  expect(await board()).toEqual([])
  await n.done(n.secretary, 'ballot.publish', publishing())
  expect((await notices()).map(({ serial, state }) => [serial.slice(-3), state])).toEqual([
    ['〕2号', 'issued'],
    ['〕1号', 'void'],
  ])
  const about = await n.ask<readonly AnnouncementRow[]>(n.worker, 'announcement.list', { aboutId: ballotId })
  // Published at one moment of the test's clock: either may come first.
  const [second] = await notices()
  expect(new Map(about.map(({ id, state }) => [id, state]))).toEqual(
    new Map([
      [announcementOf(first!.id), 'withdrawn'],
      [announcementOf(second!.id), 'published'],
    ]),
  )
})
