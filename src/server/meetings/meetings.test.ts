import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Announcement, AnnouncementRow } from '../../domain/announcements/queries.ts'
import { PUBLIC_ACTOR } from '../../domain/identity/actor.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Page } from '../../domain/kit/query.ts'
import type { MeetingHead, MeetingPage } from '../../domain/meetings/queries.ts'
import { buildHomes, type Homes } from '../../../test/registry/homes.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import { answer } from '../answer.ts'
import { openDoor } from '../door.ts'
import { openReactor } from '../reactions.ts'
import '../rooms.ts'

let n: Neighbourhood
let homes: Homes
beforeAll(async () => {
  n = await openNeighbourhood()
  homes = await buildHomes(n)
})
afterAll(() => n.close())

const code = async (action: string, input: unknown, who = n.worker) => {
  const outcome = await n.act(who, action as 'meeting.plan', input)
  return outcome.status === 'refused' ? outcome.refusal.code : outcome.status
}
const page = (meetingId: string) => n.ask<MeetingPage>(n.worker, 'meeting.page', { meetingId })
async function board(): Promise<readonly Announcement[]> {
  const asking = { database: n.database, house: n.house, clock: () => '2026-11-23T02:00:00Z' }
  const reply = await answer(asking, 'announcement.board', {}, PUBLIC_ACTOR, n.ids.community)
  return reply.status === 'answered' ? JSON.parse(reply.json) : []
}

async function plan(more: object = {}) {
  const [meetingId, topicId] = [newId(), newId()]
  const topics = [{ topicId, words: '东侧空地怎么停车' }]
  const input = {
    meetingId,
    kind: 'households',
    title: '停车议事会',
    onDay: '2026-12-01',
    atTime: '19:00',
    place: '社区活动室',
    eligible: 60,
    compoundIds: [homes.compoundId],
    topics,
    ...more,
  }
  await n.done(n.worker, 'meeting.plan', input)
  return { meetingId, topicId, input }
}

test('a meeting runs from its announcement to a published result that everybody reads, without a name', async () => {
  const { meetingId, topicId, input } = await plan()
  expect(await code('meeting.plan', input)).toBe('meeting-known')
  expect(await code('meeting.hold', { meetingId, present: 40, chair: '甲', recorder: '乙' })).toBe(
    'wrong-state',
  )
  await n.done(n.worker, 'meeting.announce', { meetingId })
  const [before] = await board()
  expect(before).toMatchObject({ kind: 'meeting', title: '停车议事会', untilOn: '2026-12-01' })
  expect(before!.body.paragraphs.join('')).toContain('东侧空地怎么停车')

  const held = { meetingId, chair: '赵书记', recorder: '刘敏' }
  n.setNow('2026-11-30T15:59:00Z')
  expect(await code('meeting.hold', { ...held, present: 30 })).toBe('meeting-before-its-day')
  n.setNow('2026-11-30T16:00:00Z')
  expect(await code('meeting.hold', { ...held, present: 61 })).toBe('meeting-present-too-many')
  await n.done(n.worker, 'meeting.hold', { ...held, present: 30 })
  const count = (yes: number, no: number, abstain = 0, topic = topicId) =>
    code('meeting.count', { meetingId, topicId: topic, yes, no, abstain })
  expect(await count(30, 0)).toBe('meeting-not-quorate')
  await n.done(n.worker, 'meeting.hold', { ...held, present: 41 })
  expect(await count(40, 2)).toBe('meeting-hands-too-many')
  expect(await count(1, 0, 0, newId())).toBe('meeting-topic-unknown')
  const opinion = { opinionId: newId(), meetingId, topicId, speaker: '金大爷', words: '要给老人留车位' }
  await n.done(n.worker, 'opinion.add', opinion)
  expect(await code('meeting.conclude', { meetingId, conclusion: '先划线后停车' })).toBe(
    'meeting-not-counted',
  )
  expect(await count(20, 21)).toBe('done')
  expect(await count(31, 6, 4)).toBe('done')
  await n.done(n.worker, 'meeting.conclude', { meetingId, conclusion: '先划线后停车' })
  expect(await count(0, 41)).toBe('wrong-state')

  const announcementId = newId()
  await n.done(n.worker, 'meeting.publish', { meetingId, announcementId, words: '划线方案下周公示。' })
  const result = (await board()).find(({ kind }) => kind === 'meetingResult')!
  expect(result.body.table?.rows).toEqual([['1', '东侧空地怎么停车', '31', '6', '4', '通过']])
  expect(JSON.stringify(result)).not.toMatch(/金大爷|赵书记/)
  const about = await n.ask<AnnouncementRow[]>(n.worker, 'announcement.list', { aboutId: meetingId })
  expect(about.map(({ kind }) => kind).sort()).toEqual(['meeting', 'meetingResult'])
  const otherwise = { meetingId, announcementId: newId(), words: '没有通过。' }
  expect(await code('meeting.publish', otherwise)).toBe('meeting-published')
  await n.done(n.worker, 'announcement.withdraw', { announcementId })
  expect((await board()).some(({ kind }) => kind === 'meetingResult')).toBe(false)
  const corrected = { ...otherwise, words: '划线方案下周三公示。' }
  await n.done(n.worker, 'meeting.publish', corrected)
  const [now, ...others] = (await board()).filter(({ kind }) => kind === 'meetingResult')
  expect([now!.body.paragraphs.join(''), others.length]).toEqual([
    expect.stringContaining('划线方案下周三公示。'),
    0,
  ])
  await n.done(n.worker, 'announcement.withdraw', { announcementId: otherwise.announcementId })

  const minutes = await page(meetingId)
  expect([minutes.chair, minutes.conclusion, minutes.opinions[0]!.speaker]).toEqual([
    '赵书记',
    '先划线后停车',
    '金大爷',
  ])
  expect(minutes.topics[0]!.count).toEqual({ yes: 31, no: 6, abstain: 4 })
})

test('too few people decide nothing, and the minutes can say so', async () => {
  const { meetingId } = await plan({ eligible: 200 })
  n.setNow('2026-12-02T02:00:00Z')
  await n.done(n.worker, 'meeting.announce', { meetingId })
  await n.done(n.worker, 'meeting.hold', { meetingId, present: 12, chair: '甲', recorder: '乙' })
  await n.done(n.worker, 'meeting.conclude', { meetingId, conclusion: '人数不够, 另定日期' })
  expect((await page(meetingId)).state).toBe('concluded')
})

test('a grid worker reads which meetings there are and nothing of what was said; meetings are paged by day', async () => {
  const { meetingId } = await plan({ onDay: '2027-01-05' })
  expect((await n.reply(n.eastWorker, 'meeting.page', { meetingId })).status).toBe('forbidden')
  const first = await n.ask<Page<MeetingHead>>(n.eastWorker, 'meeting.list', { limit: 1 })
  expect(first.rows[0]!.id).toBe(meetingId)
  const next = await n.ask<Page<MeetingHead>>(n.worker, 'meeting.list', { limit: 1, after: first.next })
  expect(next.rows[0]!.onDay).toBe('2026-12-01')
  await n.done(n.worker, 'meeting.cancel', { meetingId })
  expect(await code('meeting.announce', { meetingId })).toBe('wrong-state')
  expect(await n.ask<unknown[]>(n.worker, 'meeting.homes', { meetingId })).toHaveLength(3)
})

test('a meeting that was announced and called off is no longer on the board', async () => {
  const { meetingId } = await plan({ title: '取消的议事会' })
  await n.done(n.worker, 'meeting.announce', { meetingId })
  expect((await board()).some(({ title }) => title === '取消的议事会')).toBe(true)
  await n.done(n.worker, 'meeting.cancel', { meetingId })
  const { database, house } = n
  const door = openDoor({ database, house, clock: () => '2026-12-02T02:00:00Z' })
  const reactor = openReactor({ database, house, door, onFault: (fault) => expect.fail(String(fault)) })
  reactor.wake(n.ids.community)
  await reactor.settled()
  expect((await board()).some(({ title }) => title === '取消的议事会')).toBe(false)
})
