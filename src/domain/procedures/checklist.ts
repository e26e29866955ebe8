import type { ProcedureDefinition, ProcedurePaper, ProcedureStep } from './definition.ts'

/**
 * 材料 states: 缺 missing → 已索取 asked → 收到 received; 有效/过期 follows from the day. `waived`: not needed here, with
 * a reason. `used` once it was handed over.
 */
export const materialStates = ['missing', 'asked', 'received', 'waived'] as const
export type MaterialState = (typeof materialStates)[number]

export interface MaterialFact {
  readonly paperKey: string
  readonly state: MaterialState
  /** Last day it is valid, if it runs out. */
  readonly validUntil?: string | null
}

export interface ChecklistLine {
  readonly paper: ProcedurePaper
  readonly state: MaterialState | 'expired'
  /** There and good, or knowingly waived. */
  readonly settled: boolean
}

/** Answers given when the procedure was opened, by question key. */
export type Answers = Readonly<Record<string, boolean>>

/** Which papers are needed here, given the answers. A paper on a question that nobody answered counts as needed. */
export function neededPapers(
  definition: Pick<ProcedureDefinition, 'papers'>,
  answers: Answers,
): readonly ProcedurePaper[] {
  return definition.papers.filter(
    ({ onlyIf }) => !onlyIf || (answers[onlyIf.question] ?? onlyIf.is) === onlyIf.is,
  )
}

/** Have, missing, from whom: one line a needed paper, on a given day. */
export function checklist(
  definition: Pick<ProcedureDefinition, 'papers'>,
  answers: Answers,
  materials: readonly MaterialFact[],
  today: string,
): readonly ChecklistLine[] {
  return neededPapers(definition, answers).map((paper) => {
    const fact = materials.find((material) => material.paperKey === paper.key)
    const expired = fact?.state === 'received' && Boolean(fact.validUntil) && fact.validUntil! < today
    const state = expired ? 'expired' : (fact?.state ?? 'missing')
    return { paper, state, settled: state === 'received' || state === 'waived' }
  })
}

export type StepState = 'done' | 'ready' | 'waiting'

export interface StepLine {
  readonly step: ProcedureStep
  readonly state: StepState
  /** Names of papers that are not there yet. */
  readonly missingPapers: readonly string[]
  /** Names of steps that come before and are not done. */
  readonly missingSteps: readonly string[]
}

/** Where the procedure stands: each step done, ready, or waiting for what. */
export function stepLines(
  definition: ProcedureDefinition,
  lines: readonly ChecklistLine[],
  doneSteps: ReadonlySet<string>,
): readonly StepLine[] {
  return definition.steps.map((step) => {
    const missingPapers = lines
      .filter(({ paper, settled }) => step.needs.includes(paper.key) && !settled)
      .map(({ paper }) => paper.name)
    const missingSteps = definition.steps
      .filter((other) => step.after.includes(other.key) && !doneSteps.has(other.key))
      .map(({ name }) => name)
    const ready = missingPapers.length === 0 && missingSteps.length === 0
    const state = doneSteps.has(step.key) ? 'done' : ready ? 'ready' : 'waiting'
    return { step, state, missingPapers, missingSteps }
  })
}

/** Everything that is not optional is done. */
export function isComplete(lines: readonly StepLine[]): boolean {
  return lines.every(({ step, state }) => step.optional || state === 'done')
}
