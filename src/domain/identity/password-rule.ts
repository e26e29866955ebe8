/** At least this many characters; length is what makes a password hard to guess (OWASP ASVS 5.0, 6.2.1). */
export const PASSWORD_LENGTH = 12

/** What people here choose first. Checked without case and without digits at the end. */
const COMMON = [
  'woaini',
  'woaizuguo',
  'woaibaba',
  'woaimama',
  'shequ',
  'wangge',
  'renmin',
  'zhongguo',
  'password',
  'passw0rd',
  'admin',
  'administrator',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'letmein',
  'welcome',
  'iloveyou',
  'abc',
  'abcd',
  'abcdef',
  'linli',
  'xingkang',
  'huhehaote',
  'neimenggu',
  'jiedao',
  'juweihui',
  'yiqing',
  'fangyi',
  'test',
  'root',
  'user',
]

const RUNS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn',
]

/** Too short, one of those everybody tries, one character or a short pattern repeated, or a run of the keyboard. */
export function isWeakPassword(password: string, login = ''): boolean {
  const characters = [...password.normalize('NFKC')]
  if (characters.length < PASSWORD_LENGTH) return true
  const plain = characters.join('').toLowerCase()
  if (new Set(characters).size < 5) return true
  if (login && plain.replaceAll(login.toLowerCase(), '').length < 6) return true
  const core = plain.replace(/[\d\W_]+$/u, '').replace(/^[\d\W_]+/u, '')
  if (COMMON.some((word) => core === word || core === word + word)) return true
  if (/^(.{1,4})\1+$/u.test(plain)) return true
  if (/^(19|20)\d{6}/.test(plain) && /^\d+$/.test(plain)) return true
  return RUNS.some(
    (run) => (run + run).includes(plain) || [...(run + run)].reverse().join('').includes(plain),
  )
}
