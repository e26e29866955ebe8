import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Announcement, AnnouncementRow } from '../../domain/announcements/queries.ts'
import { PUBLIC_ACTOR } from '../../domain/identity/actor.ts'
import { newId } from '../../domain/kit/ids.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import { answer } from '../answer.ts'
import './rooms.ts'

let n: Neighbourhood
let now = '2026-11-23T02:00:00Z'
beforeAll(async () => {
  n = await openNeighbourhood()
})
afterAll(() => n.close())

async function board(at = n.ids.community): Promise<readonly string[]> {
  const asking = { database: n.database, house: n.house, clock: () => now }
  const reply = await answer(asking, 'announcement.board', {}, PUBLIC_ACTOR, at)
  if (reply.status !== 'answered') throw new Error(reply.status)
  const read: readonly Announcement[] = JSON.parse(reply.json)
  return read.map(({ title }) => title)
}
const publish = async (title: string, more = {}) => {
  const announcementId = newId()
  const body = { paragraphs: ['请大家看看。'] }
  await n.done(n.worker, 'announcement.publish', { announcementId, kind: 'notice', title, body, ...more })
  return announcementId
}

test('everybody reads the board of the community, newest first, until the last day of a notice', async () => {
  await publish('车位公示', { untilOn: '2026-11-30' })
  n.setNow('2026-11-23T03:00:00Z')
  await publish('停水通知')
  expect(await board()).toEqual(['停水通知', '车位公示'])
  expect(await board(n.ids.sibling)).toEqual([])
  now = '2026-11-30T15:59:00Z'
  expect(await board()).toContain('车位公示')
  now = '2026-11-30T16:00:00Z'
  expect(await board()).toEqual(['停水通知'])
  now = '2026-11-23T02:00:00Z'
})

test('a withdrawn notice is gone from the board, and the desk still sees that it was there and what about', async () => {
  const aboutId = newId()
  const announcementId = await publish('错的通知', { aboutId })
  expect((await n.act(n.eastWorker, 'announcement.withdraw', { announcementId })).status).toBe('notFound')
  await n.done(n.worker, 'announcement.withdraw', { announcementId })
  expect(await board()).not.toContain('错的通知')
  const about = await n.ask<readonly AnnouncementRow[]>(n.worker, 'announcement.list', { aboutId })
  expect(about).toMatchObject([{ title: '错的通知', state: 'withdrawn', publishedBy: '王社工' }])
  const again = await n.act(n.worker, 'announcement.withdraw', { announcementId })
  expect(again).toMatchObject({ status: 'refused', refusal: { code: 'wrong-state' } })
})
