import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type {
  BallotDraft,
  BallotPage,
  OwnedPage,
  PartyPage,
  RollLine,
} from '../../domain/drives/ballot-queries.ts'
import type { Threshold } from '../../domain/drives/threshold.ts'
import { ballotText } from '../../domain/drives/vote.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Page } from '../../domain/kit/query.ts'
import { buildHomes, settle, type Homes } from '../../../test/registry/homes.ts'
import { openNeighbourhood, type Neighbourhood } from '../../../test/registry/neighbourhood.ts'
import './rooms.ts'

let n: Neighbourhood
let homes: Homes
let driveId: string
beforeAll(async () => {
  n = await openNeighbourhood()
  homes = await buildHomes(n)
  driveId = newId()
  const cut = { kind: 'home', compoundIds: [homes.compoundId] }
  await n.done(n.worker, 'drive.open', { driveId, name: '划车位', cut })
})
afterAll(() => n.close())

const code = async (who: typeof n.worker, action: string, input: unknown) => {
  const outcome = await n.act(who, action as 'ballot.vote', input)
  return outcome.status === 'refused' ? outcome.refusal.code : outcome.status
}
const open = { threshold: 'special', topic: '东侧空地划为车位', announcedOn: '2026-11-01' }
const owned = (dwellingId: string, areaM2: number, ...names: string[]) =>
  n.done(n.worker, 'owned.write', {
    dwellingId,
    areaM2,
    areaSource: 'register',
    ownerSource: 'register',
    owners: names.map((name) => ({ ownerId: ownerOf(name), name })),
  })
const owners = new Map<string, string>()
const ownerOf = (name: string) => owners.get(name) ?? owners.set(name, newId()).get(name)!
const draft = () => n.ask<BallotDraft>(n.worker, 'ballot.draft', { compoundIds: [homes.compoundId] })
const page = (ballotId: string) => n.ask<BallotPage>(n.worker, 'ballot.page', { ballotId })

test('the roll tells what is missing; without an area no vote begins, without an owner a home is one head', async () => {
  const before = await draft()
  expect([before.homes, before.withoutArea, before.withoutOwner]).toEqual([3, 3, 3])
  const ballotId = newId()
  const begin = { ...open, ballotId, driveId, compoundIds: [homes.compoundId] }
  expect(await code(n.worker, 'ballot.open', begin)).toBe('ballot-area-missing')
  const { personId } = await settle(n, homes.w101, { name: '户主甲' })
  await owned(homes.e501, 80, '乙公司')
  await n.done(n.worker, 'owned.write', { dwellingId: homes.e502, areaM2: 60, areaSource: 'survey' })
  await n.done(n.worker, 'owned.write', { dwellingId: homes.w101, areaM2: 100.5, areaSource: 'contract' })
  const after = await draft()
  expect([after.withoutArea, after.withoutOwner, after.assumedOwner, after.heads]).toEqual([0, 1, 1, 3])
  expect(after.missing.map(({ room, area, owner }) => [room, area, owner])).toEqual([['502', true, false]])
  const assumed = await n.ask<OwnedPage>(n.worker, 'owned.page', { dwellingId: homes.w101 })
  expect(assumed.assumed).toEqual([{ ownerId: personId, name: '户主甲' }])
  await n.done(n.worker, 'ballot.open', begin)
  const { tally, homes: count } = await page(ballotId)
  expect([count, tally.all]).toEqual([3, { areaCm2: 2_405_000, heads: 3 }])
})

test('where it is known from must be said, and a new owner has a name', async () => {
  const home = { dwellingId: homes.e501 }
  expect(await code(n.worker, 'owned.write', { ...home, areaM2: 70 })).toBe('owned-source-missing')
  const nameless = { ...home, owners: [{ ownerId: newId() }], ownerSource: 'said' }
  expect(await code(n.worker, 'owned.write', nameless)).toBe('owner-unnamed')
  expect(await code(n.eastWorker, 'owned.write', home)).toBe('forbidden')
})

test('owners vote in three ways into one count; a slip is corrected without losing it; the seal can be reckoned by anybody', async () => {
  await owned(homes.e501, 80, '甲')
  await owned(homes.e502, 60, '甲')
  await owned(homes.w101, 100, '乙', '丙')
  const ballotId = newId()
  const begin = { ...open, ballotId, driveId, compoundIds: [homes.compoundId] }
  await n.done(n.worker, 'ballot.open', begin)
  const ids: string[] = []
  const vote = (dwellingId: string, choice: string, way: string, who = n.worker, more: object = {}) => {
    ids.push(newId())
    const input = { voteId: ids.at(-1), ballotId, dwellingId, choice, way, votedOn: '2026-11-23', ...more }
    return code(who, 'ballot.vote', input)
  }
  expect(await vote(homes.e501, 'no', 'door', n.westWorker)).toBe('notFound')
  expect(await vote(homes.e501, 'no', 'door', n.eastWorker)).toBe('done')
  expect(await vote(homes.e502, 'yes', 'meeting')).toBe('vote-cast-already')
  expect(await vote(homes.e502, 'yes', 'paper')).toBe('done')
  const paper = ids.at(-1)!
  expect(await vote(homes.e501, 'no', 'paper')).toBe('vote-cast-already')
  expect(await vote(newId(), 'yes', 'paper')).toBe('ballot-not-on-roll')
  const before = await page(ballotId)
  expect(before.tally.yes).toEqual({ areaCm2: 1_400_000, heads: 1 })
  expect(before.stillNeeded?.map((set) => set.homes.map(({ room }) => room))).toEqual([['101']])

  const correct = (corrects: string, choice: string | null) =>
    code(n.worker, 'ballot.correct', { voteId: newId(), ballotId, corrects, choice, reason: 'wrongChoice' })
  expect(await correct(paper, 'abstain')).toBe('done')
  expect(await correct(paper, 'yes')).toBe('vote-corrected-already')
  expect(await correct(newId(), 'yes')).toBe('vote-unknown')
  const party = await n.ask<PartyPage>(n.worker, 'ballot.party', { ballotId, no: 1 })
  expect(party.votes.map(({ choice, corrected }) => [choice, corrected])).toEqual([
    ['no', false],
    ['yes', true],
    ['abstain', false],
  ])
  expect([party.owners, party.homes.length]).toEqual([['甲'], 2])
  expect(await correct(party.votes[2]!.id, 'yes')).toBe('done')

  expect(await vote(homes.w101, 'yes', 'meeting', n.worker, { proxy: true })).toBe('done')
  expect(await code(n.worker, 'ballot.close', { ballotId })).toBe('ballot-proxy-unproven')
  expect((await page(ballotId)).proxiesUnproven).toBe(1)
  expect(await correct(ids.at(-1)!, null)).toBe('done')
  expect((await page(ballotId)).tally.participating.heads).toBe(1)
  expect(await vote(homes.w101, 'yes', 'paper')).toBe('done')

  await n.done(n.worker, 'ballot.close', { ballotId })
  const after = await page(ballotId)
  expect([after.tally.carried, after.state]).toEqual([true, 'closed'])
  expect(await vote(homes.w101, 'no', 'paper')).toBe('wrong-state')
  expect(await correct(paper, 'no')).toBe('wrong-state')
  const { rows } = await n.ask<Page<RollLine>>(n.worker, 'ballot.homes', { ballotId })
  const parties = [...new Set(rows.map(({ partyNo }) => partyNo))].map((no) => {
    const own = rows.filter(({ partyNo }) => partyNo === no)
    const areaCm2 = own.reduce((sum, line) => sum + line.areaCm2, 0)
    return { nos: own.map((line) => line.no), areaCm2, choice: own[0]!.choice }
  })
  const printed = ballotText(after.topic, parties)
  expect(after.seal).toBe(createHash('sha256').update(printed).digest('hex'))
})

test('the day of posting is written down later where it was forgotten, never ahead of time', async () => {
  const ballotId = newId()
  const begin = { ...open, announcedOn: null, ballotId, driveId, compoundIds: [homes.compoundId] }
  await n.done(n.worker, 'ballot.open', begin)
  const announce = (announcedOn: string, who = n.worker) =>
    code(who, 'ballot.announce', { ballotId, announcedOn })
  expect(await announce('2026-11-24')).toBe('ballot-announced-ahead')
  expect(await announce('2026-11-05', n.eastWorker)).toBe('notFound')
  expect(await announce('2026-11-05')).toBe('done')
  expect((await page(ballotId)).announcedOn).toBe('2026-11-05')
})

test('a threshold is data: a new version counts for votes that open from its day on', async () => {
  const rule = {
    code: 'ordinary',
    quorum: { of: 1, in: 2 },
    pass: { of: 2, in: 3 },
    passing: 'atLeast',
    noticeDays: 20,
    resultDays: 5,
    source: '测试条例第一条',
  }
  expect(await code(n.worker, 'threshold.write', { ...rule, inForceFrom: '2026-11-23' })).toBe('forbidden')
  await n.done(n.secretary, 'threshold.write', { ...rule, inForceFrom: '2026-11-23' })
  await n.done(n.secretary, 'threshold.write', {
    ...rule,
    quorum: { of: 1, in: 1 },
    inForceFrom: '2027-01-01',
  })
  const all = await n.ask<Threshold[]>(n.worker, 'threshold.list', {})
  expect(all.map(({ code: name, version }) => `${name} ${version}`)).toEqual([
    'ordinary 1',
    'special 1',
    'ordinary 2',
    'ordinary 3',
  ])
  const ballotId = newId()
  const begin = { ballotId, driveId, topic: '物业费', threshold: 'ordinary', compoundIds: [homes.compoundId] }
  await n.done(n.worker, 'ballot.open', begin)
  expect((await page(ballotId)).threshold).toMatchObject({
    version: 2,
    quorum: { of: 1, in: 2 },
    noticeDays: 20,
  })
})
