import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PaperContent, PaperDraft, PaperRow, SealRow } from '../../domain/documents/paper-view.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Page } from '../../domain/kit/query.ts'
import type { TimelineLine } from '../../domain/cases/case-queries.ts'
import { openPaperOffice, RESIDENT, type PaperOffice } from '../../../test/documents/paper-office.ts'

let office: PaperOffice
beforeAll(async () => {
  office = await openPaperOffice()
})
afterAll(() => office.close())

const papers = () =>
  office.o.ask<readonly PaperRow[]>(office.o.n.worker, 'paper.ofCase', { caseId: office.caseId })
const book = (input: object = {}) => office.o.ask<Page<SealRow>>(office.o.n.secretary, 'sealLog.list', input)
const said = async (input: Record<string, unknown>) => {
  const outcome = await office.issue(input)
  return outcome.status === 'refused' ? outcome.refusal : outcome.status
}

test('a draft is filled with what registry, case and procedure know, and says what is missing', async () => {
  const draft = await office.o.ask<PaperDraft>(office.o.n.worker, 'paper.draft', {
    caseId: office.caseId,
    kind: 'residence-statement',
  })
  expect(draft).toMatchObject({ purpose: '自来水立户', copies: 2, keeper: '李书记' })
  expect(draft.facts).toMatchObject({
    residentName: RESIDENT.name,
    dwellingAddress: '三友小区东门门房',
    residingSince: '2009-03-01',
    members: [{ name: '王䶮', relation: '孙子' }],
    handler: '王社工',
    phone: '0471-1234567',
  })
  expect(JSON.stringify(draft)).not.toContain(RESIDENT.idNumber)
  expect(draft.facts['idNumber']).toMatch(/4521$/)
  expect(draft.masked).toEqual([
    { key: 'idNumber', mask: draft.facts['idNumber'], look: 'person.reveal', personId: office.personId },
  ])
  expect(draft.missing).toEqual(['受文单位', '查看人', '查看日期'])
  expect(draft.printedFor).toEqual([
    { fileId: office.fileId, paperKey: 'residence-statement', name: '居住情况说明' },
  ])
  expect(draft.approvers).toEqual([{ id: office.o.n.secretary.id, name: '李书记' }])
})

test('a paper gets its number and its line in the seal book, and stands in the story of the case', async () => {
  const input = await office.statement({ title: '立户用的居住情况说明' })
  const outcome = await office.issue(input)
  expect(outcome).toMatchObject({ status: 'done', answer: { serial: '兴康居说〔2026〕1号', sealNumber: 1 } })
  const [row] = await papers()
  expect(row).toMatchObject({
    serial: '兴康居说〔2026〕1号',
    title: '立户用的居住情况说明',
    purpose: '自来水立户',
    receiver: '市自来水公司',
    state: 'issued',
    issuedBy: '王社工',
  })
  expect((await book()).rows[0]).toMatchObject({
    number: 1,
    sealedOn: '2026-11-23',
    serial: '兴康居说〔2026〕1号',
    matter: '立户用的居住情况说明（自来水立户）',
    applicant: RESIDENT.name,
    receiver: '市自来水公司',
    copies: 2,
    handler: '王社工',
    approver: '李书记',
    keeper: '李书记',
    isVoid: false,
  })
  const timeline = await office.o.ask<readonly TimelineLine[]>(office.o.n.worker, 'case.timeline', {
    caseId: office.caseId,
  })
  expect(timeline[0]).toMatchObject({
    action: 'paper.issue',
    detail: { paper: '居住情况说明 兴康居说〔2026〕1号' },
  })
})

test('the next draft knows what the last paper said: telephone, keeper, since when, what was seen', async () => {
  const draft = await office.o.ask<PaperDraft>(office.o.n.worker, 'paper.draft', {
    caseId: office.caseId,
    kind: 'filing-letter',
  })
  expect(draft.facts).toMatchObject({
    receiver: '人民路街道办事处',
    subject: '李𠮷英户自来水立户',
    phone: '0471-5550123',
    reason:
      '我社区居民李𠮷英一家二口自2009年3月起居住于三友小区东门门房。\n该处为看门用房，没有不动产权证书，由邻居接水。',
  })
  expect(draft.keeper).toBe('李书记')
})

test('days are kept as days, however they were written; what only the server may say cannot be typed', async () => {
  const input = await office.statement(
    {},
    { serial: '伪造〔2026〕99号', committee: '别的居委会', owner: '是业主' },
  )
  expect((await office.issue(input)).status).toBe('done')
  const { facts, serial } = await office.o.ask<PaperContent>(office.o.n.worker, 'paper.content', {
    paperId: input['paperId'],
  })
  expect(facts).toMatchObject({
    serial,
    committee: '人民路街道兴康社区居民委员会',
    residingSince: '2009-03',
    seenOn: '2026-11-20',
    issuedOn: '2026-11-23',
  })
  expect(facts).not.toHaveProperty('owner')
})

test.each([
  ['by its title', { title: '单身证明' }, {}, '婚姻状况'],
  ['by its purpose', { purpose: '开无犯罪记录证明' }, {}, '无犯罪记录'],
  ['by its words', {}, { situation: '兹证明该房屋归李𠮷英所有。' }, '居民财产'],
])('a banned certificate is refused %s, and who issues it is told', async (_how, more, facts, name) => {
  expect(await said(await office.statement(more, facts))).toMatchObject({
    code: 'certificate-banned',
    facts: { name, issuer: expect.stringMatching(/.{8}/) },
  })
})

/** A filing letter with this reason: done, or why not. */
async function letter(reason: string) {
  const draft = await office.o.ask<PaperDraft>(office.o.n.worker, 'paper.draft', {
    caseId: office.caseId,
    kind: 'filing-letter',
  })
  const { kind, facts, copies, receiver } = draft
  const rest = { copies, receiver, keeper: '李书记', purpose: '', facts: { ...facts, reason } }
  return said({ paperId: newId(), caseId: office.caseId, kind, ...rest })
}

test('a letter may ask the police for a certificate; it may not be one', async () => {
  expect(await letter('现请贵办协调派出所，请派出所出具亲属关系证明。')).toBe('done')
  expect(await letter('兹证明李𠮷英与王䶮系祖孙关系。')).toMatchObject({ code: 'certificate-banned' })
})

test('missing facts, an unread day, a seal without its keeper and a false approver are refused in words', async () => {
  expect(await said(await office.statement({}, { seenBy: ' ', dwellingAddress: '' }))).toMatchObject({
    code: 'paper-facts-missing',
    facts: { names: '住址、查看人' },
  })
  expect(await said(await office.statement({}, { residingSince: '很多年前' }))).toMatchObject({
    code: 'paper-day-unread',
    facts: { names: '居住起始' },
  })
  expect(await said(await office.statement({ keeper: '' }))).toMatchObject({ code: 'seal-keeper-missing' })
  const approverId = office.o.n.worker.id
  expect(await said(await office.statement({ approverId }))).toMatchObject({ code: 'seal-approver-unknown' })
})

test('without a secretary the keeper of the seal is the approver', async () => {
  await office.issue(await office.statement({ approverId: null, keeper: '赵保管' }))
  expect((await book({ limit: 1 })).rows[0]).toMatchObject({ approver: '赵保管', keeper: '赵保管' })
})

test('numbers have no gap and none comes twice when two servers issue at once and some are refused', async () => {
  const before = await papers()
  const last = Math.max(
    ...before.filter(({ kind }) => kind === 'residence-statement').map(({ serial }) => numberOf(serial)),
  )
  const inputs = await Promise.all(
    Array.from({ length: 24 }, (_, at) => office.statement(at % 3 === 0 ? { title: '房产证明' } : {})),
  )
  const again = inputs[1]!
  const outcomes = await Promise.all(
    [...inputs, again].map((input, at) => (at % 2 ? office.issueElsewhere(input) : office.issue(input))),
  )
  const done = outcomes.filter(({ status }) => status === 'done')
  expect(done).toHaveLength(16)
  const numbers = (await papers()).flatMap(({ kind, serial }) =>
    kind === 'residence-statement' ? [numberOf(serial)] : [],
  )
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: last + 16 }, (_, at) => at + 1))
  const seals: number[] = []
  for (let after: string | undefined; ;) {
    const page = await book({ limit: 7, ...(after ? { after } : {}) })
    seals.push(...page.rows.map(({ number }) => number))
    after = page.next ?? undefined
    if (!after) break
  }
  expect(seals).toEqual(Array.from({ length: seals.length }, (_, at) => seals.length - at))
})

function numberOf(serial: string): number {
  return Number(/〕(\d+)号/.exec(serial)?.[1])
}

test('a void paper keeps its number, and the seal book says so', async () => {
  const input = await office.statement()
  await office.issue(input)
  const { paperId } = input
  const reason = '住址写错了'
  expect(await office.o.act(office.o.n.worker, 'paper.void', { paperId, reason })).toMatchObject({
    status: 'done',
  })
  expect((await papers()).find(({ id }) => id === paperId)).toMatchObject({
    state: 'void',
    voidReason: reason,
  })
  expect((await book({ limit: 1 })).rows[0]).toMatchObject({ paperId, isVoid: true })
  expect(await office.o.act(office.o.n.worker, 'paper.void', { paperId, reason })).toMatchObject({
    refusal: { code: 'wrong-state' },
  })
})

test('a new year begins a new row of numbers, and the seal book is looked up by period', async () => {
  office.o.setNow('2027-01-04T02:00:00Z')
  const outcome = await office.issue(await office.statement())
  expect(outcome).toMatchObject({ answer: { serial: '兴康居说〔2027〕1号', sealNumber: 1 } })
  expect((await book({ from: '2027-01-01' })).rows).toHaveLength(1)
  expect((await book({ until: '2025-12-31' })).rows).toEqual([])
  office.o.setNow('2026-11-23T02:00:00Z')
})

test('another community’s paper is not found, and nobody outside the office sees or issues one', async () => {
  const [paper] = await papers()
  const { n, handler } = office.o
  const input = { paperId: paper!.id }
  expect(await office.o.reply(n.siblingWorker, 'paper.content', input)).toMatchObject({ status: 'notFound' })
  expect(await office.o.reply(n.siblingWorker, 'paper.content', input, n.ids.sibling)).toMatchObject({
    status: 'notFound',
  })
  for (const who of [n.westWorker, handler, n.administrator, n.auditor, n.streetOfficer, n.eastWorker]) {
    expect((await office.o.reply(who, 'paper.content', input)).status).not.toBe('answered')
    expect((await office.o.reply(who, 'sealLog.list', {})).status).not.toBe('answered')
    expect((await office.issue(await office.statement(), who)).status).not.toBe('done')
  }
})

test('no word of a resident lies in the clear in the tables of papers', async () => {
  const rows = await office.o.n.database.read(office.o.n.ids.community, 'all', (tx) =>
    tx.rows<Record<string, unknown>>({
      strings: [
        'select p::text as paper, s::text as seal from documents.paper p, documents.seal_entry s limit 50',
      ],
      parts: [],
    }),
  )
  const hexed = Buffer.from(RESIDENT.name).toString('hex')
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain(RESIDENT.name)
  expect(JSON.stringify(rows)).not.toContain(hexed)
})
