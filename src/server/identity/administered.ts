import {
  knowsOf,
  mayAdminister,
  type Administered as AdministeredAccount,
} from '../../domain/identity/administering.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import type { Refusal } from '../../domain/kit/refusal.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import type { Circumstance } from '../deed.ts'
import { listGrants, lockAccount, lockOtherAdministrators, type Account } from './account-store.ts'

export type Administered = Subject & AdministeredAccount & { readonly account: Account }

/** An account with its roles, locked; one that lies nowhere in the actor's areas is not there. */
export async function lockAdministered(
  tx: Tx,
  accountId: string,
  { actor, now }: Circumstance,
): Promise<Administered | undefined> {
  const account = await lockAccount(tx, accountId)
  if (!account) return undefined
  const grants = await listGrants(tx, accountId)
  const found = { kind: 'account', id: accountId, account, grants, homePath: account.homePath }
  return knowsOf(actor, found, dayOf(now)) ? found : undefined
}

/** Why this account is somebody else's to deal with. */
export function refusesBeyond(subject: Administered, { actor, now }: Circumstance): Refusal | undefined {
  return mayAdminister(actor, subject, dayOf(now)) ? undefined : { code: 'account-beyond-own-area' }
}

/** Every area that has an administrator keeps one. */
export async function refusesLastAdministrator(
  tx: Tx,
  accountId: string,
  areaPaths: readonly string[],
  today: string,
): Promise<Refusal | undefined> {
  for (const path of areaPaths) {
    const others = await lockOtherAdministrators(tx, accountId, path, today)
    if (others.length === 0) return { code: 'last-administrator' }
  }
  return undefined
}
