import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { query } from '../kit/query.ts'
import type { ChecklistLine, StepLine } from './checklist.ts'
import type { ProcedureDefinition } from './definition.ts'
import type { FileState } from './file.ts'
import type { FilingState } from './filing.ts'

export interface ProcedureRow {
  readonly code: string
  readonly name: string
  readonly version: number
  readonly forWhom: string
  readonly writtenAt: string
}

/** The newest version of each procedure. */
export const listProcedures = query('procedure.list', z.object({})).answers<readonly ProcedureRow[]>()

export interface ProcedurePage {
  readonly definition: ProcedureDefinition
  readonly version: number
  readonly versions: readonly {
    readonly version: number
    readonly writtenAt: string
    readonly writtenBy: string
  }[]
}

/** One procedure, for its editor: the newest version or a named one. */
export const procedurePage = query(
  'procedure.page',
  z.object({ code: z.string().max(40), version: z.number().int().min(1).max(100_000).optional() }),
).answers<ProcedurePage>()

export interface MaterialView extends ChecklistLine {
  readonly materialId: string | null
  readonly askedFrom: string | null
  readonly askedOn: string | null
  readonly expectedOn: string | null
  readonly receivedOn: string | null
  readonly validUntil: string | null
  readonly attachmentId: string | null
  readonly note: string
  /** Received earlier for the same person, valid today. */
  readonly reusable: readonly {
    readonly materialId: string
    readonly receivedOn: string
    readonly validUntil: string | null
  }[]
}

export interface StepView extends StepLine {
  readonly doneAt: string | null
  readonly doneBy: string | null
  readonly note: string
}

export interface FilingView {
  readonly id: string
  readonly stepKey: string
  readonly subject: string
  readonly text: string
  readonly state: FilingState
  readonly sentAt: string
  readonly number: string
  readonly answeredOn: string | null
  readonly answer: string
}

export interface ProcedureFileView {
  readonly id: string
  readonly caseId: string
  readonly code: string
  readonly name: string
  readonly basis: string
  readonly version: number
  readonly state: FileState
  readonly applicantId: string | null
  readonly questions: ProcedureDefinition['questions']
  readonly answers: Readonly<Record<string, boolean>>
  readonly materials: readonly MaterialView[]
  readonly steps: readonly StepView[]
  readonly filings: readonly FilingView[]
  readonly complete: boolean
}

/** The procedures of one case: papers, steps, filings; everything the case page shows. */
export const caseProcedures = query('procedure.ofCase', z.object({ caseId: id })).answers<
  readonly ProcedureFileView[]
>()

export interface FilingRow {
  readonly id: string
  readonly caseId: string
  readonly subject: string
  readonly procedureName: string
  readonly state: FilingState
  readonly sentAt: string
  readonly number: string
}

/** Filings of this committee, newest first: what the street office sees and answers. */
export const listFilings = query(
  'filing.list',
  z.object({ state: z.enum(['sent', 'noted', 'declined', 'withdrawn']).optional() }),
).answers<readonly FilingRow[]>()

/** One filing with its letter, for the street officer who answers it. */
export const filingPage = query('filing.page', z.object({ filingId: id })).answers<
  FilingView & { readonly caseId: string }
>()

export const procedureQueries = [
  listProcedures,
  procedurePage,
  caseProcedures,
  listFilings,
  filingPage,
] as const
