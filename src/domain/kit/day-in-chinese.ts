/** `2026-11-23` → 2026年11月23日, `2009-03` → 2009年3月, `2009` → 2009年 (GB/T 9704: Arabic figures, no zeros in front). */
export function dayInChinese(day: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(day)
  if (!match) return day
  const [, year, month, date] = match
  return `${year}年${month ? `${Number(month)}月` : ''}${date ? `${Number(date)}日` : ''}`
}
