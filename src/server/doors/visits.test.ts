import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DoorVisit } from '../../domain/doors/queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import { buildHomes, type Homes } from '../../../test/registry/homes.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import './rooms.ts'

let n: Neighbourhood
let homes: Homes
beforeAll(async () => {
  n = await openNeighbourhood()
  homes = await buildHomes(n)
}, 120_000)
afterAll(() => n.close())

const knock = (more: object) =>
  n.done(n.eastWorker, 'doorVisit.record', { visitId: newId(), dwellingId: homes.e501, ...more })
const visits = (more = {}, who = n.worker) =>
  n.ask<readonly DoorVisit[]>(who, 'door.visits', { dwellingId: homes.e501, ...more })

test('what was said at a door is read at the desk, the latest knock first, and by no other grid', async () => {
  n.setNow('2026-11-20T02:00:00Z')
  await knock({ outcome: 'nobody', next: { on: '2026-11-23', part: 'evening' } })
  n.setNow('2026-11-23T11:00:00Z')
  await knock({ outcome: 'refused', words: '说没地方放, 不清。' })
  await n.done(n.eastWorker, 'doorVisit.record', {
    visitId: newId(),
    dwellingId: homes.e502,
    outcome: 'away',
    awayUntil: '2026-12-05',
  })
  const [latest, first, ...more] = await visits()
  expect(more).toEqual([])
  expect(latest).toMatchObject({
    outcome: 'refused',
    words: '说没地方放, 不清。',
    visitedAt: expect.stringContaining('2026-11-23T11:00:00'),
    visitedBy: expect.any(String),
    next: null,
  })
  expect(first).toMatchObject({
    outcome: 'nobody',
    words: '',
    next: { on: '2026-11-23', part: 'evening' },
  })
  expect(await visits({ since: '2026-11-21T00:00:00Z' })).toEqual([latest])
  expect(await visits({}, n.eastWorker)).toHaveLength(2)
  expect(await visits({}, n.westWorker)).toEqual([])
  const elsewhere = await n.ask<readonly DoorVisit[]>(n.worker, 'door.visits', { dwellingId: homes.e502 })
  expect(elsewhere).toMatchObject([{ awayUntil: '2026-12-05' }])
})
