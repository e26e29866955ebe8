import { useState } from 'react'
import type { PlanDrawing } from '../../domain/parking/plan-drawing.ts'
import type { PlanPage } from '../../domain/parking/queries.ts'
import { begin, redo, step, undo, type History } from './drawing-history.ts'

export interface Drawing {
  readonly drawing: PlanDrawing
  /** The version it was begun from. */
  readonly base: number
  readonly changed: boolean
  readonly selected: ReadonlySet<string>
  readonly canUndo: boolean
  readonly canRedo: boolean
  change(next: PlanDrawing): void
  select(ids: ReadonlySet<string>): void
  undo(): void
  redo(): void
  /** It lies with the server now as this version. */
  saved(version: number): void
}

/** The drawing on the table, with every step; what comes from the server takes its place only while nothing is unsaved. */
export function useDrawing(page: PlanPage): Drawing {
  const [history, setHistory] = useState<History<PlanDrawing>>(() => begin(page.drawing))
  const [base, setBase] = useState(page.version)
  const [kept, setKept] = useState(page.drawing)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const changed = history.present !== kept
  if (!changed && page.version > base) {
    setHistory(begin(page.drawing))
    setBase(page.version)
    setKept(page.drawing)
  }
  return {
    drawing: history.present,
    base,
    changed,
    selected,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (next) => setHistory((before) => step(before, next)),
    select: setSelected,
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    saved: (version) => {
      setBase(version)
      setKept(history.present)
    },
  }
}
