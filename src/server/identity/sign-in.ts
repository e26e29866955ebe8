import type { RefusalCode } from '../../domain/refusals.ts'
import { verifyPassword } from '../crypto/passwords.ts'
import { tokenHash } from '../crypto/tokens.ts'
import { verifyTotp } from '../crypto/totp.ts'
import type { Database, Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'
import { findAccountByLogin, saveTotp, type Account } from './account-store.ts'
import { addFailure, findFailures, forgetFailures } from './session-store.ts'
import { beginSession } from './sessions.ts'

/** Five wrong tries lock this account for this network, for a quarter of an hour; a colleague elsewhere is not locked out. */
const TRIES = 5
const LOCK_MS = 15 * 60_000

export interface SignInTry {
  readonly login: string
  readonly password: string
  readonly code?: string | undefined
  readonly network: string
  readonly device: string
}

export type SignInResult =
  | { readonly ok: true; readonly token: string; readonly mustChangePassword: boolean }
  | { readonly ok: false; readonly code: RefusalCode; readonly minutes?: number }

export interface SignInRoom {
  readonly database: Database
  readonly vault: Vault
  readonly clock: () => string
}

/** The same work and the same answer for an account that is not there as for a wrong password. */
export async function signIn({ database, vault, clock }: SignInRoom, one: SignInTry): Promise<SignInResult> {
  const now = clock()
  const pair = { loginKey: tokenHash(one.login.trim().toLowerCase()), network: one.network }
  const { account, lockedUntil } = await database.reference(async (tx) => ({
    account: await findAccountByLogin(tx, one.login.trim()),
    lockedUntil: (await findFailures(tx, pair.loginKey, pair.network))?.lockedUntil ?? null,
  }))
  if (lockedUntil && lockedUntil > now) return locked(lockedUntil, now)
  const right = await verifyPassword(account?.passwordHash, one.password)
  if (!right || !account || account.disabledAt) return fail(database, pair, now, 'sign-in-failed')
  if (account.totpConfirmed && !one.code) return { ok: false, code: 'second-factor-needed' }
  return database.reference(async (tx) => {
    if (account.totpConfirmed && !(await passSecondFactor(tx, vault, account, one.code ?? '', now))) {
      await addFailure(tx, { ...pair, ...limits(now) })
      return { ok: false, code: 'second-factor-wrong' }
    }
    await forgetFailures(tx, pair.loginKey, pair.network)
    const { token } = await beginSession(
      tx,
      {
        accountId: account.id,
        secondFactor: account.totpConfirmed,
        network: one.network,
        device: one.device,
      },
      now,
    )
    return { ok: true, token, mustChangePassword: account.mustChangePassword }
  })
}

async function passSecondFactor(
  tx: Tx,
  vault: Vault,
  account: Account,
  code: string,
  now: string,
): Promise<boolean> {
  const secret = vault.open('identity.account.totp', account.id, account.totpSealed!)
  const step = verifyTotp(secret, code, Date.parse(now), account.totpLastStep)
  if (step === undefined) return false
  await saveTotp(tx, account.id, { sealed: account.totpSealed, confirmed: true, lastStep: step })
  return true
}

async function fail(
  database: Database,
  pair: { loginKey: Buffer; network: string },
  now: string,
  code: RefusalCode,
): Promise<SignInResult> {
  await database.reference((tx) => addFailure(tx, { ...pair, ...limits(now) }))
  return { ok: false, code }
}

function limits(now: string) {
  const at = Date.parse(now)
  return {
    at: now,
    limit: TRIES,
    lockedUntil: new Date(at + LOCK_MS).toISOString(),
    forgetBefore: new Date(at - LOCK_MS).toISOString(),
  }
}

function locked(until: string, now: string): SignInResult {
  return {
    ok: false,
    code: 'sign-in-locked',
    minutes: Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000),
  }
}
