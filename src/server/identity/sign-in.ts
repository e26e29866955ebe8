import type { SignInOutcome } from '../../domain/identity/queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Facts } from '../../domain/kit/refusal.ts'
import type { RefusalCode } from '../../domain/refusals.ts'
import { verifyPassword } from '../crypto/passwords.ts'
import { verifyTotp } from '../crypto/totp.ts'
import type { Database, Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'
import { findAccountByLogin, lockAccount, saveTotp, type Account } from './account-store.ts'
import { networkOf } from './network.ts'
import { beginSession } from './sessions.ts'
import { claimTry, forgetOldTries, forgetTries, writeSignIn, type Claim, type Pair } from './sign-in-store.ts'
import { openTurnstile } from './turnstile.ts'

/** Five wrong tries lock this account for this network, for a quarter of an hour; a colleague elsewhere is not locked out. */
const TRIES = 5
const LOCK_MS = 15 * 60_000
/** A password that somebody else made is void after this, used or not (ASVS 5.0, 6.4.1). */
const ONE_TIME_DAYS = 7
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Wrong codes count for the account from wherever: only who knows the password gets so far, so nobody else can lock it. */
const ANYWHERE = '*'

const turnstile = openTurnstile({ fromOne: 16, inAll: 64 })

export interface SignInTry {
  readonly login: string
  readonly password: string
  readonly code?: string | undefined
  /** Address that the request came from. */
  readonly network: string
  readonly device: string
}

export type SignInResult =
  | { readonly ok: true; readonly token: string; readonly mustChangePassword: boolean }
  | { readonly ok: false; readonly code: RefusalCode; readonly facts?: Facts }

export interface SignInRoom {
  readonly database: Database
  readonly vault: Vault
  readonly clock: () => string
  readonly absoluteMs?: number
}

/** The same work and the same answer for an account that is not there as for a wrong password. */
export async function signIn(room: SignInRoom, one: SignInTry): Promise<SignInResult> {
  const leave = turnstile.enter(networkOf(one.network))
  if (!leave) return no('sign-in-busy')
  try {
    const result = await tryPassword(room, one)
    await sweep(room)
    return result
  } finally {
    leave()
  }
}

let sweptAt = 0

/** Once an hour whoever comes takes out the tries of the days before: names that were made up would pile up for ever. */
async function sweep({ database, clock }: SignInRoom): Promise<void> {
  const at = Date.parse(clock())
  if (Math.abs(at - sweptAt) < HOUR_MS) return
  sweptAt = at
  await database.reference((tx) => forgetOldTries(tx, new Date(at - DAY_MS).toISOString()))
}

async function tryPassword(room: SignInRoom, one: SignInTry): Promise<SignInResult> {
  const { database, vault, clock } = room
  const now = clock()
  const login = one.login.trim()
  const pair = { loginKey: vault.tokenHash(`login|${login.toLowerCase()}`), network: networkOf(one.network) }
  const { claim, account } = await database.reference(async (tx) => ({
    claim: await claimTry(tx, pair, limit(now)),
    account: await findAccountByLogin(tx, login),
  }))
  if ('lockedUntil' in claim) return locked(claim.lockedUntil, now)
  const wrong = claim.failures >= TRIES ? 'locked' : 'wrongPassword'
  const accountId = account?.id ?? null
  if (!(await verifyPassword(account?.passwordHash, one.password)) || !account) {
    await database.reference((tx) => note(tx, one, accountId, wrong, now))
    return no('sign-in-failed')
  }
  return database.reference((tx) => trySecondFactor(tx, room, one, account, pair, now))
}

/** The password was right. The account is held, so that two tries with one code do not both pass. */
async function trySecondFactor(
  tx: Tx,
  { vault, absoluteMs }: SignInRoom,
  one: SignInTry,
  found: Account,
  pair: Pair,
  now: string,
): Promise<SignInResult> {
  const account = await lockAccount(tx, found.id)
  const changed = account?.passwordHash !== found.passwordHash
  if (!account || changed || account.disabledAt) {
    await note(tx, one, found.id, 'notAllowed', now)
    return no('sign-in-failed')
  }
  if (isVoid(account, now)) {
    await note(tx, one, account.id, 'notAllowed', now)
    return no('one-time-password-expired', { days: ONE_TIME_DAYS })
  }
  await forgetTries(tx, pair)
  if (account.totpConfirmed) {
    if (!one.code) return no('second-factor-needed')
    const codes = { ...pair, network: ANYWHERE }
    const claim = await claimTry(tx, codes, limit(now))
    if ('lockedUntil' in claim) return locked(claim.lockedUntil, now)
    if (!(await passSecondFactor(tx, vault, account, one.code, now))) {
      await note(tx, one, account.id, codeOutcome(claim), now)
      return no('second-factor-wrong')
    }
    await forgetTries(tx, codes)
  }
  await note(tx, one, account.id, 'signedIn', now)
  const { network } = one
  const who = { accountId: account.id, secondFactor: account.totpConfirmed, network, device: deviceOf(one) }
  const { token } = await beginSession(tx, who, now, absoluteMs)
  return { ok: true, token, mustChangePassword: account.mustChangePassword }
}

function codeOutcome(claim: Claim): SignInOutcome {
  return 'failures' in claim && claim.failures >= TRIES ? 'locked' : 'wrongCode'
}

function isVoid({ mustChangePassword, passwordSetAt }: Account, now: string): boolean {
  if (!mustChangePassword || !passwordSetAt) return false
  return Date.parse(now) - Date.parse(passwordSetAt) > ONE_TIME_DAYS * DAY_MS
}

async function passSecondFactor(
  tx: Tx,
  vault: Vault,
  account: Account,
  code: string,
  now: string,
): Promise<boolean> {
  if (!account.totpSealed) return false
  const secret = vault.open('identity.account.totp', account.id, account.totpSealed)
  const step = verifyTotp(secret, code, Date.parse(now), account.totpLastStep)
  if (step === undefined) return false
  await saveTotp(tx, account.id, { sealed: account.totpSealed, confirmed: true, lastStep: step })
  return true
}

async function note(
  tx: Tx,
  one: SignInTry,
  accountId: string | null,
  outcome: SignInOutcome,
  now: string,
): Promise<void> {
  const { network } = one
  await writeSignIn(tx, { id: newId(), at: now, accountId, network, device: deviceOf(one), outcome })
}

/** What the browser calls itself, in as much as a list shows. */
function deviceOf({ device }: SignInTry): string {
  return device.slice(0, 160)
}

function limit(now: string) {
  const at = Date.parse(now)
  return {
    now,
    tries: TRIES,
    lockedUntil: new Date(at + LOCK_MS).toISOString(),
    forgetBefore: new Date(at - LOCK_MS).toISOString(),
  }
}

function locked(until: string, now: string): SignInResult {
  const minutes = Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000))
  return no('sign-in-locked', { minutes })
}

function no(code: RefusalCode, facts?: Facts): SignInResult {
  return { ok: false, code, ...(facts ? { facts } : {}) }
}
