import {
  createAccount,
  disableAccount,
  enableAccount,
  endRole,
  giveRole,
  renameAccount,
  resetAccount,
} from '../../domain/identity/account.ts'
import { covers } from '../../domain/identity/area.ts'
import { addDays, dayOf } from '../../domain/kit/dates.ts'
import { refuse } from '../../domain/kit/refusal.ts'
import { begins, type Subject } from '../../domain/kit/subject.ts'
import { heldGrants } from '../../domain/may.ts'
import type { Actor } from '../../domain/identity/actor.ts'
import { hashPassword } from '../crypto/passwords.ts'
import { spokenCode } from '../crypto/tokens.ts'
import type { Tx } from '../database/database.ts'
import { handle, type Circumstance } from '../deed.ts'
import {
  addAccount,
  addGrant,
  countOtherAdministrators,
  endGrant,
  findAccountByLogin,
  listGrants,
  lockAccount,
  lockGrant,
  saveDisabled,
  saveName,
  savePassword,
  saveTotp,
} from './account-store.ts'
import { endSessionsOf } from './session-store.ts'

/** Told once, typed once: short enough to read out, long enough not to be guessed before it is changed. */
const ONE_TIME_LENGTH = 12

/**
 * An account may be dealt with by whoever administers every area that it holds a role in; one without roles by whoever
 * administers anything. The subject is the account, in the area that the deed is sent to.
 */
async function accountSubject(tx: Tx, accountId: string, at: Circumstance): Promise<Subject | undefined> {
  const account = await lockAccount(tx, accountId)
  if (!account) return undefined
  const grants = await listGrants(tx, accountId)
  const beyond = grants.some((grant) => !administers(at.actor, grant.areaPath, at.now))
  return beyond ? undefined : { kind: 'account', id: accountId }
}

function administers(actor: Actor, areaPath: string, now: string): boolean {
  if (actor.kind !== 'account') return actor.kind === 'system'
  return heldGrants(actor, dayOf(now)).some(
    (grant) => ['systemAdministrator', 'secretary'].includes(grant.role) && covers(grant.areaPath, areaPath),
  )
}

handle(createAccount, {
  subject: async (_tx, input) => begins('account', input.accountId),
  async apply(tx, { input, now, house }) {
    if (await findAccountByLogin(tx, input.login)) refuse('account-name-taken')
    const password = spokenCode(ONE_TIME_LENGTH)
    await addAccount(tx, {
      id: input.accountId,
      login: input.login,
      name: input.name,
      passwordHash: await hashPassword(password),
      mustChange: true,
      demo: house.demo,
      at: now,
    })
    return { secret: { password } }
  },
})

handle(renameAccount, {
  subject: (tx, input, at) => accountSubject(tx, input.accountId, at),
  apply: (tx, { input }) => saveName(tx, input.accountId, input.name),
})

handle(disableAccount, {
  subject: (tx, input, at) => accountSubject(tx, input.accountId, at),
  async refuses(tx, { input, now }) {
    const grants = await listGrants(tx, input.accountId)
    const others = await countOtherAdministrators(tx, input.accountId, dayOf(now))
    const last = others === 0 && grants.some((grant) => grant.role === 'systemAdministrator')
    return last ? { code: 'last-administrator' } : undefined
  },
  async apply(tx, { input, now }) {
    await saveDisabled(tx, input.accountId, now)
    await endSessionsOf(tx, input.accountId, now)
  },
})

handle(enableAccount, {
  subject: (tx, input, at) => accountSubject(tx, input.accountId, at),
  apply: (tx, { input }) => saveDisabled(tx, input.accountId, null),
})

handle(resetAccount, {
  subject: (tx, input, at) => accountSubject(tx, input.accountId, at),
  async apply(tx, { input, now }) {
    const password = spokenCode(ONE_TIME_LENGTH)
    await savePassword(tx, input.accountId, await hashPassword(password), now, true)
    await saveTotp(tx, input.accountId, { sealed: null, confirmed: false, lastStep: null })
    await endSessionsOf(tx, input.accountId, now)
    return { secret: { password } }
  },
})

handle(giveRole, {
  subject: async (tx, input) =>
    (await lockAccount(tx, input.accountId)) ? { kind: 'account', id: input.accountId } : undefined,
  refuses(_tx, { input, actor, now, house }) {
    const area = house.areas.find(input.areaId)
    if (!area || !administers(actor, area.path, now)) return { code: 'grant-beyond-own-area' }
    const administration = input.role === 'systemAdministrator' || input.role === 'auditor'
    const isAdministrator =
      actor.kind !== 'account' ||
      heldGrants(actor, dayOf(now)).some((grant) => grant.role === 'systemAdministrator')
    return administration && !isAdministrator ? { code: 'grant-beyond-own-role' } : undefined
  },
  async apply(tx, { input, actor, now }) {
    const { grantId: id, accountId, role, areaId, from, until } = input
    await addGrant(tx, { id, accountId, role, areaId, from, until, by: actor.id, at: now })
    return { detail: { grantId: id, role, areaId, from, until } }
  },
})

handle(endRole, {
  async subject(tx, input, at) {
    const grant = await lockGrant(tx, input.grantId)
    if (!grant || !administers(at.actor, grant.areaPath, at.now)) return undefined
    return { kind: 'account', id: grant.accountId, role: grant.role }
  },
  async refuses(tx, { subject, now }) {
    if (subject.role !== 'systemAdministrator') return undefined
    const others = await countOtherAdministrators(tx, subject.id, dayOf(now))
    return others === 0 ? { code: 'last-administrator' } : undefined
  },
  async apply(tx, { input, now }) {
    // The day before: ended means not today any more.
    await endGrant(tx, input.grantId, addDays(dayOf(now), -1))
    return { detail: { grantId: input.grantId } }
  },
})
