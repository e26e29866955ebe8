import type { CalendarException, WorkCalendar } from './calendar.ts'

/**
 * Holidays that fall on a weekday and make-up workdays that fall on a weekend, 2024–2026.
 * Source: 国务院办公厅关于 2024 年、2025 年、2026 年部分节假日安排的通知. A year without its notice is not in PUBLISHED.
 */
const DAYS: readonly (readonly [name: string, holidays: string, workdays: string])[] = [
  ['2024 元旦', '01-01', ''],
  ['2024 春节', '02-12 02-13 02-14 02-15 02-16', '02-04 02-18'],
  ['2024 清明', '04-04 04-05', '04-07'],
  ['2024 劳动节', '05-01 05-02 05-03', '04-28 05-11'],
  ['2024 端午', '06-10', ''],
  ['2024 中秋', '09-16 09-17', '09-14'],
  ['2024 国庆节', '10-01 10-02 10-03 10-04 10-07', '09-29 10-12'],
  ['2025 元旦', '01-01', ''],
  ['2025 春节', '01-28 01-29 01-30 01-31 02-03 02-04', '01-26 02-08'],
  ['2025 清明', '04-04', ''],
  ['2025 劳动节', '05-01 05-02 05-05', '04-27'],
  ['2025 端午', '06-02', ''],
  ['2025 国庆节', '10-01 10-02 10-03 10-07 10-08', '09-28 10-11'],
  ['2025 中秋', '10-06', ''],
  ['2026 元旦', '01-01 01-02', '01-04'],
  ['2026 春节', '02-16 02-17 02-18 02-19 02-20 02-23', '02-14 02-28'],
  ['2026 清明', '04-06', ''],
  ['2026 劳动节', '05-01 05-04 05-05', '05-09'],
  ['2026 端午', '06-19', ''],
  ['2026 国庆节', '10-01 10-02 10-05 10-06 10-07', '09-20 10-10'],
  ['2026 中秋', '09-25', ''],
]

/** Year, and the day its notice came out. */
const PUBLISHED: Readonly<Record<number, string>> = {
  2024: '2023-10-25',
  2025: '2024-11-12',
  2026: '2025-11-04',
}

function exceptions(): CalendarException[] {
  return DAYS.flatMap(([title, holidays, workdays]) => {
    const [year = '', name = ''] = title.split(' ')
    const source = `国务院办公厅 ${PUBLISHED[Number(year)]}`
    const days = (list: string, kind: CalendarException['kind']) =>
      list
        .split(' ')
        .filter(Boolean)
        .map((date) => {
          const named = kind === 'workday' ? `${name}补班` : name
          return { day: `${year}-${date}`, kind, name: named, source }
        })
    return [...days(holidays, 'holiday'), ...days(workdays, 'workday')]
  })
}

/** What a community begins with; every part of it can be changed in 设置. */
export const chinaCalendar: WorkCalendar = {
  weekdays: [1, 2, 3, 4, 5],
  blocks: [
    { from: '08:30', to: '12:00' },
    { from: '14:30', to: '17:30' },
  ],
  exceptions: exceptions(),
  publishedYears: Object.keys(PUBLISHED).map(Number),
}
