import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'
import { importCountsSchema } from './import-counts.ts'
import { course, unreadableReasons } from './import-states.ts'
import { questionKinds } from './kinds.ts'

const importId = id
/** 0 for the first reading; one more after every answer. */
const revision = z.int().min(0).max(100_000)
const part = z.int().min(1).max(100_000)

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * What the server itself wrote down about the workbook it has kept: where it lies, the hash of its content, by which the same
 * file is known again; `receipt` proves it.
 */
export const keptWorkbook = z.object({
  file: sha256,
  content: sha256,
  bytes: z.int().min(1).max(2_147_483_647),
  receipt: z.string().max(100),
})
export type KeptWorkbook = z.infer<typeof keptWorkbook>

/** A workbook was brought: from now on it is read beside the other work. */
export const beginImport = decision(
  'import.begin',
  z.object({ importId, fileName: z.string().trim().min(1).max(200), file: keptWorkbook }),
)

/** The program has understood it; what it says lies ready in parts, drafts of the same revision. */
export const understandImport = course.step(
  'import.understood',
  { from: ['reading'], to: 'understood' },
  z.object({ importId, revision, parts: z.int().min(0).max(1_000_000), counts: importCountsSchema }),
)

export const refuseImport = course.step(
  'import.refused',
  { from: ['reading'], to: 'refused' },
  z.object({ importId, revision, reason: z.enum(unreadableReasons) }),
)

/**
 * Answers to questions, by question id; or every question of one kind as proposed. The workbook is then read again with
 * them.
 */
export const answerImport = course.step(
  'import.answer',
  { from: ['understood'], to: 'reading' },
  z
    .object({
      importId,
      answers: z.record(z.string().max(200), z.string().max(200)).default({}),
      allOf: z.enum(questionKinds).nullable().default(null),
    })
    .refine(({ answers, allOf }) => allOf !== null || Object.keys(answers).length > 0, {
      path: ['answers'],
      message: 'an answer',
    }),
)

/** Puts it on the books; sent again while it is under way, it goes on where it stopped. */
export const applyImport = course.step(
  'import.apply',
  { from: ['understood', 'applying'], to: 'applying' },
  z.object({ importId }),
)

/** Some hundred people of it, in one transaction. The last part ends the import. */
export const applyPart = course.step(
  'import.applyPart',
  { from: ['applying'] },
  z.object({
    importId,
    part,
    /** What became of the part's 12345 orders, each of them a deed of its own before this one. */
    orders: z
      .object({ reported: z.int().min(0).max(1_000_000), left: z.int().min(0).max(1_000_000) })
      .optional(),
  }),
)

/** Takes it back as a whole. What somebody has worked on since stays, and is told. */
export const undoImport = course.step(
  'import.undo',
  { from: ['applying', 'applied', 'undoing'], to: 'undoing' },
  z.object({ importId }),
)

/** One part back, the last first. */
export const undoPart = course.step('import.undoPart', { from: ['undoing'] }, z.object({ importId, part }))

/** Forgets the file and what was read of it; what it has put on the books is not touched. */
export const discardImport = course.step(
  'import.discard',
  { from: ['reading', 'understood', 'refused', 'undone'], to: 'discarded' },
  z.object({ importId }),
)
