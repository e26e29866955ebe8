import { Client } from 'pg'
import type { CasePage } from '../../src/domain/cases/case-queries.ts'
import type { ActionName } from '../../src/domain/actions.ts'
import type { AccountActor } from '../../src/domain/identity/actor.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import '../../src/server/cases/rooms.ts'
import { openNeighbourhood, type Neighbourhood } from '../registry/neighbourhood.ts'

/** A neighbourhood whose people hold their roles on the books too, so that cases can be given to them. */
export interface Desk {
  readonly n: Neighbourhood
  /** Registers a matter; returns its id. */
  report(more?: Record<string, unknown>, who?: AccountActor): Promise<string>
  /** Carries out deeds of the worker on one case, one after the other; each must be done. */
  steps(caseId: string, ...deeds: readonly Step[]): Promise<void>
  /** As far as the return visit: accepted, given to the worker, result told, looked at. */
  toReturnVisit(result?: 'solved' | 'explained' | 'cannotNow'): Promise<string>
  page(caseId: string, who?: AccountActor): Promise<CasePage>
  /** The code of the refusal, or the status where it is none. */
  refusal(who: AccountActor, action: ActionName, input: unknown): Promise<string>
  close(): Promise<void>
}

type Step = readonly [action: ActionName, input?: Record<string, unknown>]

export async function openDesk(): Promise<Desk> {
  const n = await openNeighbourhood()
  await holdRoles(n)
  const report: Desk['report'] = async (more = {}, who = n.worker) => {
    const caseId = newId()
    const words = '三楼楼道里堆满了纸箱, 过不去人'
    await n.done(who, 'case.report', {
      caseId,
      source: 'counter',
      kindCode: 'corridor-scrap',
      words,
      ...more,
    })
    return caseId
  }
  const steps: Desk['steps'] = async (caseId, ...deeds) => {
    for (const [action, input] of deeds) await n.done(n.worker, action, { caseId, ...input })
  }
  return {
    n,
    report,
    steps,
    toReturnVisit: async (result = 'solved') => {
      const caseId = await report()
      await steps(
        caseId,
        ['case.accept', { duty: 'lead' }],
        ['case.assign', { holderId: n.worker.id }],
        ['case.reportResult', { result, text: '楼道已经清干净' }],
        ['case.check', { agrees: true, onSite: true }],
      )
      return caseId
    },
    page: (caseId, who = n.worker) => n.ask<CasePage>(who, 'case.page', { caseId }),
    refusal: async (who, action, input) => {
      const outcome = await n.act(who, action, input)
      return outcome.status === 'refused' ? outcome.refusal.code : outcome.status
    },
    close: () => n.close(),
  }
}

/** Who can be given a case is read from the table of roles. */
async function holdRoles(n: Neighbourhood): Promise<void> {
  const owner = new Client({ connectionString: n.ownerUrl })
  await owner.connect()
  for (const { id, grants } of [n.worker, n.secretary, n.eastWorker, n.siblingWorker])
    for (const { role, areaId, from } of grants)
      await owner.query(
        `insert into identity.grant (id, account_id, role, area_id, valid_from, given_at) values ($1, $2, $3, $4, $5, now())`,
        [newId(), id, role, areaId, from],
      )
  await owner.end()
}

/** A return visit that reached the resident. */
export function answered(solved: boolean, more: Record<string, unknown> = {}): Step {
  const satisfaction = solved ? 'satisfied' : 'not'
  return [
    'case.returnVisit',
    { visitId: newId(), reached: true, way: 'telephone', solved, satisfaction, ...more },
  ]
}

/** One that reached nobody. */
export function nobodyThere(): Step {
  return ['case.returnVisit', { visitId: newId(), reached: false, way: 'telephone' }]
}
