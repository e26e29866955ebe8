import type { Refusal } from '../kit/refusal.ts'
import type { AgencyTaskState } from './agency-task.ts'

/** What the rules on returning look at. */
export interface Returnable {
  readonly organisationId: string
  readonly state: AgencyTaskState
  /** How often this ask has come back, from earlier addressees too. */
  readonly returns: number
  /** Whether a meeting or the street has named the addressee. */
  readonly isNamed: boolean
}

/**
 * An ask comes back once, with a reason (退单). After that it is for a meeting (会商) or the street to name who does it, and a
 * named unit does not return it: 潍坊市12345政务服务便民热线条例 art. 22.
 */
export function refusesObjection(task: Returnable): Refusal | undefined {
  if (task.isNamed) return { code: 'task-named' }
  if (task.returns >= 1) return { code: 'task-returned-before', facts: { returns: task.returns } }
  return undefined
}

/** Whom an ask that came back may be sent to: the proposed owner freely, the same unit again only when it has been named. */
export function refusesNewAddressee(
  before: Returnable,
  next: { readonly organisationId: string; readonly isNamed: boolean },
): Refusal | undefined {
  if (before.state !== 'objected') return { code: 'task-not-objected' }
  if (next.isNamed) return undefined
  if (before.organisationId === next.organisationId) return { code: 'task-needs-naming' }
  return undefined
}
