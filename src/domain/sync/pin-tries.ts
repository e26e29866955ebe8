/** Digits of a PIN, at least: a million guesses. */
export const PIN_DIGITS = 6
/** After so many wrong ones in a row the phone forgets what it can read. */
export const TRIES = 5

/** Seconds to wait after the first, second … wrong PIN. */
const WAITS = [1, 5, 15, 60] as const

/** `lastAt`: milliseconds since 1970 by the phone. */
export interface Tries {
  readonly wrong: number
  readonly lastAt: number
}

export const noTries: Tries = { wrong: 0, lastAt: 0 }

/** Written down before the PIN is tried: whoever pulls the plug while it is checked has used up the try. */
export function tried({ wrong }: Tries, now: number): Tries {
  return { wrong: wrong + 1, lastAt: now }
}

export function isUsedUp({ wrong }: Tries): boolean {
  return wrong >= TRIES
}

/** Seconds until the next try. A clock that was set back makes nobody wait longer than from the beginning. */
export function waitsFor({ wrong, lastAt }: Tries, now: number): number {
  if (wrong === 0) return 0
  const wait = WAITS[Math.min(wrong, WAITS.length) - 1]!
  const gone = Math.max(0, (now - lastAt) / 1000)
  return Math.max(0, Math.ceil(wait - gone))
}

/** All alike, or one after the other: what a thief tries first. Also what is no PIN at all. */
export function isWeakPin(pin: string): boolean {
  if (!new RegExp(`^\\d{${PIN_DIGITS},12}$`).test(pin)) return true
  const steps = new Set([...pin].slice(1).map((digit, nth) => (Number(digit) - Number(pin[nth]) + 10) % 10))
  return steps.size === 1 && [0, 1, 9].includes([...steps][0]!)
}
