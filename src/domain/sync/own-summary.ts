import { addDays, dayOf, type Day } from '../kit/days.ts'
import type { DoorAttempt, DoorRecord } from './field-record.ts'

/** What somebody has walked, for that person alone: how many doors, and at how many somebody was met or answered. */
export interface Walked {
  readonly doors: number
  readonly met: number
}

/** Today, and the last seven days with it. Only what lies on the phone is counted: three knocks a door. */
export interface OwnSummary {
  readonly today: Walked
  readonly week: Walked
}

const ANSWERED: ReadonlySet<DoorAttempt['outcome']> = new Set(['met', 'otherAnswered', 'telephone'])

/** `name`: as the office writes it beside a knock; one's own that has not been fetched back has none. */
export function ownSummary(
  doors: Iterable<Pick<DoorRecord, 'attempts'>>,
  name: string,
  today: Day,
): OwnSummary {
  const since = addDays(today, -6)
  const [day, week] = [
    { doors: 0, met: 0 },
    { doors: 0, met: 0 },
  ]
  for (const { attempts } of doors) {
    const own = attempts.filter(({ by }) => by === null || by === name)
    count(
      day,
      own.filter(({ at }) => dayOf(at) === today),
    )
    count(
      week,
      own.filter(({ at }) => dayOf(at) >= since && dayOf(at) <= today),
    )
  }
  return { today: day, week }
}

function count(walked: { doors: number; met: number }, attempts: readonly DoorAttempt[]): void {
  if (attempts.length > 0) walked.doors += 1
  if (attempts.some(({ outcome }) => ANSWERED.has(outcome))) walked.met += 1
}
