import type { Refusal } from '../../domain/kit/refusal.ts'

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: unique_violation, foreign_key_violation. */
const REFUSALS: Readonly<Record<string, Refusal['code']>> = {
  '23505': 'envelope-reused',
  '23503': 'reference-missing',
}

/**
 * What a key of the database says no to when no handler has asked before: an id that the sender made is taken, or what the
 * input refers to is not there. Undefined for everything else, which is a fault.
 */
export function refusalOfDatabase(error: unknown): Refusal | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  const refusal = REFUSALS[code]
  return refusal && { code: refusal }
}
