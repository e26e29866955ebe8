/** What was, what is, and what was taken back. */
export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
}

/** More steps than anybody takes back. */
const STEPS = 200

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [] })

/** A step further; what was taken back before is gone. */
export function step<T>({ past, present }: History<T>, next: T): History<T> {
  return { past: [...past, present].slice(-STEPS), present: next, future: [] }
}

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] }
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future
  return next === undefined ? history : { past: [...history.past, history.present], present: next, future }
}
