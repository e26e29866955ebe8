import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RateReport, RateRow } from '../../domain/cases/rate-queries.ts'
import { shippedFormula, type RateCounts } from '../../domain/cases/rates.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Page } from '../../domain/kit/query.ts'
import { answered, nobodyThere, openDesk, type Desk } from '../../../test/cases/desk.ts'

const MONTH = { from: '2026-11', to: '2026-11' }

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk?.close())

const report = (by: string) => desk.n.ask<RateReport>(desk.n.worker, 'rate.report', { ...MONTH, by })
const rows = (more: object) => desk.n.ask<Page<RateRow>>(desk.n.worker, 'rate.rows', { ...MONTH, ...more })

/** The same figures by a plain count over every return visit, as whoever owns the database sees them. */
async function plainCount(): Promise<RateCounts> {
  const owner = new Client({ connectionString: desk.n.ownerUrl })
  await owner.connect()
  const { rows: found } = await owner.query(`
    with last as (
      select distinct on (v.case_id, v.result_no) v.*, (c.contacted_at is not null or c.contact_due_at is null) as contacted
      from cases.return_visit v join cases.case c on c.committee_id = v.committee_id and c.id = v.case_id
      where v.reached and v.result_no > 0 and (v.after_check or v.way = 'link')
      order by v.case_id, v.result_no, v.made_at desc, v.id desc)
    select count(*)::int as base, count(*) filter (where contacted)::int as contacted,
           count(*) filter (where solved)::int as solved,
           count(*) filter (where satisfaction = 'satisfied')::int as satisfied,
           count(*) filter (where satisfaction = 'basically')::int as basically from last`)
  await owner.end()
  return found[0] as RateCounts
}

test('each result counts once, by the last word on it; a try that reached nobody does not count', async () => {
  const kept = await desk.toReturnVisit()
  await desk.steps(kept, nobodyThere(), answered(true, { satisfaction: 'basically' }), answered(true))
  const again = await desk.toReturnVisit()
  await desk.steps(again, answered(false))
  await desk.steps(
    again,
    ['case.reportResult', { result: 'solved', text: '这次真的清了' }],
    ['case.check', { agrees: true, onSite: true }],
    answered(true, { satisfaction: 'basically' }),
  )
  const { total } = await report('month')
  expect(total).toMatchObject({ base: 3, solved: 2, satisfied: 1, basically: 1 })
  expect(total).toEqual(await plainCount())
})

test('by grid, kind and agency the figures open exactly the rows that they count', async () => {
  const { n } = desk
  const [organisationId, taskId] = [newId(), newId()]
  await n.done(n.worker, 'organisation.write', { organisationId, name: '环卫公司', kind: 'company' })
  const helped = await desk.toReturnVisit()
  const ask = { taskId, caseId: helped, organisationId, ask: '请清运', amount: 3, unit: 'workingDay' }
  await n.done(n.worker, 'agencyTask.send', ask)
  await desk.steps(helped, answered(true))
  for (const by of ['month', 'grid', 'kind', 'agency'] as const) {
    for (const { key, counts } of (await report(by)).lines) {
      for (const figure of ['base', 'solved', 'satisfied', 'basically', 'contacted'] as const) {
        const found = (await rows({ by, key, figure })).rows
        expect(found, `${by} ${key} ${figure}`).toHaveLength(counts[figure])
      }
    }
  }
  expect((await report('agency')).lines).toMatchObject([{ name: '环卫公司', counts: { base: 1, solved: 1 } }])
  expect((await report('kind')).total).toEqual(await plainCount())
})

test('a long list of rows goes on by its key, none twice and none left out', async () => {
  const all = (await rows({})).rows.map(({ caseId, resultNo }) => `${caseId}${resultNo}`)
  const seen: string[] = []
  let after: string | undefined
  do {
    const page: Page<RateRow> = await rows({ limit: 1, ...(after ? { after } : {}) })
    seen.push(...page.rows.map(({ caseId, resultNo }) => `${caseId}${resultNo}`))
    after = page.next ?? undefined
  } while (after)
  expect(seen).toEqual(all)
})

test('a new formula counts from its day on and is the secretary’s to write', async () => {
  const { n } = desk
  const formula = { ...shippedFormula, version: '2026-2', inForceFrom: '2026-11-01', basically: 0.5 }
  expect(await desk.refusal(n.worker, 'rateFormula.write', formula)).toBe('forbidden')
  await n.done(n.secretary, 'rateFormula.write', formula)
  expect((await report('month')).formula).toMatchObject({ version: '2026-2', basically: 0.5 })
  const before = await n.ask<RateReport>(n.worker, 'rate.report', {
    from: '2026-09',
    to: '2026-10',
    by: 'month',
  })
  expect(before.formula.version).toBe(shippedFormula.version)
})

test('whoever was reached at the return visit is called no more, but 响应率 does not count the visit as a response', async () => {
  const { n } = desk
  const before = (await report('month')).total
  const named = { reporter: { reporterId: newId(), name: '赵先生', phone: '13700001111' } }
  const caseId = await desk.report({ source: 'platform', ...named })
  await desk.steps(
    caseId,
    ['case.accept', { duty: 'lead' }],
    ['case.assign', { holderId: n.worker.id }],
    ['case.reportResult', { result: 'solved', text: '清了' }],
    ['case.check', { agrees: true, onSite: true }],
    nobodyThere(),
  )
  expect(await desk.page(caseId)).toMatchObject({ contactDueAt: expect.any(String), contactedAt: null })
  await desk.steps(caseId, answered(true, { satisfaction: 'basically' }))
  expect((await desk.page(caseId)).contactedAt).toEqual(expect.any(String))
  // A second word on the same result is no response to the first either.
  await desk.steps(caseId, answered(true))
  const { total } = await report('month')
  expect([total.base, total.contacted]).toEqual([before.base + 1, before.contacted])
})
