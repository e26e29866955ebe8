import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'

/**
 * 上传凭证: a phone sends with it what it recorded when its owner's session is over, so that a week without a network ends without a
 * password. It belongs to one account on one phone, brings sealed records and pictures, reads nothing, and ends with the phone's
 * revocation. Told once, as the outcome's `secret` (SendPass); asking again gives another one, and the one before is over.
 */
export const giveSendPass = decision('sendPass.give', z.object({ deviceId: id }))

export interface SendPass {
  readonly token: string
  /** Instant. */
  readonly until: string
}

/** A week without a network, and as much again. */
export const SEND_PASS_DAYS = 14
/** The header that it is shown in. */
export const SEND_PASS_HEADER = 'x-linli-send-pass'

const DAY_MS = 86_400_000

/** Is it time for another one? A day after it was given, so that whoever meets the server each day always has nearly all of it. */
export function isPassDue(pass: SendPass | undefined, now: number): boolean {
  return pass === undefined || Date.parse(pass.until) - now < (SEND_PASS_DAYS - 1) * DAY_MS
}

/** Instant at which a pass that is given now ends. */
export function passUntil(now: string): string {
  return new Date(Date.parse(now) + SEND_PASS_DAYS * DAY_MS).toISOString()
}
