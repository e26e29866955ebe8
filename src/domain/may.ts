import type { Actor, AccountActor } from './identity/actor.ts'
import { covers } from './identity/area.ts'
import type { Grant } from './identity/role.ts'
import type { Subject } from './kit/subject.ts'
import { permissions, type Permitted } from './permissions.ts'
import type { Holder, Rule } from './identity/rule.ts'

/** Where a deed or a question takes place: the committee's path and, where the subject lies in a grid, the grid's. */
export interface Place {
  readonly committeeId: string
  readonly committeePath: string
  readonly gridPath?: string | null
}

/** `unseen`: answer as if it were not there. `forbidden`: it may be seen, but this may not be done to it. */
export type Verdict = 'allowed' | 'forbidden' | 'unseen'

/** May this person do (or ask) this, there, today? Default is no. Source of the rights: the table `permissions`. */
export function may(actor: Actor, name: Permitted, place: Place, subject: Subject, today: string): Verdict {
  const rule: Rule = permissions[name]
  if (actor.kind !== 'account') return mayBearer(actor, rule, place, subject)
  if (rule.account === 'own' && (subject.accountId ?? actor.id) === actor.id) return 'allowed'
  const near = heldGrants(actor, today).filter((grant) => reaches(grant, place, subject))
  if (near.some((grant) => permits(rule, grant, place, subject, actor))) return 'allowed'
  return near.length > 0 ? 'forbidden' : 'unseen'
}

/** Grants in force on a day. */
export function heldGrants(actor: AccountActor, today: string): readonly Grant[] {
  return actor.grants.filter((grant) => grant.from <= today && (!grant.until || today <= grant.until))
}

function mayBearer(actor: Exclude<Actor, AccountActor>, rule: Rule, place: Place, subject: Subject): Verdict {
  const reach = rule[actor.kind as Holder]
  if (!reach) return 'unseen'
  if (reach === 'area') return 'allowed'
  const opens = actor.opens
  if (!opens || opens.committeeId !== place.committeeId) return 'unseen'
  return opens.id === subject.id && opens.kind === subject.kind ? 'allowed' : 'unseen'
}

function reaches(grant: Grant, place: Place, subject: Subject): boolean {
  if (grant.role === 'agencyHandler') return isAddressee(grant, place, subject)
  return covers(grant.areaPath, place.gridPath ?? place.committeePath)
}

function permits(rule: Rule, grant: Grant, place: Place, subject: Subject, actor: AccountActor): boolean {
  const reach = rule[grant.role]
  if (!reach) return false
  if (reach === 'addressed') return isAddressee(grant, place, subject)
  if (reach === 'appointed' && !subject.appointed?.includes(actor.id)) return false
  return covers(grant.areaPath, place.gridPath ?? place.committeePath)
}

/** In the community of the role, and addressed to the organisation that the role answers for. */
function isAddressee(grant: Grant, place: Place, subject: Subject): boolean {
  const isHere = covers(grant.areaPath, place.committeePath)
  return isHere && Boolean(grant.organisationId) && subject.organisationId === grant.organisationId
}

/** The organisation that somebody answers for in a committee on a day. */
export function answersFor(actor: Actor, committeePath: string, today: string): string | undefined {
  if (actor.kind !== 'account') return undefined
  const grants = heldGrants(actor, today).filter(({ role }) => role === 'agencyHandler')
  return grants.find(({ areaPath }) => covers(areaPath, committeePath))?.organisationId ?? undefined
}
