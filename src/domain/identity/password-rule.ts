import { addDays, type Day } from '../kit/dates.ts'
import { commonWords } from './common-passwords.ts'

/** What an office asks of a password. */
export interface PasswordPolicy {
  /** Characters at least. */
  readonly length: number
  /** How many of the four kinds at least: small letters, capitals, digits, others. */
  readonly kinds: number
  /** Days after which a new one is due; `null`: never. */
  readonly days: number | null
}

/**
 * `plain`: length is what makes a password hard to guess, and forced change makes it weaker (OWASP ASVS 5.0, 6.2.1, 6.2.5,
 * 6.2.10). `classified`: what is commonly accepted for 等保 (GB/T 22239-2019, level 2 and 3), for an office that is audited.
 */
export const passwordPolicies = {
  plain: { length: 12, kinds: 1, days: null },
  classified: { length: 12, kinds: 3, days: 90 },
} as const satisfies Record<string, PasswordPolicy>

/** Too short or of too few kinds, one of those everybody tries, the login, a pattern repeated, digits alone, or a run of keys. */
export function isWeakPassword(
  password: string,
  login = '',
  policy: PasswordPolicy = passwordPolicies.plain,
): boolean {
  const text = password.normalize('NFKC')
  if (Array.from(text).length < policy.length || kindsIn(text) < policy.kinds) return true
  const plain = text.toLowerCase()
  if (new Set(plain).size < 5) return true
  if (login && plain.replaceAll(login.toLowerCase(), '').length < 6) return true
  return isRepeated(plain) || isNumber(plain) || isRun(plain) || isCommon(plain)
}

/** Whether a password has to be chosen anew today. */
export function isPasswordOld(changedOn: Day, today: Day, { days }: PasswordPolicy): boolean {
  return days !== null && today >= addDays(changedOn, days)
}

function kindsIn(text: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u].filter((kind) => kind.test(text)).length
}

/** Short pieces again and again: `abababababab`, `li1988li1988`. */
function isRepeated(plain: string): boolean {
  return /^(.{1,6})\1+.?$/u.test(plain)
}

/** No letter at all: a telephone number, an ID number, a birthday, a plate of digits. */
function isNumber(plain: string): boolean {
  return !/\p{L}/u.test(plain)
}

const RUNS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'poiuytrewqlkjhgfdsamnbvcxz',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  '147258369147258369',
]

function isRun(plain: string): boolean {
  const keys = unshifted(plain).replace(/[^\p{L}\p{Nd}]/gu, '')
  if (keys.length * 2 < plain.length) return false
  return RUNS.some((run) => (run + run).includes(keys) || backwards(run + run).includes(keys))
}

function backwards(text: string): string {
  return Array.from(text).reverse().join('')
}

/** Words of the list, once or twice, with nothing but digits and signs around and between; `p@ssw0rd` is `password`. */
function isCommon(plain: string): boolean {
  const bare = [plain, unshifted(plain), lettered(plain)].map((text) =>
    text.split(/[^\p{L}]+/u).filter(Boolean),
  )
  return bare.some(
    (words) => words.length <= 2 && words.every((word) => commonWords.has(word) || isTwice(word)),
  )
}

function isTwice(word: string): boolean {
  const half = word.slice(0, word.length / 2)
  return half + half === word && commonWords.has(half)
}

const SHIFTED = ')!@#$%^&*('

/** `!qaz@WSX` typed with the shift key is `1qaz2wsx`. */
function unshifted(plain: string): string {
  return plain.replace(/[)!@#$%^&*(]/g, (sign) => String(SHIFTED.indexOf(sign)))
}

const LETTERS: Readonly<Record<string, string>> = { '@': 'a', 4: 'a', 3: 'e', 1: 'i', 0: 'o', $: 's', 5: 's' }

function lettered(plain: string): string {
  return plain.replace(/(?<=[a-z])[@4310$5](?=[a-z@431$05])/g, (sign) => LETTERS[sign] ?? sign)
}
