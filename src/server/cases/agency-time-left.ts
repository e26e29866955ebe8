import { owedStates } from '../../domain/cases/agency-task.ts'
import type { WorkCalendar } from '../../domain/cases/calendar.ts'
import { timeLeft, type TimeLeft } from '../../domain/cases/time-left.ts'
import type { TimeUnit } from '../../domain/cases/working-time.ts'

interface Owed {
  readonly state: string
  readonly dueAt: string
  readonly unit: TimeUnit
  readonly pausedAt: string | null
}

/** How much time an agency has left, in its own unit; nothing where nothing is owed or the clock stands. */
export function taskTimeLeft(task: Owed, calendar: WorkCalendar, now: string): TimeLeft | null {
  const isOwed = owedStates.some((state) => state === task.state)
  return isOwed && !task.pausedAt ? timeLeft(task.dueAt, task.unit, calendar, now) : null
}
