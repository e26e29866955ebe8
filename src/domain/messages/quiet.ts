import { addDays, dayOf, type Instant } from '../kit/dates.ts'

/** 免打扰 do not disturb: from one time of the day in China until another, over midnight where it ends earlier than it begins. */
export interface QuietWindow {
  /** `21:00`. */
  readonly from: string
  readonly until: string
}

const OFFSET_MS = 8 * 3_600_000

/** When whoever is not to be disturbed at this moment may be written to; the same moment where it is not quiet. */
export function quietUntil(moment: Instant, window: QuietWindow | null): Instant {
  if (!window || window.from === window.until) return moment
  const [day, time] = [dayOf(moment), timeOf(moment)]
  const { from, until } = window
  if (from < until) return time >= from && time < until ? at(day, until) : moment
  if (time >= from) return at(addDays(day, 1), until)
  return time < until ? at(day, until) : moment
}

export function isQuiet(moment: Instant, window: QuietWindow | null): boolean {
  return quietUntil(moment, window) !== moment
}

/** `09:30` in China, whatever the machine's own zone is. */
function timeOf(moment: Instant): string {
  return new Date(Date.parse(moment) + OFFSET_MS).toISOString().slice(11, 16)
}

function at(day: string, time: string): Instant {
  return new Date(`${day}T${time}:00+08:00`).toISOString()
}
