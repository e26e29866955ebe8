import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import type { BearerActor } from '../../domain/identity/actor.ts'
import type { AnswerOptions } from '../answer.ts'
import { findClient } from '../connections/client-store.ts'
import type { Door } from '../door.ts'
import type { Open311Format } from './open311-format.ts'

export interface Open311Options {
  readonly door: Door
  readonly asking: AnswerOptions
}

/** One call of another platform, read as far as all of them are alike. */
export interface Call {
  readonly reply: FastifyReply
  readonly format: Open311Format
  readonly params: Readonly<Record<string, string | undefined>>
  /** The community. */
  readonly at: string
}

export const KEY_WRONG = 'api_key is missing or no longer valid'

/** Whoever holds the key, as the doors know it; nothing was shown, or a key that opens nothing here. */
export async function clientOf(
  { params, at }: Call,
  { asking }: Open311Options,
): Promise<BearerActor | 'wrong' | undefined> {
  const key = params['api_key']
  if (!key) return undefined
  const hash = asking.house.vault.tokenHash(key)
  const found = await asking.database.read(at, 'all', (tx) => findClient(tx, hash))
  return found
    ? { kind: 'client', ...found, opens: { kind: 'client', id: found.id, committeeId: at } }
    : 'wrong'
}

export function officeOf({ asking }: Open311Options, at: string): string {
  return asking.house.areas.find(at)?.name ?? ''
}

/** Names the fields, never what stood in them. */
export function wrong(error: z.ZodError): string {
  const fields = [...new Set(error.issues.map(({ path }) => path.join('.')))]
  return `not valid or missing: ${fields.join(', ')}`
}
