import { actions } from '../../domain/actions.ts'
import { covers, type Area } from '../../domain/identity/area.ts'
import type { Me } from '../../domain/identity/queries.ts'
import type { Grant } from '../../domain/identity/role.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { permissions, type Permitted } from '../../domain/permissions.ts'
import { queries } from '../../domain/queries.ts'
import type { Database } from '../database/database.ts'
import type { House } from '../house.ts'
import { findAccountById, listGrants, type Account } from './account-store.ts'
import { findSecondFactorRequired } from './second-factor-store.ts'

/** Levels that have books of their own which a desk opens. */
const DESKS = new Set(['community', 'street', 'district', 'city', 'province'])
/** A street officer's list of communities stays a list; a city's desk opens its own area only. */
const LISTED_AT_MOST = 60

/** What is read of an account to tell it who it is. */
export interface Signed {
  readonly account: Account
  readonly grants: readonly Grant[]
  readonly secondFactorRequired: boolean
}

/** Undefined where the account is not there any more. */
export async function readSigned(
  database: Database,
  accountId: string,
  now: string,
  allNeedSecondFactor: boolean,
): Promise<Signed | undefined> {
  return database.reference(async (tx) => {
    const account = await findAccountById(tx, accountId)
    if (!account) return undefined
    const required = allNeedSecondFactor || (await findSecondFactorRequired(tx, accountId, now))
    return { account, grants: await listGrants(tx, accountId), secondFactorRequired: required }
  })
}

/** What a desk is told about whoever has signed in: where the work is, and what may be done there. */
/** `chosen`: an area whose desk is open though the list is too short for it. */
export function describeMe(
  { account, grants, secondFactorRequired }: Signed,
  house: House,
  now: string,
  chosen = '',
): Me {
  const today = dayOf(now)
  const held = grants.filter(({ from, until }) => from <= today && today <= (until ?? today))
  const mustSetSecondFactor = secondFactorRequired && !account.totpConfirmed
  const waits = account.mustChangePassword || mustSetSecondFactor
  const places = new Map<string, Area>()
  for (const area of held.flatMap(({ areaId }) => placesOf(areaId, house))) places.set(area.id, area)
  const open = house.areas.find(chosen)
  if (open && DESKS.has(open.level) && held.some(({ areaPath }) => covers(areaPath, open.path)))
    places.set(open.id, open)
  // Somebody without a role still has a password to change, and books to write that down in.
  const home = house.areas.find(account.areaId ?? '')
  if (places.size === 0 && home) places.set(home.id, home)
  return {
    accountId: account.id,
    login: account.login,
    name: account.name,
    demo: house.demo,
    mustChangePassword: account.mustChangePassword,
    secondFactor: account.totpConfirmed,
    mustSetSecondFactor,
    preferences: account.preferences,
    grants: held.map(({ role, areaId, from, until }) => {
      return { role, areaId, areaName: house.areas.find(areaId)?.name ?? '', from, until: until ?? null }
    }),
    committees: [...places.values()].map(({ id, name, level, path }) => {
      const here = held.filter((grant) => isHere(grant, { level, path }))
      const roles = [...new Set(here.map(({ role }) => role))]
      return { id, name, level, roles, permitted: permittedTo(waits ? [] : roles) }
    }),
  }
}

/** As the two doors see it: from above, or in one of a community's grids. */
function isHere(grant: Grant, { level, path }: Pick<Area, 'level' | 'path'>): boolean {
  return covers(grant.areaPath, path) || (level === 'community' && covers(path, grant.areaPath))
}

const names = [...actions, ...queries].map(({ name }): Permitted => name)

/** With no role: the own things only. */
function permittedTo(roles: readonly Grant['role'][]): readonly Permitted[] {
  return names.filter((name) => {
    const rule = permissions[name]
    return 'account' in rule || roles.some((role) => role in rule)
  })
}

/** A grid worker's desk is the community of the grid; a street officer's are its communities, and the street itself. */
function placesOf(areaId: string, house: House): readonly Area[] {
  const area = house.areas.find(areaId)
  if (!area) return []
  if (area.level === 'grid') return placesOf(area.parentId ?? '', house)
  const own = DESKS.has(area.level) ? [area] : []
  if (area.level === 'community') return own
  const below = house.areas
    .all()
    .filter(({ level, path }) => level === 'community' && covers(area.path, path))
  return [...below.slice(0, LISTED_AT_MOST), ...own]
}
