import type { Ground } from './ground.ts'

/** What one measurement found. `ratio`, `baseline`: only where something bare was measured in the same minute. */
export interface Measured {
  readonly id: string
  readonly value: number
  readonly baseline?: number
  readonly ratio?: number
  /** The limit: a least ratio, a most number of milliseconds or seconds; `holds` says which in words. */
  readonly hold: number
  readonly ok: boolean
  /** What `value` and `baseline` count: 'actions/s', 'ms', 's'. */
  readonly unit: string
  /** Other figures of the same run, by name. */
  readonly more: Readonly<Record<string, number>>
}

export interface Trial {
  /** A tenth or less of everything: to see that it runs, not to be believed. */
  readonly small: boolean
  /** What is random is random in the same way for the same seed. */
  readonly seed: number
  /** Tells somebody who waits what is going on. */
  readonly say: (line: string) => void
}

export interface Measurement {
  readonly id: string
  /** One line for the table: what is done, and what must hold. */
  readonly work: string
  readonly holds: string
  run(ground: Ground, trial: Trial): Promise<Measured>
}

export function median(values: readonly number[]): number {
  const inOrder = values.toSorted((a, b) => a - b)
  const middle = inOrder.length >> 1
  if (inOrder.length % 2 === 1) return inOrder[middle] ?? Number.NaN
  return ((inOrder[middle - 1] ?? Number.NaN) + (inOrder[middle] ?? Number.NaN)) / 2
}

/** To so many significant digits: what is measured is not known better. */
export function round(value: number, digits = 3): number {
  return Number(value.toPrecision(digits))
}
