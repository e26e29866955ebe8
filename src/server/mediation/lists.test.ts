import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTable, type Table } from '../../../test/mediation/table.ts'
import { newId } from '../../domain/kit/ids.ts'
import { shippedLists, type ListEdition, type MediationLists } from '../../domain/mediation/lists.ts'

let t: Table
beforeAll(async () => {
  t = await openTable()
})
afterAll(() => t.close())

const dogs = { code: 'own-dogs', name: '养犬', years: null, retired: false }
const shipped = shippedLists.disputeType.entries
const all = () => t.n.ask<MediationLists>(t.n.worker, 'mediationList.all', {})
const describing = (disputeType: string) => ({
  mediationId: t.mediationId,
  source: 'own',
  disputeType,
  cause: '楼道堆放废品',
  facts: '三楼楼道里堆满了废品。',
})

test('a type of the own is offered at once, kept in its edition, and retired without being lost', async () => {
  const { n } = t
  expect(await all()).toEqual(shippedLists)
  expect(await t.refusal(n.worker, 'mediation.describe', describing('own-dogs'))).toBe('list-entry-unknown')
  const write = (entries: readonly object[]) => ({ list: 'disputeType', entries })
  expect(await n.act(n.worker, 'mediationList.write', write([...shipped, dogs]))).toEqual({
    status: 'forbidden',
  })
  await n.done(n.secretary, 'mediationList.write', write([...shipped, dogs]))
  await n.done(n.worker, 'mediation.describe', describing('own-dogs'))
  expect(await t.refusal(n.secretary, 'mediationList.write', write(shipped))).toBe('list-code-missing')
  await n.done(n.secretary, 'mediationList.write', write([...shipped, { ...dogs, retired: true }]))
  // The file that has it may be written on; a new one may not take it.
  await n.done(n.worker, 'mediation.describe', describing('own-dogs'))
  const other = {
    ...describing('own-dogs'),
    mediationId: newId(),
    caseId: await t.report({ gridId: n.ids.east }),
  }
  expect(await t.refusal(n.worker, 'mediation.open', other)).toBe('list-entry-unknown')
  expect((await t.file()).lists.disputeType.entries.at(-1)).toEqual({ ...dogs, retired: true })
  const editions = await n.ask<readonly ListEdition[]>(n.secretary, 'mediationList.history', {
    list: 'disputeType',
  })
  expect(editions.map(({ edition, by }) => [edition, by])).toEqual([
    [2, n.secretary.name],
    [1, n.secretary.name],
  ])
})

test('a file keeps the term under which it was put away, whatever the list says later', async () => {
  const { n, mediationId } = t
  const terms = (name: string, years: number) => ({
    list: 'retention',
    entries: shippedLists.retention.entries.map((one) =>
      one.code === 'short' ? { ...one, name, years } : one,
    ),
  })
  await n.done(n.secretary, 'mediationList.write', terms('短期 5 年', 5))
  const refuse = { partyId: t.parties.cleaner, on: '2026-11-20', willing: false }
  await n.done(n.worker, 'mediationParty.tell', { ...refuse, partyId: t.parties.neighbour, willing: true })
  await n.done(n.worker, 'mediationParty.tell', refuse)
  for (const partyId of [t.parties.neighbour, t.parties.cleaner])
    await n.done(n.worker, 'mediationParty.identify', { partyId, document: 'known', on: '2026-11-20' })
  const end = { mediationId, ending: 'refused', otherWays: '可以去法院起诉', on: '2026-11-20' }
  await n.done(n.worker, 'mediation.terminate', end)
  const close = { mediationId, recordId: newId(), method: 'mediation', on: '2026-11-20', words: '一方不愿意' }
  expect(await t.refusal(n.worker, 'mediation.close', { ...close, method: 'unheardOf' })).toBe(
    'list-entry-unknown',
  )
  await n.done(n.worker, 'mediation.close', close)
  await n.done(n.worker, 'mediation.archive', { mediationId, retention: 'short', filer: '王社工' })
  await n.done(n.secretary, 'mediationList.write', terms('短期 8 年', 8))
  await n.done(n.worker, 'mediation.consult', { mediationId, openingId: newId(), reason: '核对期限' })
  expect(await t.file()).toMatchObject({ retention: 'short', retentionName: '短期 5 年' })
})

test('a side that is said to be of the registry is one of this community', async () => {
  const party = {
    partyId: newId(),
    mediationId: t.mediationId,
    side: 'respondent',
    name: '外人',
    personId: newId(),
  }
  expect(await t.refusal(t.n.worker, 'mediationParty.write', party)).toBe('party-not-in-registry')
})
