/**
 * Between which birth dates somebody of this age was born. Both borders are ISO days; a birth that is only known to the year
 * or month is compared by what is known.
 */
export interface BirthRange {
  /** Born on this day or before. */
  readonly until?: string
  /** Born after this day. */
  readonly after?: string
}

export function bornBetween(
  ageFrom: number | undefined,
  ageTo: number | undefined,
  today: string,
): BirthRange {
  return {
    ...(ageFrom === undefined ? {} : { until: yearsBefore(today, ageFrom) }),
    ...(ageTo === undefined ? {} : { after: yearsBefore(today, ageTo + 1) }),
  }
}

/** Completed years on a day; somebody born on 29 February completes one on 1 March. */
export function ageOn(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4))
  if (birth.length < 10) return years
  return today.slice(5) < birth.slice(5) ? years - 1 : years
}

function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`
}
