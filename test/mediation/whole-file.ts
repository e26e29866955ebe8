import sharp from 'sharp'
import { newId } from '../../src/domain/kit/ids.ts'
import type { MediationPage } from '../../src/domain/mediation/file-view.ts'
import { draft, type Table } from './table.ts'

/** A sheet of paper, or a stroke of a finger, that can be drawn. */
async function drawn(width: number, height: number): Promise<string> {
  const picture = sharp({ create: { width, height, channels: 3, background: '#345' } })
  return (await picture.png().toBuffer()).toString('base64')
}

const on = '2026-11-23'
const SIDES = {
  neighbour: { side: 'applicant', name: '张建国', age: '68', occupation: '退休', phone: '13900000086' },
  cleaner: { side: 'respondent', name: '贺老四', age: '57', occupation: '环卫工', phone: '13800004521' },
} as const

/**
 * The corridor of scrap from the application to the closing report, with everything that a volume can hold: a session in
 * deadlock with the employer at the table and one that agreed, all of them signed, the agreement sealed, delivered, visited,
 * brought to the court.
 */
export async function fillFile(t: Table): Promise<void> {
  await begin(t)
  await talk(t)
  const agreementId = newId()
  const words = {
    issues: '楼道能不能放东西。',
    responsibility: '楼道是共用部分，不应堆放。',
    others: '公司在院外给一处存放点。',
  }
  const text = draft(agreementId, t.mediationId, t.parties.cleaner, words)
  await t.n.done(t.n.worker, 'agreement.draft', text)
  await t.sign(agreementId, await drawn(300, 120))
  await t.n.done(t.n.worker, 'agreement.takeEffect', { agreementId, on, keeper: '李书记' })
  for (const partyId of Object.values(t.parties))
    await t.n.done(t.n.worker, 'agreement.deliver', { agreementId, partyId, on, recordId: newId() })
  await end(t)
}

/** Application, rights, identity, proxy, evidence, inquiry. */
async function begin(t: Table): Promise<void> {
  const { n, mediationId, parties } = t
  await n.done(n.worker, 'mediation.describe', {
    mediationId,
    source: 'application',
    disputeType: 'neighbours',
    cause: '楼道堆放废品',
    facts: '三楼楼道里堆满了废品, 有味道, 邻居多次反映。',
    requests: ['清走楼道里的废品', '以后不再堆放'],
    people: 6,
  })
  const rest = { mediationId, sex: '男', nation: '汉族', address: '3号楼2单元301' }
  for (const who of ['neighbour', 'cleaner'] as const)
    await n.done(n.worker, 'mediationParty.write', { partyId: parties[who], ...rest, ...SIDES[who] })
  await t.tell()
  for (const partyId of Object.values(parties)) {
    const document = { document: 'idCard', number: '150105********4521' }
    await n.done(n.worker, 'mediationParty.identify', { partyId, on, ...document })
    await sign(t, 'rights', partyId, 'party', partyId)
  }
  const proxy = { name: '张晓燕', relation: '女儿', special: true }
  await n.done(n.worker, 'mediationParty.authorise', { partyId: parties.neighbour, on, ...proxy })
  await n.done(n.worker, 'mediation.recordInquiry', {
    mediationId,
    recordId: newId(),
    at: '2026-11-21T02:00:00Z',
    place: '3号楼2单元',
    asked: '刘桂兰',
    words: '问: 什么时候开始放的?\n答: 夏天就有了。',
  })
  const photo = { item: 'evidence', name: '楼道现场照片', image: await drawn(60, 90) }
  await n.done(n.worker, 'mediationEnclosure.add', { enclosureId: newId(), mediationId, ...photo })
}

/** The employer comes and nothing is settled; then it is. */
async function talk(t: Table): Promise<void> {
  const { n, mediationId, parties } = t
  const employer = newId()
  const sides = Object.values(parties)
  await n.done(n.worker, 'mediationParticipant.invite', {
    participantId: employer,
    mediationId,
    relation: 'employer',
    name: '环卫公司王队长',
    consents: sides,
  })
  const checking = '现场看过，楼道宽1.2米，堆放后不足0.5米。'
  const first = await t.hold('deadlock', { participants: [employer], checking })
  for (const partyId of sides) await sign(t, 'session', first, 'party', partyId)
  await sign(t, 'session', first, 'participant', employer)
  await sign(t, 'session', first, 'mediator', (await t.file()).mediators[0]!.id)
  await t.hold('agreed')
}

/** The court, the return visit, the closing report. */
async function end({ n, mediationId, parties }: Table): Promise<void> {
  const record = () => ({ mediationId, recordId: newId(), on })
  const court = { result: 'applied', court: '赛罕区人民法院' }
  await n.done(n.worker, 'mediation.recordConfirmation', { ...record(), ...court })
  await n.done(n.worker, 'mediation.recordVisit', {
    ...record(),
    partyId: parties.neighbour,
    performed: '楼道清干净了',
    satisfaction: 'satisfied',
    measures: '每月再看一次',
  })
  const closing = { method: 'mediation', words: '双方和好' }
  await n.done(n.worker, 'mediation.close', { ...record(), ...closing })
  const note = { mediationId, recordId: newId(), words: '协议履行完毕，无遗留。' }
  await n.done(n.worker, 'mediation.note', note)
}

async function sign(
  { n, mediationId }: Table,
  thing: 'session' | 'rights',
  thingId: string,
  signer: string,
  signerId: string,
): Promise<void> {
  const signature = { signatureId: newId(), mediationId, way: 'finger', image: await drawn(300, 120) }
  await n.done(n.worker, 'signature.take', { ...signature, thing, thingId, signer, signerId })
}

/** A second quarrel of the same two, told and willing, that goes another way. */
export async function openSecond({ n, report }: Table): Promise<Second> {
  const caseId = await report()
  const [mediationId, one, other] = [newId(), newId(), newId()]
  const about = {
    source: 'own',
    disputeType: 'neighbours',
    cause: '夜里响声大',
    facts: '夜里搬东西, 楼下睡不着。',
  }
  await n.done(n.worker, 'mediation.open', { mediationId, caseId, ...about })
  for (const [partyId, who] of [
    [one, SIDES.neighbour],
    [other, SIDES.cleaner],
  ] as const) {
    await n.done(n.worker, 'mediationParty.write', { partyId, mediationId, ...who })
    await n.done(n.worker, 'mediationParty.tell', { partyId, on: '2026-11-20', willing: true })
  }
  return { mediationId, parties: [one, other] }
}

export interface Second {
  readonly mediationId: string
  readonly parties: readonly [string, string]
}

/** It ends without agreement. */
export async function endInVain({ n }: Table, { mediationId }: Second): Promise<void> {
  await n.done(n.worker, 'mediation.terminate', {
    mediationId,
    ending: 'failed',
    otherWays: '可以向公安派出所反映，也可以向人民法院起诉。',
    words: '双方各执一词',
    on,
  })
}

/** It is settled by word of mouth, and the mediator writes it down. */
export async function agreeOrally({ n }: Table, { mediationId, parties }: Second): Promise<void> {
  await n.done(n.worker, 'mediationSession.hold', {
    mediationId,
    recordId: newId(),
    at: '2026-11-23T01:00:00Z',
    place: '社区调解室',
    present: parties,
    statements: [],
    result: 'agreed',
    outcome: '口头说好了。',
  })
  const agreementId = newId()
  await n.done(n.worker, 'agreement.draft', {
    ...draft(agreementId, mediationId, parties[1]),
    form: 'oral',
    facts: '夜里搬东西，楼下睡不着。',
    clauses: [{ who: [parties[1]], what: '晚上十点以后不搬东西', rhythm: '每天', how: '东西放到早上再搬' }],
  })
  const page = await n.ask<MediationPage>(n.worker, 'mediation.page', { mediationId })
  await n.done(n.worker, 'signature.take', {
    signatureId: newId(),
    mediationId,
    thing: 'agreement',
    thingId: agreementId,
    signer: 'mediator',
    signerId: page.mediators[0]!.id,
    way: 'finger',
    hash: page.agreement!.hash,
    image: await drawn(300, 120),
  })
  await n.done(n.worker, 'agreement.takeEffect', { agreementId, on })
}
