import { linkState } from '../../domain/cases/agency-link.ts'
import type { BearerActor } from '../../domain/identity/actor.ts'
import type { Database } from '../database/database.ts'
import type { Vault } from '../house.ts'
import { findToken, type KeptToken } from './agency-token-store.ts'

/** `ended`: it was a true token once; its holder is told whom to ask for a new one. */
export type Found =
  | { readonly state: 'open'; readonly actor: BearerActor; readonly opens: NonNullable<BearerActor['opens']> }
  | { readonly state: 'expired' | 'revoked'; readonly committeeId: string }
  | { readonly state: 'unknown' }

export interface BearerRoom {
  readonly database: Database
  readonly vault: Vault
  readonly clock: () => string
}

/** 256 bits as base64url, or one of the short ones that go by message; anything else is not looked up. */
const TOKEN = /^([A-Za-z0-9_-]{43}|[2-9A-HJKMNP-Z]{12}|[2-9A-HJKMNP-Z]{16})$/

/** Who holds this token, and what it opens. A token of the other kind is unknown here. */
export async function findBearer(
  { database, vault, clock }: BearerRoom,
  bearer: KeptToken['bearer'],
  token: string,
): Promise<Found> {
  if (!TOKEN.test(token)) return { state: 'unknown' }
  const kept = await findToken(database, vault.tokenHash(token))
  if (!kept || kept.bearer !== bearer) return { state: 'unknown' }
  const state = linkState(kept, clock())
  if (state !== 'open') return { state, committeeId: kept.committeeId }
  const opens = { kind: kept.opensKind, id: kept.opensId, committeeId: kept.committeeId }
  return { state, actor: { kind: bearer, id: kept.id, name: bearer, opens }, opens }
}
