import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { addDays, day, daysBetween, type Day, type Instant } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import type { Refusal } from '../kit/refusal.ts'

/** The longest a link may live, in days. */
export const LINK_DAYS = 90
/** What is proposed, in days. */
export const LINK_DAYS_USUALLY = 30

/**
 * 协办链接 link: a secret address to one task for an agency without an account. The address and its QR code are told once, in
 * the outcome's `secret` (`IssuedLink`); only a keyed hash is kept.
 */
export const issueLink = decision(
  'link.issue',
  z.object({
    linkId: id,
    taskId: id,
    expiresOn: day,
    /** Also by message to the organisation's office line, where that is a mobile phone. */
    tell: z.boolean().default(false),
  }),
)

export const revokeLink = decision('link.revoke', z.object({ linkId: id }))

/** The `secret` of `link.issue`. */
export interface IssuedLink {
  readonly url: string
  /** The address as a QR code, SVG text. */
  readonly qr: string
}

export type LinkState = 'open' | 'expired' | 'revoked'

export function refusesExpiry(expiresOn: Day, today: Day): Refusal | undefined {
  const days = daysBetween(today, expiresOn)
  if (days < 0 || days > LINK_DAYS) return { code: 'link-expiry', facts: { days: LINK_DAYS } }
  return undefined
}

/** The moment a link stops opening: the end of its last day in China. */
export function endOfDay(last: Day): Instant {
  return `${addDays(last, 1)}T00:00:00+08:00`
}

export function linkState(
  link: { readonly endsAt: Instant; readonly revokedAt: Instant | null },
  now: Instant,
): LinkState {
  if (link.revokedAt) return 'revoked'
  return Date.parse(now) >= Date.parse(link.endsAt) ? 'expired' : 'open'
}
