import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BallotPage } from '../../domain/drives/ballot-queries.ts'
import type { DriveLine } from '../../domain/drives/drive-queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import { openSyncServer, type SyncServer } from '../../../test/sync/sync-server.ts'
import { openTestPhone } from '../../../test/sync/test-phone.ts'

let server: SyncServer
const ballotId = newId()
beforeAll(async () => {
  server = await openSyncServer()
  const { n, homes } = server
  for (const dwellingId of [homes.e501, homes.e502, homes.w101])
    await n.done(n.worker, 'owned.write', { dwellingId, areaM2: 80, areaSource: 'register' })
  const driveId = newId()
  const locks = [{ targetId: newId(), kind: 'thing', label: '东侧1号位' }]
  await n.done(n.worker, 'drive.open', { driveId, name: '地锁', targets: locks })
  const ballot = { ballotId, driveId, topic: '划车位', threshold: 'special' }
  await n.done(n.worker, 'ballot.open', { ...ballot, compoundIds: [homes.compoundId] })
})
afterAll(() => server.close())

const page = () => server.n.ask<BallotPage>(server.n.worker, 'ballot.page', { ballotId })
async function send(): Promise<string> {
  const driveId = newId()
  const homes = (await page()).stillNeeded!.flatMap((party) => party.homes)
  const targets = homes.map(({ dwellingId }) => ({ targetId: newId(), kind: 'home', dwellingId }))
  const list = { driveId, name: '表决走访: 划车位', targets, vote: { ballotId, on: '2026-11-23' } }
  await server.n.done(server.n.worker, 'drive.open', list)
  return driveId
}
const stateOf = async (driveId: string) =>
  (await server.n.ask<readonly DriveLine[]>(server.n.worker, 'drive.list', {})).find(
    ({ id }) => id === driveId,
  )!.state

test('the homes that would carry a vote stand on the phones of their grids until their owners have voted there', async () => {
  const { n, homes } = server
  const phone = await openTestPhone(server, n.eastWorker)
  const open = (door: string) => phone.doors().find(({ id }) => id === door)!.open
  await phone.fetch()
  expect(open(homes.e501)).toEqual([])
  const driveId = await send()
  expect((await page()).doors).toMatchObject({ driveId, homes: 2 })
  await phone.fetch()
  const asked = [homes.e501, homes.e502].filter((door) => open(door).length > 0)
  expect(asked.length).toBeGreaterThan(0)
  const [door] = asked
  expect(open(door!)).toMatchObject([
    { kind: 'drive', driveId, ballotId, topic: '划车位', nextOn: '2026-11-23', voteOnly: true },
  ])
  const vote = { voteId: newId(), ballotId, dwellingId: door, choice: 'yes', way: 'door' }
  await phone.record('ballot.vote', { ...vote, votedOn: '2026-11-23' })
  expect((await phone.send()).outcomes).toMatchObject([{ status: 'done' }])
  await phone.fetch()
  expect(open(door!)).toEqual([])
})

test('one vote has one list of doors: a new one takes the place of the old, and it ends with the vote', async () => {
  const { n, homes } = server
  const first = (await page()).doors!.driveId
  const second = await send()
  expect([await stateOf(first), await stateOf(second)]).toEqual(['closed', 'open'])
  await n.done(n.worker, 'ballot.close', { ballotId })
  expect(await stateOf(second)).toBe('closed')
  const late = {
    driveId: newId(),
    name: '表决走访',
    targets: [{ targetId: newId(), kind: 'home', dwellingId: homes.e501 }],
    vote: { ballotId, on: '2026-11-23' },
  }
  expect(await n.act(n.worker, 'drive.open', late)).toMatchObject({ refusal: { code: 'ballot-not-open' } })
})
