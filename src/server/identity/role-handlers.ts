import { endRole, giveRole } from '../../domain/identity/account.ts'
import { administers, mayGive } from '../../domain/identity/administering.ts'
import type { Role } from '../../domain/identity/role.ts'
import { roleLevels } from '../../domain/identity/role-levels.ts'
import { addDays, dayOf } from '../../domain/kit/dates.ts'
import type { Refusal } from '../../domain/kit/refusal.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import {
  addGrant,
  endGrant,
  keepsOrganisation,
  lockAccount,
  lockGrant,
  type KeptGrant,
} from './account-store.ts'
import { refusesLastAdministrator } from './administered.ts'
import { endSessionsOf } from './session-store.ts'

handle(giveRole, {
  async subject(tx, input) {
    const account = await lockAccount(tx, input.accountId)
    return account && { kind: 'account', id: account.id, account }
  },
  async refuses(tx, { input, actor, now, house }) {
    const today = dayOf(now)
    const area = house.areas.find(input.areaId)
    if (!area || !administers(actor, area.path, today)) return { code: 'grant-beyond-own-area' }
    if (!mayGive(actor, input.role, area.path, today)) return { code: 'grant-beyond-own-role' }
    if (!roleLevels[input.role].includes(area.level)) return { code: 'role-level-wrong' }
    if (input.until && input.until < input.from) return { code: 'grant-period-wrong' }
    if (await lockGrant(tx, input.grantId)) return { code: 'already-there' }
    return refusesOrganisation(tx, input)
  },
  async apply(tx, { input, actor, now }) {
    const { grantId: id, accountId, role, areaId, from, until, organisationId } = input
    await addGrant(tx, { id, accountId, role, areaId, from, until, organisationId, by: actor.id, at: now })
    return { detail: { grantId: id, role, areaId, from, until } }
  },
})

interface Giving {
  readonly role: Role
  readonly areaId: string
  readonly organisationId: string | null
}

/**
 * A handler answers for one organisation of the very community that the role is given in: another community's would open
 * what is addressed to it there.
 */
async function refusesOrganisation(
  tx: Tx,
  { role, areaId, organisationId }: Giving,
): Promise<Refusal | undefined> {
  const isHandler = role === 'agencyHandler'
  if (!isHandler && organisationId === null) return undefined
  const fits =
    isHandler &&
    organisationId !== null &&
    areaId === tx.committeeId &&
    (await keepsOrganisation(tx, organisationId))
  return fits ? undefined : { code: 'role-organisation-needed' }
}

handle(endRole, {
  async subject(tx, input, { actor, now }): Promise<(Subject & { readonly grant: KeptGrant }) | undefined> {
    const grant = await lockGrant(tx, input.grantId)
    if (!grant || !administers(actor, grant.areaPath, dayOf(now))) return undefined
    return { kind: 'account', id: grant.accountId, grant }
  },
  async refuses(tx, { subject: { grant }, actor, now }) {
    const today = dayOf(now)
    if (!mayGive(actor, grant.role, grant.areaPath, today)) return { code: 'grant-beyond-own-role' }
    if (grant.until && grant.until < today) return { code: 'grant-ended' }
    const inForce = grant.role === 'systemAdministrator' && grant.from <= today
    return inForce ? refusesLastAdministrator(tx, grant.accountId, [grant.areaPath], today) : undefined
  },
  async apply(tx, { input, subject, now }) {
    // The day before: ended means not today any more.
    await endGrant(tx, input.grantId, addDays(dayOf(now), -1))
    await endSessionsOf(tx, subject.id, now)
    return { detail: { grantId: input.grantId, role: subject.grant.role, areaId: subject.grant.areaId } }
  },
})
