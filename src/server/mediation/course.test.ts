import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOf } from '../../../test/backup/whole-database.ts'
import { draft, NAMES, openTable, STROKE, type Table } from '../../../test/mediation/table.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { SealRow } from '../../domain/documents/paper-view.ts'
import type { MediationHead } from '../../domain/mediation/file-view.ts'

let t: Table

beforeAll(async () => {
  t = await openTable()
})
afterAll(() => t.close())

const say = (more: Record<string, unknown>) => ({
  mediationId: t.mediationId,
  recordId: newId(),
  at: '2026-11-23T01:00:00Z',
  place: '社区调解室',
  present: [t.parties.neighbour],
  statements: [],
  result: 'deadlock',
  outcome: '没有结果',
  ...more,
})

test('nobody sits down before both sides know their rights and are willing', async () => {
  const { n, parties } = t
  expect((await t.file()).consentGap).toBe('party-not-told')
  expect(await t.refusal(n.worker, 'mediationSession.hold', say({}))).toBe('wrong-state')
  await n.done(n.worker, 'mediationParty.tell', {
    partyId: parties.neighbour,
    on: '2026-11-20',
    willing: true,
  })
  await n.done(n.worker, 'mediationParty.tell', {
    partyId: parties.cleaner,
    on: '2026-11-20',
    willing: false,
  })
  expect((await t.file()).consentGap).toBe('party-refuses')
  expect(await t.refusal(n.worker, 'mediationSession.plan', say({}))).toBe('wrong-state')
  await n.done(n.worker, 'mediationParty.tell', { partyId: parties.cleaner, on: '2026-11-21', willing: true })
  expect((await t.file()).state).toBe('told')
})

test('a neighbour takes part only when every side has consented', async () => {
  const { n, parties } = t
  const participantId = newId()
  const invite = (consents: readonly string[]) =>
    n.done(n.worker, 'mediationParticipant.invite', {
      participantId,
      mediationId: t.mediationId,
      relation: 'employer',
      name: '环卫公司王队长',
      consents,
    })
  await invite([parties.neighbour])
  const held = say({ participants: [participantId] })
  expect(await t.refusal(n.worker, 'mediationSession.hold', held)).toBe('participant-not-consented')
  await invite([parties.neighbour, parties.cleaner])
  await n.done(n.worker, 'mediationSession.hold', held)
  expect((await t.file()).state).toBe('mediating')
})

test('a side that says no in the middle stops it: only an end is possible then', async () => {
  const { n, parties } = t
  await n.done(n.worker, 'mediationParty.tell', {
    partyId: parties.cleaner,
    on: '2026-11-22',
    willing: false,
  })
  expect(await t.refusal(n.worker, 'mediationSession.hold', say({}))).toBe('party-refuses')
  await n.done(n.worker, 'mediationParty.tell', { partyId: parties.cleaner, on: '2026-11-22', willing: true })
})

test('the 30 days are made longer only when both sides agree', async () => {
  const { n, parties, mediationId } = t
  expect((await t.file()).dueOn).toBe('2026-12-23')
  const longer = (agreedBy: readonly string[]) => ({
    mediationId,
    until: '2027-01-10',
    agreedBy,
    reason: '等单位回话',
  })
  expect(await t.refusal(n.worker, 'mediation.extend', longer([parties.neighbour]))).toBe(
    'extension-not-both',
  )
  await n.done(n.worker, 'mediation.extend', longer([parties.neighbour, parties.cleaner]))
  expect((await t.file()).dueOn).toBe('2027-01-10')
})

test('an unclear agreement is kept as a draft and cannot be signed; a clear one is frozen by the first signature', async () => {
  const { n, parties, mediationId } = t
  const agreementId = newId()
  const vague = draft(agreementId, mediationId, parties.cleaner, {
    clauses: [{ who: [parties.cleaner], what: '尽快把楼道清干净', how: '自己清' }],
  })
  expect(await t.refusal(n.worker, 'agreement.draft', vague)).toBe('no-agreed-session')
  await t.hold('agreed')
  await n.done(n.worker, 'agreement.draft', vague)
  const first = (await t.file()).agreement!
  expect(first.flaws.map(({ code }) => code)).toEqual(['no-when', 'vague-word'])
  const signature = (hash: string, signerId = parties.cleaner, image = STROKE) => ({
    signatureId: newId(),
    mediationId,
    thing: 'agreement',
    thingId: agreementId,
    signer: 'party',
    signerId,
    way: 'finger',
    hash,
    image,
  })
  expect(await t.refusal(n.worker, 'signature.take', signature(first.hash))).toBe('agreement-unclear')
  await n.done(n.worker, 'agreement.draft', draft(agreementId, mediationId, parties.cleaner))
  const { hash, text } = (await t.file()).agreement!
  expect(text).toContain('一、贺老四于2026年11月29日前把三楼楼道里的废品全部清走')
  expect(await t.refusal(n.worker, 'signature.take', signature(first.hash))).toBe('agreement-changed')
  expect(await t.refusal(n.worker, 'signature.take', signature(hash, parties.cleaner, 'A'.repeat(400)))).toBe(
    'picture-unreadable',
  )
  await n.done(n.worker, 'signature.take', signature(hash))
  expect(await t.refusal(n.worker, 'signature.take', signature(hash))).toBe('signed-already')
  expect(await t.refusal(n.worker, 'agreement.draft', vague)).toBe('agreement-frozen')
  const partyId = parties.cleaner
  const renamed = { partyId, mediationId, side: 'respondent', name: '换个名字' }
  expect(await t.refusal(n.worker, 'mediationParty.write', renamed)).toBe('agreement-frozen')
  expect(
    await t.refusal(n.worker, 'agreement.takeEffect', { agreementId, on: '2026-11-23', keeper: '李书记' }),
  ).toBe('agreement-not-signed')
  await n.done(n.worker, 'agreement.withdraw', { agreementId, reason: '日期要改' })
})

test('signed by all and sealed it takes effect; the seal book says the number and no name', async () => {
  const { n, parties, mediationId } = t
  const agreementId = newId()
  await n.done(n.worker, 'agreement.draft', draft(agreementId, mediationId, parties.cleaner))
  await t.sign(agreementId)
  expect(await t.refusal(n.worker, 'agreement.takeEffect', { agreementId, on: '2026-11-23' })).toBe(
    'keeper-missing',
  )
  await n.done(n.worker, 'agreement.takeEffect', { agreementId, on: '2026-11-23', keeper: '李书记' })
  const page = await t.file()
  expect(page).toMatchObject({
    state: 'performing',
    ending: 'written',
    effectiveOn: '2026-11-23',
    confirmationUntil: '2026-12-23',
    agreement: { state: 'effective', copies: 3, sealNumber: 1 },
  })
  const { rows } = await n.ask<{ rows: readonly SealRow[] }>(n.worker, 'sealLog.list', {})
  expect(rows[0]).toMatchObject({ caseId: t.caseId, copies: 3, matter: '人民调解协议书', paperId: null })
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(Object.values(NAMES).join('|')))
})

test('the court is asked within thirty days from effect', async () => {
  const { n, mediationId } = t
  const ask = (on: string) => ({
    mediationId,
    recordId: newId(),
    result: 'applied',
    court: '赛罕区人民法院',
    on,
  })
  expect(await t.refusal(n.worker, 'mediation.recordConfirmation', ask('2026-12-24'))).toBe(
    'confirmation-late',
  )
  await n.done(n.worker, 'mediation.recordConfirmation', ask('2026-12-23'))
})

test('it is archived only with every paper that must be there, then opened for a reason, for an hour', async () => {
  const { n, parties, mediationId } = t
  const file = await t.file()
  const archive = { mediationId, retention: 'short', filer: '王社工' }
  const missing = file.mustList.filter(({ state }) => state === 'missing').map(({ item }) => item)
  expect(missing).toEqual(['identity', 'receipt', 'visit', 'note'])
  expect(await t.refusal(n.worker, 'mediation.archive', archive)).toBe('must-list-open')
  for (const partyId of Object.values(parties)) {
    await n.done(n.worker, 'mediationParty.identify', {
      partyId,
      document: 'idCard',
      number: '150105195207154521',
      on: '2026-11-20',
    })
    await n.done(n.worker, 'agreement.deliver', {
      agreementId: file.agreement!.id,
      partyId,
      on: '2026-11-23',
      recordId: newId(),
    })
  }
  await n.done(n.worker, 'mediation.recordVisit', {
    mediationId,
    recordId: newId(),
    partyId: parties.neighbour,
    on: '2026-11-23',
    performed: '楼道清干净了',
    satisfaction: 'satisfied',
  })
  await n.done(n.worker, 'mediation.recordPerformance', {
    mediationId,
    recordId: newId(),
    clause: 1,
    result: 'done',
    on: '2026-11-23',
  })
  expect((await t.file()).state).toBe('performed')
  await n.done(n.worker, 'mediation.close', {
    mediationId,
    recordId: newId(),
    method: 'mediation',
    on: '2026-11-23',
    words: '双方和好, 楼道已清。',
  })
  await n.done(n.worker, 'mediation.archive', archive)
  expect(await t.file()).toMatchObject({ sealed: true, head: { state: 'archived' } })
  expect(JSON.stringify(await t.file())).not.toContain('张建国')
  expect(
    await t.refusal(n.worker, 'mediation.note', { mediationId, recordId: newId(), words: '补一笔' }),
  ).toBe('wrong-state')
  const again = { mediationId, because: 'relapse' }
  expect(await t.refusal(n.worker, 'mediation.reopen', again)).toBe('reopening-without-words')
  await n.done(n.worker, 'mediation.consult', { mediationId, openingId: newId(), reason: '法院来函要复印件' })
  expect((await t.file()).parties[0]?.name).toBe('张建国')
  expect(await n.ask(n.secretary, 'mediation.page', { mediationId })).toMatchObject({ sealed: true })
  n.setNow('2026-11-23T03:30:00Z')
  expect(await t.file()).toMatchObject({ sealed: true })
})

test('what everybody at the desk sees of a file is that there is one; opening it is the mediators’ and the secretary’s', async () => {
  const { n, caseId, mediationId } = t
  const heads = await n.ask<readonly MediationHead[]>(n.eastWorker, 'mediation.ofCase', { caseId })
  expect(heads).toMatchObject([
    { serial: expect.stringMatching(/2026.*人调字第1号/), mediators: ['王社工'], mine: false },
  ])
  for (const who of [n.eastWorker, n.streetOfficer, n.auditor, n.administrator])
    expect((await n.reply(who, 'mediation.page', { mediationId })).status, who.name).toMatch(
      /forbidden|notFound/,
    )
})

test('not a word of it lies in the database unsealed, in no table and in no line of the journal', async () => {
  const rows = Object.values(await contentOf(t.n.ownerUrl))
    .flat()
    .join('\n')
  for (const said of [
    ...Object.values(NAMES),
    '夏天味道大',
    '卖废品贴补',
    '收购站',
    '法院来函要复印件',
    '环卫公司王队长',
  ])
    expect(rows.includes(said), said).toBe(false)
  expect(rows).toContain('mediation.consult')
})
