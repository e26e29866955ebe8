import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'
import { receivedFile } from '../kit/received-file.ts'

/** 照片, 材料扫描件, 协办答复附件, 锦旗感谢信, 签字. */
export const attachmentKinds = ['photo', 'document', 'answer', 'thanks', 'signature'] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

/** 整治前 before, 整治后 after. */
export const attachmentTags = ['before', 'after'] as const
export type AttachmentTag = (typeof attachmentTags)[number]

/**
 * Puts a file with a case; with `taskId`, to the answer of that agency task. Who holds a link or follows one matter adds only
 * there, and what it is (`answer`, `photo`, `thanks`) and who sees it is then decided by the rule below.
 */
export const addAttachment = decision(
  'attachment.add',
  z.object({
    attachmentId: id,
    caseId: id,
    taskId: id.nullable().default(null),
    kind: z.enum(attachmentKinds),
    tag: z.enum(attachmentTags).nullable().default(null),
    name: z.string().trim().min(1).max(200),
    showResident: z.boolean().default(false),
    showAgency: z.boolean().default(false),
    file: receivedFile,
  }),
)

/** Who may see it besides the community: changed by the desk, on the books. */
export const showAttachment = decision(
  'attachment.show',
  z.object({ attachmentId: id, showResident: z.boolean(), showAgency: z.boolean() }),
)

/** Takes it out of the case; that it was there, and why it went, stays. */
export const removeAttachment = decision(
  'attachment.remove',
  z.object({ attachmentId: id, reason: z.string().trim().min(2).max(400) }),
)

/** How many files one case holds at most. */
export const FILES_AT_MOST = 60
/** And how many of them may come from residents, so that nobody fills a matter up before the desk has put its own there. */
export const RESIDENT_FILES_AT_MOST = 20

export interface Showing {
  readonly kind: AttachmentKind
  readonly shownToResident: boolean
  readonly shownToAgency: boolean
}

/** What an added file is and who sees it: the desk chooses; an agency adds to its answer, a resident to the own matter. */
export function showingOf(
  by: 'desk' | 'agency' | 'resident',
  asked: { readonly kind: AttachmentKind; readonly showResident: boolean; readonly showAgency: boolean },
): Showing {
  if (by === 'agency') return { kind: 'answer', shownToResident: false, shownToAgency: true }
  if (by === 'resident') {
    const kind = asked.kind === 'thanks' ? 'thanks' : 'photo'
    return { kind, shownToResident: true, shownToAgency: false }
  }
  return { kind: asked.kind, shownToResident: asked.showResident, shownToAgency: asked.showAgency }
}
