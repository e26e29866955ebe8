import { dayOf } from '../../domain/kit/dates.ts'
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
  const whole = sayInstant(words, language, at, now)
  const today = dayOf(at) === dayOf(now.toISOString())
  const when = today ? `${words.field.today.today} ${whole.slice(-5)}` : whole
  const say = words.field.door
  return fill(by === null ? say.attempt : say.attemptBy, {
    when,
    outcome: words.doors.outcomes[outcome],
    by: by ?? '',
  })
}
