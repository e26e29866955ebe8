import { Secret, TOTP } from 'otpauth'

const PERIOD_S = 30

function totp(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: 'Linli', label, digits: 6, period: PERIOD_S, secret: Secret.fromBase32(secret) })
}

/** RFC 6238; base32, 160 bits. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What the QR code for the phone's authenticator says. */
export function totpUri(secret: string, login: string): string {
  return totp(secret, login).toString()
}

/** The step that a code belongs to, one step off at most; `undefined`: wrong, or a step that was used before. */
export function verifyTotp(
  secret: string,
  code: string,
  at: number,
  lastStep: number | null,
): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const delta = totp(secret).validate({ token: code, timestamp: at, window: 1 })
  if (delta === null) return undefined
  const step = Math.floor(at / 1000 / PERIOD_S) + delta
  return lastStep !== null && step <= lastStep ? undefined : step
}
