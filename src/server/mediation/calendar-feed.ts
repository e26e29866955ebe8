import ical, { ICalEventStatus } from 'ical-generator'
import type { CalendarLine } from '../../domain/mediation/queries.ts'
import { zhCN } from '../../text/zh-CN/words.ts'

/** China's one zone, without summer time since 1992 (RFC 5545, 3.6.5). */
const SHANGHAI = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

const OFFSET_MS = 8 * 3_600_000
const HOUR_MS = 3_600_000

/** A calendar as RFC 5545 writes it: lines known by their UID, a newer SEQUENCE replaces the older. It names nobody. */
export function calendarText(
  lines: readonly CalendarLine[],
  options: { readonly name: string; readonly publicUrl: string; readonly now: string },
): string {
  const calendar = ical({
    name: options.name,
    prodId: { company: 'linli', product: 'linli', language: 'ZH' },
    timezone: { name: 'Asia/Shanghai', generator: () => SHANGHAI },
    ttl: 3600,
  })
  for (const line of lines) {
    const timed = line.start.includes('T')
    const rule = line.rrule
      ? `${line.rrule}${line.until ? `;UNTIL=${line.until.replaceAll('-', '')}` : ''}`
      : null
    calendar.createEvent({
      id: `${line.uid}@linli`,
      sequence: line.sequence,
      stamp: onTheWall(options.now),
      start: timed ? onTheWall(line.start) : onDay(line.start),
      ...(timed
        ? { end: onTheWall(new Date(Date.parse(line.start) + HOUR_MS).toISOString()) }
        : { allDay: true }),
      timezone: 'Asia/Shanghai',
      summary: `${zhCN.mediation.calendar[line.kind]} ${line.serial}`,
      url: `${options.publicUrl}/mediations/${line.mediationId}`,
      ...(rule ? { repeating: rule } : {}),
      ...(line.cancelled ? { status: ICalEventStatus.CANCELLED } : {}),
    })
  }
  return calendar.toString()
}

/** The library writes the fields of a Date as the machine's clock shows them: they are China's, wherever the machine is. */
function onTheWall(instant: string): Date {
  const local = new Date(Date.parse(instant) + OFFSET_MS)
  return new Date(
    local.getUTCFullYear(),
    local.getUTCMonth(),
    local.getUTCDate(),
    local.getUTCHours(),
    local.getUTCMinutes(),
  )
}

function onDay(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}
