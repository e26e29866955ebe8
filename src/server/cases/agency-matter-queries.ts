import { agencyMatter, linkMatter } from '../../domain/cases/agency-queries.ts'
import { refusesAsking } from '../../domain/cases/agency-extension.ts'
import { owedStates } from '../../domain/cases/agency-task.ts'
import { refusesObjection } from '../../domain/cases/agency-return.ts'
import type { AgencyMatter } from '../../domain/cases/agency-view.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { answers, type Asking } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { listWaiting } from './agency-clock-store.ts'
import { findLinkExpiry } from './agency-link-store.ts'
import { findTaskRecord, type TaskRecord } from './agency-record-store.ts'
import { ASK, PLACE, RESIDENT_CONTACT } from './agency-seals.ts'
import { taskTimeLeft } from './agency-time-left.ts'
import { readResidentContact } from './agency-shown.ts'
import { findTask } from './agency-task-store.ts'
import { listWords } from './agency-word-store.ts'
import { openWord } from './agency-words.ts'
import { listAgencyFiles } from './attachment-store.ts'
import { fileView } from './attachment-view.ts'
import { getCalendar } from './kind-store.ts'

answers(agencyMatter, {
  subject: (tx, { taskId }) => findTask(tx, taskId),
  read: (tx, { taskId }, asking) => matterOf(tx, taskId, asking, null),
})

answers(linkMatter, {
  read: async (tx, _input, asking) => {
    const { actor } = asking
    if (actor.kind !== 'link' || !actor.opens) throw new NotFound()
    const linkUntil = await findLinkExpiry(tx, actor.id)
    if (!linkUntil) throw new NotFound()
    return matterOf(tx, actor.opens.id, asking, linkUntil)
  },
})

/** What the desk keeps to itself: that somebody called, and the note beside its confirmation. */
const INNER_WORDS = new Set(['reminder', 'confirmation'])

/** Only the task's own row, its words and chosen files are read: of the case itself nothing can slip out. */
async function matterOf(
  tx: Tx,
  taskId: string,
  { house, committeeId, now }: Asking,
  linkUntil: string | null,
): Promise<AgencyMatter> {
  const task = await findTaskRecord(tx, taskId)
  if (!task) throw new NotFound()
  const isWithdrawn = task.state === 'withdrawn'
  const words = isWithdrawn ? [] : await listWords(tx, [taskId])
  const files = isWithdrawn ? [] : await listAgencyFiles(tx, { taskId, caseId: task.caseId })
  const waiting = (await listWaiting(tx, [taskId]))[0] ?? null
  return {
    ...headOf(task, house, committeeId),
    timeLeft: taskTimeLeft(task, await getCalendar(tx), now),
    mayAskExtension:
      owedStates.some((state) => state === task.state) && !refusesAsking(task, waiting !== null, now),
    extensionAsked: waiting,
    ...shownOf(task, house),
    words: words.filter(({ kind }) => !INNER_WORDS.has(kind)).map((word) => openWord(house.vault, word)),
    files: files.map((file) => fileView(house.vault, file)),
    linkUntil,
  }
}

function headOf(task: TaskRecord, { areas }: House, committeeId: string) {
  const isNamed = task.namingKind !== null
  const { organisationId, state, returns } = task
  const isNew = state === 'sent' || state === 'opened'
  return {
    taskId: task.id,
    caseId: task.caseId,
    caseNumber: task.caseNumber,
    communityName: areas.find(committeeId)?.name ?? '',
    organisationName: task.organisationName,
    state,
    sentAt: task.sentAt,
    dueAt: task.dueAt,
    pausedAt: task.pausedAt,
    acceptedAt: task.acceptedAt,
    contact: { name: task.contactName, phone: task.contactPhone },
    mayObject: isNew && !refusesObjection({ organisationId, state, returns, isNamed }),
    isNamed,
  }
}

/** A withdrawn task says no more what was asked; the resident's contact goes as soon as the task has ended. */
function shownOf(task: TaskRecord, { vault }: House): Pick<AgencyMatter, 'ask' | 'place' | 'resident'> {
  const isWithdrawn = task.state === 'withdrawn'
  const isEnded = task.endedAt !== null
  const contact =
    task.residentContactSealed && !isEnded
      ? readResidentContact(vault.open(RESIDENT_CONTACT, task.id, task.residentContactSealed))
      : null
  return {
    ask: isWithdrawn ? '' : vault.open(ASK, task.id, task.askSealed),
    place: task.placeSealed && !isWithdrawn ? vault.open(PLACE, task.id, task.placeSealed) : null,
    resident: contact,
  }
}
