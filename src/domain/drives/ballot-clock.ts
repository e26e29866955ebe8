import { addDays, type Day } from '../kit/dates.ts'
import type { Threshold } from './threshold.ts'

export interface BallotDays {
  readonly announcedOn: Day | null
  readonly openedOn: Day
  readonly closedOn: Day | null
  readonly publishedOn: Day | null
}

/** What is to be said of the days of a vote. `by`: the day by which it was or is to be. */
export interface BallotWarning {
  readonly code: 'notAnnounced' | 'announcedLate' | 'resultDue' | 'resultLate'
  readonly by: Day
}

/** Warns and never stops: the clerk may know why, and an owner may contest a decision within a year (民法典 art. 280). */
export function ballotWarnings(
  { announcedOn, openedOn, closedOn, publishedOn }: BallotDays,
  { noticeDays, resultDays }: Pick<Threshold, 'noticeDays' | 'resultDays'>,
  today: Day,
): readonly BallotWarning[] {
  const warnings: BallotWarning[] = []
  const noticeBy = addDays(openedOn, -noticeDays)
  if (noticeDays > 0 && announcedOn === null) warnings.push({ code: 'notAnnounced', by: noticeBy })
  if (announcedOn !== null && announcedOn > noticeBy) warnings.push({ code: 'announcedLate', by: noticeBy })
  if (closedOn === null) return warnings
  const resultBy = addDays(closedOn, resultDays)
  if ((publishedOn ?? today) > resultBy) warnings.push({ code: 'resultLate', by: resultBy })
  else if (publishedOn === null) warnings.push({ code: 'resultDue', by: resultBy })
  return warnings
}
