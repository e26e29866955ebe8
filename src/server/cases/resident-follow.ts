import { squeeze, toHalfWidth } from '../../domain/registry/half-width.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { RefusalCode } from '../../domain/refusals.ts'
import { newToken } from '../crypto/tokens.ts'
import type { Database, Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'
import { networkOf } from '../identity/network.ts'
import { addToken, sweepTokens } from './agency-token-store.ts'
import {
  addFollowFailure,
  findFollowed,
  findFollowLock,
  sweepFollowFailures,
  type FailureKey,
} from './resident-store.ts'

/** A resident's token opens one matter for half an hour. */
const TOKEN_MS = 30 * 60_000
/** Wrong guesses lock for a quarter of an hour: ten thousand tails are few. */
const LOCK_MS = 15 * 60_000
const TRIES = { numberFromNetwork: 5, numberFromAnywhere: 30, network: 60 } as const
/** So long nothing that has ended is kept. */
const SWEEP_MS = 24 * 3_600_000

export interface FollowRoom {
  readonly database: Database
  readonly vault: Vault
  readonly clock: () => string
}

export interface FollowTry {
  readonly committeeId: string
  /** As it was typed. */
  readonly number: string
  /** The last four digits of the phone that was left, or the code that was told when it was reported. */
  readonly proof: string
  readonly network: string
}

export interface ResidentToken {
  readonly token: string
  readonly caseId: string
  readonly endsAt: string
}

export type FollowResult =
  | ({ readonly ok: true } & ResidentToken)
  | { readonly ok: false; readonly code: RefusalCode; readonly minutes?: number }

/** By number and phone tail to one matter. The same work and the same answer for a wrong number as for a wrong tail. */
export async function followCase(
  { database, vault, clock }: FollowRoom,
  asked: FollowTry,
): Promise<FollowResult> {
  const now = clock()
  const number = canonicalNumber(asked.number)
  const keys = failureKeys(vault, number, networkOf(asked.network))
  return database.write(asked.committeeId, async (tx): Promise<FollowResult> => {
    const until = await findFollowLock(tx, keys, now)
    if (until) return { ok: false, code: 'follow-locked', minutes: minutesUntil(until, now) }
    const caseId = await findFollowed(tx, { number, ...proofOf(vault, asked.proof) })
    if (caseId) return { ok: true, ...(await openFor(tx, vault, caseId, now)) }
    await addFollowFailure(tx, keys, timesAt(now))
    return { ok: false, code: 'follow-not-found' }
  })
}

/** A token for whoever has just asked, or has shown that the matter is his or hers. */
export async function openFor(tx: Tx, vault: Vault, caseId: string, now: string): Promise<ResidentToken> {
  const token = newToken()
  const endsAt = later(now, TOKEN_MS)
  await sweepTokens(tx, 'resident', later(now, -SWEEP_MS))
  await sweepFollowFailures(tx, later(now, -SWEEP_MS))
  await addToken(tx, {
    hash: vault.tokenHash(token),
    bearer: 'resident',
    id: newId(),
    committeeId: tx.committeeId,
    opensKind: 'case',
    opensId: caseId,
    endsAt,
  })
  return { token, caseId, endsAt }
}

/** `ｘｋ－2026－000123`, `xk 2026 123` and `XK2026000123` are the same number. */
export function canonicalNumber(typed: string): string {
  const plain = toHalfWidth(typed).toUpperCase().trim()
  const [, prefix, year, serial = ''] = /^([A-Z]{1,8})[^A-Z\d]*(\d{4})[^A-Z\d]*(\d{1,6})$/.exec(plain) ?? []
  return prefix && year ? `${prefix}-${year}-${serial.padStart(6, '0')}` : plain.slice(0, 40)
}

function proofOf(vault: Vault, typed: string) {
  const proof = squeeze(typed).toUpperCase()
  const phoneTail = /^\d{4}$/.test(proof) ? vault.tail('phone', proof) : null
  return { phoneTail, accessHash: phoneTail ? null : vault.tokenHash(proof) }
}

function failureKeys(vault: Vault, number: string, network: string): readonly FailureKey[] {
  const numberKey = vault.tokenHash(`follow|${number}`)
  const anyNumber = vault.tokenHash('follow|*')
  return [
    { numberKey, network, limit: TRIES.numberFromNetwork },
    { numberKey, network: '*', limit: TRIES.numberFromAnywhere },
    { numberKey: anyNumber, network, limit: TRIES.network },
  ]
}

function timesAt(now: string) {
  return { at: now, lockedUntil: later(now, LOCK_MS), forgetBefore: later(now, -LOCK_MS) }
}

function later(now: string, ms: number): string {
  return new Date(Date.parse(now) + ms).toISOString()
}

function minutesUntil(until: string, now: string): number {
  return Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000)
}
