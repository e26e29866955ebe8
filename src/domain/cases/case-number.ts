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
