import {
  agencyFile,
  getAttachment,
  listAttachments,
  residentFile,
} from '../../domain/cases/agency-queries.ts'
import type { FileContent } from '../../domain/cases/agency-view.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { answers } from '../answer.ts'
import type { Vault } from '../house.ts'
import { findOuterCase } from './agency-case-store.ts'
import { findTask } from './agency-task-store.ts'
import {
  findAttachment,
  listAgencyFiles,
  listCaseFiles,
  listResidentFiles,
  type AttachmentRecord,
} from './attachment-store.ts'
import { fileContent, fileView } from './attachment-view.ts'

answers(listAttachments, {
  subject: (tx, { caseId }) => findOuterCase(tx, caseId),
  read: async (tx, { caseId }, { house }) =>
    (await listCaseFiles(tx, caseId)).map((file) => {
      const { what: kind, tag, taskId, shownToResident, shownToAgency, addedAt, addedBy, removedAt } = file
      const more = { kind, tag, taskId, shownToResident, shownToAgency, addedAt, addedBy, removedAt }
      return { ...fileView(house.vault, file), ...more }
    }),
})

answers(getAttachment, {
  subject: (tx, { attachmentId }) => findAttachment(tx, attachmentId),
  read: async (tx, { attachmentId }, { house }) =>
    contentOf(house.vault, [await findAttachment(tx, attachmentId)], attachmentId),
})

answers(agencyFile, {
  subject: (tx, { taskId }) => findTask(tx, taskId),
  read: async (tx, { taskId, attachmentId }, { house }) => {
    const task = await findTask(tx, taskId)
    const shown =
      task && task.state !== 'withdrawn' ? await listAgencyFiles(tx, { taskId, caseId: task.caseId }) : []
    return contentOf(house.vault, shown, attachmentId)
  },
})

answers(residentFile, {
  read: async (tx, { attachmentId }, { actor, house }) => {
    const caseId = actor.kind === 'resident' ? actor.opens?.id : undefined
    return contentOf(house.vault, caseId ? await listResidentFiles(tx, caseId) : [], attachmentId)
  },
})

/** Among what the asker may see; a removed file is there for nobody. */
function contentOf(
  vault: Vault,
  shown: readonly (AttachmentRecord | undefined)[],
  attachmentId: string,
): FileContent {
  const file = shown.find((one) => one?.id === attachmentId)
  if (!file || file.removedAt) throw new NotFound()
  return fileContent(vault, file)
}
