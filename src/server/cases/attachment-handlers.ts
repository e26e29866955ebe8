import { owedStates } from '../../domain/cases/agency-task.ts'
import {
  addAttachment,
  FILES_AT_MOST,
  RESIDENT_FILES_AT_MOST,
  removeAttachment,
  showAttachment,
  showingOf,
} from '../../domain/cases/attachment.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { answersFor } from '../../domain/may.ts'
import type { InputOf } from '../../domain/kit/action.ts'
import type { Refusal } from '../../domain/kit/refusal.ts'
import { handle, type Deed } from '../deed.ts'
import { lockAddressed } from './agency-addressed.ts'
import { lockOuterCase, type OuterCase } from './agency-case-store.ts'
import { FILE_NAME, REMOVAL } from './agency-seals.ts'
import type { AgencyTask } from './agency-task-store.ts'
import { isReceived } from '../attachments/receipt.ts'
import {
  addAttachmentRow,
  countCaseFiles,
  findAttachment,
  lockAttachment,
  saveRemoval,
  saveShowing,
  type AttachmentRecord,
} from './attachment-store.ts'

type Adding = Deed<InputOf<typeof addAttachment>, AgencyTask | OuterCase>

handle(addAttachment, {
  subject: async (tx, input, circumstance): Promise<AgencyTask | OuterCase | undefined> => {
    if (!input.taskId) return lockOuterCase(tx, input.caseId)
    const task = await lockAddressed(tx, input.taskId, circumstance)
    return task?.caseId === input.caseId ? task : undefined
  },
  refuses: async (tx, deed): Promise<Refusal | undefined> => {
    const { input, subject, house } = deed
    if (!isReceived(house.vault, tx.committeeId, input.file)) return { code: 'attachment-not-received' }
    if (await findAttachment(tx, input.attachmentId)) return { code: 'envelope-reused' }
    if (sideOf(deed, tx.committeeId) === 'agency' && !isOwed(subject))
      return { code: 'attachment-task-answered' }
    const { all, byResidents } = await countCaseFiles(tx, input.caseId)
    const isFull = all >= FILES_AT_MOST
    const isTooMuch = deed.actor.kind === 'resident' && byResidents >= RESIDENT_FILES_AT_MOST
    if (!isFull && !isTooMuch) return undefined
    return {
      code: 'attachment-too-many',
      facts: { most: isTooMuch ? RESIDENT_FILES_AT_MOST : FILES_AT_MOST },
    }
  },
  apply: async (tx, deed) => {
    const { input, subject, house, now, actor } = deed
    const { attachmentId: id, caseId, taskId, tag, file } = input
    const showing = showingOf(sideOf(deed, tx.committeeId), input)
    const gridId = subject.gridId ?? null
    const nameSealed = house.vault.seal(FILE_NAME, id, input.name)
    const { sha256, bytes, mediaType, thumbnail } = file
    const content = { sha256, bytes, mediaType, thumbnail, nameSealed }
    const added = { addedAt: now, addedByKind: actor.kind, addedBy: actor.id }
    await addAttachmentRow(tx, { id, caseId, gridId, taskId, tag, ...content, ...showing, ...added })
    const detail = { attachmentId: id, taskId, kind: showing.kind, tag }
    return { subject: { kind: 'case', id: caseId, gridId }, detail, answer: { attachmentId: id } }
  },
})

function isOwed(subject: AgencyTask | OuterCase): boolean {
  return subject.kind === 'agencyTask' && owedStates.some((state) => state === subject.state)
}

/** On whose side whoever adds it stands: by its link, by its account, or at the desk. */
function sideOf({ actor, subject, house, now }: Adding, at: string): 'desk' | 'agency' | 'resident' {
  if (actor.kind === 'link') return 'agency'
  if (actor.kind !== 'account') return 'resident'
  const own = answersFor(actor, house.areas.find(at)?.path ?? '-', dayOf(now))
  const isAddressee = subject.kind === 'agencyTask' && own === subject.organisationId
  return isAddressee ? 'agency' : 'desk'
}

handle(showAttachment, {
  subject: (tx, { attachmentId }) => lockAttachment(tx, attachmentId),
  refuses: (_tx, { subject }) => refusesRemoved(subject),
  apply: async (tx, { input, subject }) => {
    const { showResident: shownToResident, showAgency: shownToAgency } = input
    await saveShowing(tx, { id: subject.id, shownToResident, shownToAgency })
    return onItsCase(subject, { shownToResident, shownToAgency })
  },
})

handle(removeAttachment, {
  subject: (tx, { attachmentId }) => lockAttachment(tx, attachmentId),
  refuses: (_tx, { subject }) => refusesRemoved(subject),
  apply: async (tx, { input, subject, actor, now, house }) => {
    const reasonSealed = house.vault.seal(REMOVAL, subject.id, input.reason)
    await saveRemoval(tx, { id: subject.id, at: now, by: actor.id, reasonSealed })
    return onItsCase(subject, { kind: subject.what })
  },
})

function refusesRemoved({ removedAt }: AttachmentRecord): Refusal | undefined {
  return removedAt ? { code: 'attachment-removed-already' } : undefined
}

function onItsCase({ id, caseId, gridId }: AttachmentRecord, detail: Readonly<Record<string, unknown>>) {
  return { subject: { kind: 'case', id: caseId, gridId }, detail: { attachmentId: id, ...detail } }
}
