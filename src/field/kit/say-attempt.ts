import { dayOf, daysBetween } from '../../domain/kit/days.ts'
import type { DoorAttempt } from '../../domain/sync/field-record.ts'
import { fill } from '../../text/shape.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import type { PhoneWords } from '../words.tsx'

/** `11月24日 周二 10:20 没人 (陈强)`; of today only the hour. */
export function sayAttempt(
  words: PhoneWords,
  language: string,
  { at, outcome, by }: DoorAttempt,
  now = new Date(),
): string {
  const when = sayMoment(words, language, at, now)
  const say = words.field.door
  const facts = { when, outcome: words.doors.outcomes[outcome] }
  return by === null ? fill(say.attempt, facts) : fill(say.attemptBy, { ...facts, by })
}

/** `11月24日 周二 10:20`, `今天 10:20`. */
export function sayMoment(words: PhoneWords, language: string, at: string, now = new Date()): string {
  const whole = sayInstant(words, language, at, now)
  // The hour stands last, in five characters.
  return dayOf(at) === dayOf(now.toISOString()) ? `${words.field.today.today} ${whole.slice(-5)}` : whole
}

/** `昨天 没人`, `3天前 见到`: enough for a list. */
export function sayAttemptShort(words: PhoneWords, { at, outcome }: DoorAttempt, today: string): string {
  const say = words.field.today
  const ago = daysBetween(dayOf(at), today)
  const when = ago <= 0 ? say.today : ago === 1 ? say.yesterday : fill(say.daysAgo, { n: ago })
  return fill(words.field.door.attempt, { when, outcome: words.doors.outcomes[outcome] })
}
