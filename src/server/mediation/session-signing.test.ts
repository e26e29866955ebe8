import { afterAll, beforeAll, expect, test } from 'vitest'
import { draft, NAMES, openTable, STROKE, type Table } from '../../../test/mediation/table.ts'
import { newId } from '../../domain/kit/ids.ts'
import { sessionHash } from '../../domain/mediation/session-text.ts'
import type { RecordOf } from '../../domain/mediation/file-view.ts'

let t: Table
let employer: string
let recordId: string
beforeAll(async () => {
  t = await openTable()
  employer = newId()
  await t.tell()
  await t.n.done(t.n.worker, 'mediationParticipant.invite', {
    participantId: employer,
    mediationId: t.mediationId,
    relation: 'employer',
    name: '环卫公司王队长',
    consents: [t.parties.neighbour, t.parties.cleaner],
  })
  recordId = await t.hold('deadlock', { present: [t.parties.cleaner], participants: [employer] })
})
afterAll(() => t.close())

const session = async () =>
  (await t.file()).records.find(
    (one): one is RecordOf<'session'> => one.kind === 'session' && one.id === recordId,
  )!
const signing = (signer: string, signerId: string, hash: string | null) => ({
  signatureId: newId(),
  mediationId: t.mediationId,
  thing: 'session',
  thingId: recordId,
  signer,
  signerId,
  way: 'finger',
  hash,
  image: STROKE,
})

test('who was at the table signs the record: the side, the employer, the mediator; under its text, which carries its hash', async () => {
  const { n, parties } = t
  const { text, hash } = await session()
  expect(text).toContain('地点：社区调解室')
  expect(text).toContain(`${NAMES.cleaner}：卖废品贴补家用`)
  expect(sessionHash(text)).toBe(hash)
  const mediator = (await t.file()).mediators[0]!.id
  const other = 'f'.repeat(64)
  expect(await t.refusal(n.worker, 'signature.take', signing('party', parties.cleaner, other))).toBe(
    'agreement-changed',
  )
  expect(await t.refusal(n.worker, 'signature.take', signing('party', parties.neighbour, hash))).toBe(
    'signer-not-there',
  )
  for (const [signer, id] of [
    ['party', parties.cleaner],
    ['participant', employer],
    ['mediator', mediator],
  ] as const)
    await n.done(n.worker, 'signature.take', signing(signer, id, hash))
  expect(await t.refusal(n.worker, 'signature.take', signing('participant', employer, hash))).toBe(
    'signed-already',
  )
  const given = (await t.file()).signatures.filter(({ thingId }) => thingId === recordId)
  expect(given.map((one) => [one.name, one.hash])).toEqual([
    [NAMES.cleaner, hash],
    ['环卫公司王队长', hash],
    [n.worker.name, hash],
  ])
})

test('a name that is corrected afterwards changes nothing of what was signed', async () => {
  const before = await session()
  await t.n.done(t.n.worker, 'mediationParty.write', {
    partyId: t.parties.cleaner,
    mediationId: t.mediationId,
    side: 'respondent',
    name: '贺满仓',
  })
  expect((await session()).text).toBe(before.text)
  expect((await session()).hash).toBe(before.hash)
})

test('what is called off or taken back stays in the file with its reason', async () => {
  const { n, mediationId } = t
  const planned = newId()
  await n.done(n.worker, 'mediationParty.tell', {
    partyId: t.parties.cleaner,
    on: '2026-11-21',
    willing: true,
  })
  const at = '2026-11-25T01:00:00Z'
  await n.done(n.worker, 'mediationSession.plan', { mediationId, recordId: planned, at, place: '居委会二楼' })
  const off = { mediationId, recordId: planned, reason: '贺满仓临时出车' }
  await n.done(n.worker, 'mediationSession.cancel', off)
  const enclosureId = newId()
  const photo = { enclosureId, mediationId, item: 'evidence', name: '楼道照片', image: STROKE }
  await n.done(n.worker, 'mediationEnclosure.add', photo)
  await n.done(n.worker, 'mediationEnclosure.remove', { enclosureId, reason: '拍错了楼层' })
  await t.hold('agreed')
  const agreementId = newId()
  await n.done(n.worker, 'agreement.draft', draft(agreementId, mediationId, t.parties.cleaner))
  await n.done(n.worker, 'agreement.withdraw', { agreementId, reason: '日子要改' })
  await t.agree()
  const commitmentId = await t.promise()
  await n.done(n.worker, 'commitment.end', { commitmentId, reason: '一年期满' })
  const kept = (await t.file()).records.filter((one): one is RecordOf<'setAside'> => one.kind === 'setAside')
  expect(kept.map(({ what, name, words }) => [what, name, words])).toEqual(
    expect.arrayContaining([
      ['session', '居委会二楼', '贺满仓临时出车'],
      ['enclosure', '楼道照片', '拍错了楼层'],
      ['agreement', '', '日子要改'],
      ['commitment', '门口和楼道消毒', '一年期满'],
    ]),
  )
})
