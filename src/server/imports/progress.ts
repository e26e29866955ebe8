/** What this process knows of imports at work beyond the books: rows read so far, and faults. Gone with the process. */
interface Progress {
  readonly rows: number
  readonly stopped: boolean
}

const all = new Map<string, Progress>()

export function progressOf(importId: string): Progress {
  return all.get(importId) ?? { rows: 0, stopped: false }
}

export function setProgress(importId: string, progress: Partial<Progress>): void {
  all.set(importId, { ...progressOf(importId), ...progress })
}

export function endProgress(importId: string): void {
  all.delete(importId)
}
