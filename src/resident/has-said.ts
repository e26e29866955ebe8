import type { ResidentProgress } from '../domain/cases/resident-progress.ts'

/** How many results there have been. */
export function resultsIn(events: ResidentProgress['events']): number {
  return events.filter(({ event }) => event === 'result').length
}

/** Whether the resident has spoken since there was last something to speak about. */
export function hasSaid(events: ResidentProgress['events']): boolean {
  const about = events.filter(
    ({ event }) => event === 'youAnswered' || event === 'result' || event === 'reopened',
  )
  return about[about.length - 1]?.event === 'youAnswered'
}
