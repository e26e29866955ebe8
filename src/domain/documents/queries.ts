import { z } from 'zod'
import { day, isDay } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { query, type Page } from '../kit/query.ts'
import { papersOfBallot } from './ballot-paper.ts'
import { doorPaper, draftDoorPaper, papersOfDrive } from './door-paper.ts'
import { issuedKinds } from './paper-issued.ts'
import type {
  PaperContent,
  PaperDraft,
  PaperRow,
  SealRow,
  TemplateContent,
  TemplateRow,
} from './paper-view.ts'
import { templateKind } from './template.ts'

/** Papers issued for a case, the newest first, void ones among them. */
export const papersOfCase = query('paper.ofCase', z.object({ caseId: id })).answers<readonly PaperRow[]>()

/** A paper as far as registry, case and procedure know it: nobody types a fact twice. */
export const draftPaper = query(
  'paper.draft',
  z.object({ caseId: id, kind: z.enum(issuedKinds), taskId: id.optional() }),
).answers<PaperDraft>()

export const paperContent = query('paper.content', z.object({ paperId: id })).answers<PaperContent>()

/** Which of these characters no font of ours has. Asked with the rare ones alone, never with a name. */
export const unprintableMarks = query('paper.unprintable', z.object({ marks: z.string().max(400) })).answers<
  readonly string[]
>()

/** The last line's key: its day and its number. */
const sealKey = z.string().refine((text) => {
  const [on = '', number = '', ...rest] = text.split('|')
  return isDay(on) && /^\d{1,9}$/.test(number) && rest.length === 0
}, 'key')

/** The seal book, the latest first; of a period where one is named. */
export const listSealLog = query(
  'sealLog.list',
  z.object({
    from: day.optional(),
    until: day.optional(),
    after: sealKey.optional(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
).answers<Page<SealRow>>()

export const listTemplates = query('template.list', z.object({})).answers<readonly TemplateRow[]>()

/** Which file stands for a kind today, for whoever downloads it. */
export const templateContent = query(
  'template.content',
  z.object({ kind: templateKind }),
).answers<TemplateContent>()

export const documentQueries = [
  papersOfCase,
  draftPaper,
  paperContent,
  unprintableMarks,
  listSealLog,
  listTemplates,
  templateContent,
  papersOfDrive,
  doorPaper,
  draftDoorPaper,
  papersOfBallot,
] as const
