import { z } from 'zod'
import { decision, workflow } from '../kit/action.ts'
import { id } from '../kit/ids.ts'
import { procedureDefinition } from './definition.ts'

/** open 办理中, complete 办完, withdrawn 不办了. */
const course = workflow('open', 'complete', 'withdrawn')
export const fileStates = course.states
export type FileState = (typeof fileStates)[number]

const note = z.string().trim().max(2000)
const key = z.string().max(40)

/** A new version of a procedure; files that are open keep the version they began with. */
export const writeProcedure = decision(
  'procedure.write',
  z.object({ definitionId: id, definition: procedureDefinition }),
)

/** Begins a procedure for a case: `answers` decide which papers are needed. */
export const openProcedure = decision(
  'procedure.open',
  z.object({
    fileId: id,
    caseId: id,
    code: key,
    /** For whom; papers of earlier matters of the same person can be used again. */
    applicantId: id.nullable().default(null),
    answers: z.record(key, z.boolean()).default({}),
  }),
)

export const answerProcedure = course.step(
  'procedure.answer',
  { from: ['open'] },
  z.object({ fileId: id, answers: z.record(key, z.boolean()) }),
)

export const doStep = course.step(
  'procedure.doStep',
  { from: ['open'] },
  z.object({ fileId: id, stepKey: key, note: note.default('') }),
)

export const undoStep = course.step(
  'procedure.undoStep',
  { from: ['open'] },
  z.object({ fileId: id, stepKey: key, reason: note.min(1) }),
)

export const completeProcedure = course.step(
  'procedure.complete',
  { from: ['open'], to: 'complete' },
  z.object({ fileId: id }),
)

export const withdrawProcedure = course.step(
  'procedure.withdraw',
  { from: ['open'], to: 'withdrawn' },
  z.object({ fileId: id, reason: note.min(1) }),
)
