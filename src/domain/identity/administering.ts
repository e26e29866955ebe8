import { heldGrants } from '../may.ts'
import type { Actor } from './actor.ts'
import { covers } from './area.ts'
import { roles, type Grant, type Role } from './role.ts'

/** Which roles the holder of a role gives and takes, each within the own area: nobody gives more than this. */
const gives: Partial<Record<Role, readonly Role[]>> = {
  systemAdministrator: roles,
  secretary: ['communityWorker', 'gridWorker'],
}

/** May this person give or end that role in that area today? */
export function mayGive(actor: Actor, role: Role, areaPath: string, today: string): boolean {
  if (actor.kind !== 'account') return actor.kind === 'system'
  return heldGrants(actor, today).some(
    (held) => gives[held.role]?.includes(role) && covers(held.areaPath, areaPath),
  )
}

/** Does the area lie where this person deals with accounts at all? */
export function administers(actor: Actor, areaPath: string, today: string): boolean {
  if (actor.kind !== 'account') return actor.kind === 'system'
  return heldGrants(actor, today).some((held) => gives[held.role] && covers(held.areaPath, areaPath))
}

/** An account with the roles it was ever given and the area that it was made in. */
export interface Administered {
  readonly grants: readonly Grant[]
  /** Path of the area; `null` for the first account of all. */
  readonly homePath: string | null
}

/**
 * Whose account may be renamed, disabled or given a new password: one whose every role, present and to come, the actor
 * could have given. Otherwise a new password would be a way to a role that one may not give. Without any role: one made
 * in the own area.
 */
export function mayAdminister(actor: Actor, account: Administered, today: string): boolean {
  const lasting = account.grants.filter(({ until }) => !until || until >= today)
  if (lasting.length > 0) return lasting.every((one) => mayGive(actor, one.role, one.areaPath, today))
  return administers(actor, account.homePath ?? '', today)
}

/** May it be seen in the lists of whoever deals with accounts? */
export function knowsOf(actor: Actor, account: Administered, today: string): boolean {
  const paths = [...account.grants.map(({ areaPath }) => areaPath), account.homePath ?? '']
  return paths.some((path) => administers(actor, path, today))
}
