import { Client } from 'pg'
import type { PaperDraft } from '../../src/domain/documents/paper-view.ts'
import { PUBLIC_ACTOR, type Actor } from '../../src/domain/identity/actor.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import type { Outcome } from '../../src/domain/kit/refusal.ts'
import { waterAccount } from '../../src/domain/procedures/shipped/water-account.ts'
import { openOutside, type Outside } from '../../src/server/cases/test-outside.ts'
import { openDoor } from '../../src/server/door.ts'
import { paperRoutes } from '../../src/server/http/paper-routes.ts'
import { rateReportRoutes } from '../../src/server/http/rate-report-routes.ts'
import { closePress } from '../../src/server/papers/pdf-press.ts'
import '../../src/server/documents/rooms.ts'
import '../../src/server/procedures/file-handlers.ts'
import '../../src/server/procedures/filing-handlers.ts'
import '../../src/server/procedures/material-handlers.ts'
import '../../src/server/procedures/procedure-answers.ts'
import '../../src/server/reports/rooms.ts'
import { buildHomes, settle } from '../registry/homes.ts'

/** 兴康社区 of 人民路街道: a family in a gatehouse, its case with the procedure of a water account, an office that prints. */
export interface PaperOffice {
  readonly o: Outside
  readonly caseId: string
  readonly fileId: string
  readonly personId: string
  /** What a worker adds to a draft of a residence statement before issuing it. */
  statement(more?: Record<string, unknown>, facts?: Record<string, unknown>): Promise<Record<string, unknown>>
  issue(input: Record<string, unknown>, who?: Actor): Promise<Outcome>
  /** The same through the door of a second server on the same database. */
  issueElsewhere(input: Record<string, unknown>): Promise<Outcome>
  /** Fetches a printed paper or a template as this person. */
  fetch(path: string, who?: Actor, at?: string): Promise<{ status: number; head: Headers; bytes: Buffer }>
  /** Brings a Word template, as a browser sends it. */
  bring(
    kind: string,
    template: Buffer,
    who?: Actor,
    name?: string,
  ): Promise<{ status: number; told: unknown }>
  close(): Promise<void>
}

type Headers = Readonly<Record<string, unknown>>

export const RESIDENT = { name: '李𠮷英', idNumber: '150105195207154521' }

export async function openPaperOffice(): Promise<PaperOffice> {
  const o = await openOutside()
  const { n } = o
  await nameAreas(o)
  const known = new Map<string, Actor>()
  const asking = { database: n.database, house: o.house, clock: () => '2026-11-23T02:00:00Z' }
  const door = openDoor(asking)
  const actorOf = (request: { headers: Record<string, unknown> }): Promise<Actor> =>
    Promise.resolve(known.get(String(request.headers['x-account'])) ?? PUBLIC_ACTOR)
  await paperRoutes(o.app, { door, asking, actorOf })
  rateReportRoutes(o.app, { asking, actorOf })
  const homes = await buildHomes(n)
  const gatehouse = newId()
  await n.done(n.worker, 'dwelling.write', {
    dwellingId: gatehouse,
    compoundId: homes.compoundId,
    gridId: n.ids.east,
    kind: 'gatehouse',
    place: '东门门房',
    deed: 'none',
  })
  const { personId, householdId } = await settle(n, gatehouse, {
    name: RESIDENT.name,
    document: { number: RESIDENT.idNumber },
  })
  await settle(n, gatehouse, { name: '王䶮', relation: '孙子' }, householdId)
  const owner = new Client({ connectionString: n.ownerUrl })
  await owner.connect()
  await owner.query('update registry.residence set since = $1 where person_id = $2', ['2009-03-01', personId])
  await owner.end()
  const [caseId, fileId] = [newId(), newId()]
  await o.done(n.worker, 'case.report', {
    caseId,
    source: 'counter',
    kindCode: 'water-account',
    title: '门房没有房本, 要接自来水',
    words: '一家人在门房住了十七年, 没有房本, 供水公司不给立户。',
    dwellingId: gatehouse,
    gridId: n.ids.east,
    reporter: { reporterId: newId(), personId, name: RESIDENT.name, phone: '13800004521' },
  })
  await o.done(n.worker, 'case.accept', { caseId, duty: 'assist' })
  await o.done(n.worker, 'case.assign', { caseId, holderId: n.worker.id })
  await o.done(n.secretary, 'procedure.write', { definitionId: newId(), definition: waterAccount })
  await o.done(n.worker, 'procedure.open', { fileId, caseId, code: 'water-account', applicantId: personId })

  const statement: PaperOffice['statement'] = async (more = {}, facts = {}) => {
    const draft = await o.ask<PaperDraft>(n.worker, 'paper.draft', { caseId, kind: 'residence-statement' })
    return {
      paperId: newId(),
      caseId,
      kind: draft.kind,
      purpose: draft.purpose,
      receiver: '市自来水公司',
      legalBasis: draft.legalBasis,
      copies: draft.copies,
      approverId: n.secretary.id,
      keeper: '李书记',
      facts: {
        ...draft.facts,
        phone: '0471-5550123',
        residingSince: '2009年3月',
        seenBy: '王社工',
        seenOn: '2026.11.20',
        situation: '该处为看门用房，没有不动产权证书，由邻居接水。',
        ...facts,
      },
      ...more,
    }
  }
  return {
    o,
    caseId,
    fileId,
    personId,
    statement,
    issue: (input, who = n.worker) => o.act(who, 'paper.issue', input),
    issueElsewhere: (input) =>
      door.execute(
        { id: newId(), action: 'paper.issue', input, madeAt: asking.clock(), at: n.ids.community },
        n.worker,
      ),
    fetch: async (path, who = n.worker, at = n.ids.community) => {
      known.set(who.id, who)
      const url = `${path}${path.includes('?') ? '&' : '?'}at=${at}`
      const reply = await o.app.inject({ url, headers: { 'x-account': who.id } })
      return { status: reply.statusCode, head: reply.headers, bytes: reply.rawPayload }
    },
    bring: async (kind, template, who = n.worker, name = '我们的模板.docx') => {
      known.set(who.id, who)
      const form = new FormData()
      const fields = { id: newId(), madeAt: asking.clock(), at: n.ids.community, templateId: newId(), kind }
      for (const [key, value] of Object.entries(fields)) form.append(key, value)
      form.append('file', new Blob([new Uint8Array(template)]), name)
      const request = new Request('http://x/', { method: 'POST', body: form })
      const reply = await o.app.inject({
        method: 'POST',
        url: '/api/templates',
        headers: {
          'x-linli': '1',
          'x-account': who.id,
          'content-type': request.headers.get('content-type') ?? '',
        },
        payload: Buffer.from(await request.arrayBuffer()),
      })
      return { status: reply.statusCode, told: reply.json() }
    },
    close: async () => {
      await o.close()
      await closePress()
    },
  }
}

/** Names as on a seal, and the secretary's role on the books. */
async function nameAreas({ n, house }: Outside): Promise<void> {
  const owner = new Client({ connectionString: n.ownerUrl })
  await owner.connect()
  for (const [areaId, name] of [
    [n.ids.street, '人民路街道'],
    [n.ids.community, '兴康社区'],
  ])
    await owner.query('update identity.area set name = $2 where id = $1', [areaId, name])
  await owner.query(
    `insert into identity.grant (id, account_id, role, area_id, valid_from, given_at)
     values ($1, $2, 'secretary', $3, '2026-01-01', now())`,
    [newId(), n.secretary.id, n.ids.community],
  )
  await owner.end()
  await house.areas.reload()
}
