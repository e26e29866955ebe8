import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { query, type Page } from '../kit/query.ts'
import { rowKey } from '../kit/row-key.ts'
import type { Ladder } from './agency-ladder.ts'
import { residentChoices } from './resident-choices.ts'
import { residentProgress } from './resident-progress.ts'
import type {
  AgencyMatter,
  AgencyTaskView,
  AgencyWorkRow,
  AttachmentView,
  FileContent,
  ThanksView,
} from './agency-view.ts'

/** The agency tasks of one case, oldest first, with every word, file and link. */
export const caseAgencyTasks = query('agencyTask.ofCase', z.object({ caseId: id })).answers<
  readonly AgencyTaskView[]
>()

/** What of the list is shown: all that is open, new, taken up, overdue, due within 48 hours, answered or returned, ended. */
export const workShown = ['open', 'new', 'accepted', 'overdue', 'soon', 'answered', 'ended'] as const
export type WorkShown = (typeof workShown)[number]

/**
 * What is addressed to the own organisation in all communities it serves, or in one of them: by the nearest due moment; what has
 * ended, the latest first.
 */
export const agencyWorklist = query(
  'agencyTask.worklist',
  z.object({
    show: z.enum(workShown).default('open'),
    committeeId: id.optional(),
    after: rowKey.optional(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
).answers<Page<AgencyWorkRow>>()

/** One task as the agency sees it; for the desk a preview of just that. */
export const agencyMatter = query('agencyTask.matter', z.object({ taskId: id })).answers<AgencyMatter>()

/** Who is told when, before and after an agency's due moment. */
export const agencyLadder = query('agency.ladder', z.object({})).answers<Ladder>()

/** The one task that the asker's link opens. */
export const linkMatter = query('link.matter', z.object({})).answers<AgencyMatter>()

export const listAttachments = query('attachment.list', z.object({ caseId: id })).answers<
  readonly AttachmentView[]
>()

/** What to send when a file is fetched; the store's name of the content never leaves the server. */
export const getAttachment = query('attachment.get', z.object({ attachmentId: id })).answers<FileContent>()

/** The same for an agency: a file of its own task, or one of the case that the desk has chosen to show. */
export const agencyFile = query(
  'agencyTask.file',
  z.object({ taskId: id, attachmentId: id }),
).answers<FileContent>()

/** The same for a resident: a file of the own matter that is shown to residents. */
export const residentFile = query('resident.file', z.object({ attachmentId: id })).answers<FileContent>()

/** Banners, letters and words of thanks, newest first; of one case, or all of the community's. */
export const listThanks = query(
  'thanks.list',
  z.object({
    caseId: id.optional(),
    after: rowKey.optional(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
).answers<Page<ThanksView>>()

export const agencyQueries = [
  caseAgencyTasks,
  agencyWorklist,
  agencyMatter,
  agencyLadder,
  linkMatter,
  listAttachments,
  getAttachment,
  agencyFile,
  residentFile,
  listThanks,
  residentProgress,
  residentChoices,
] as const
