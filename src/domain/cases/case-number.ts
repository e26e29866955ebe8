import { pinyin } from 'pinyin-pro'

/** `兴康社区` → `XK`: what the numbers of a community begin with. */
export function numberPrefix(communityName: string): string {
  const core = communityName.replace(/(社区|居委会|居民委员会|街道|办事处)+$/u, '') || communityName
  const letters = pinyin(core, { pattern: 'first', toneType: 'none', type: 'array' })
  return (
    letters
      .join('')
      .replace(/[^a-z]/gi, '')
      .toUpperCase()
      .slice(0, 4) || 'BJ'
  )
}

/** `XK-2026-000123` */
export function caseNumber(prefix: string, year: number, serial: number): string {
  return `${prefix}-${year}-${String(serial).padStart(6, '0')}`
}

const NUMBER = /^([A-Z]{1,8})[^A-Z\d]*(20\d{2})[^A-Z\d]*(\d{1,9})$/

/** A whole number in any way of writing it: `ｘｋ－2026－123`, `xk 2026 000123`. `undefined`: not a whole number. */
export function readCaseNumber(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').toUpperCase().trim()
  const [, prefix, year, serial] = NUMBER.exec(plain) ?? []
  return prefix && year && serial ? caseNumber(prefix, Number(year), Number(serial)) : undefined
}
