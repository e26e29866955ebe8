import { caseAgencyTasks } from '../../domain/cases/agency-queries.ts'
import type {
  AgencyTaskView,
  AgencyWordView,
  ExtensionAsked,
  FileView,
  LinkView,
} from '../../domain/cases/agency-view.ts'
import { answers } from '../answer.ts'
import { listWaiting } from './agency-clock-store.ts'
import { taskTimeLeft } from './agency-time-left.ts'
import { getCalendar } from './kind-store.ts'
import type { Vault } from '../house.ts'
import { findOuterCase } from './agency-case-store.ts'
import { listLinks } from './agency-link-queries.ts'
import { listTaskRecords, type TaskRecord } from './agency-record-store.ts'
import { ASK, NAMING } from './agency-seals.ts'
import { listWords } from './agency-word-store.ts'
import { openWord } from './agency-words.ts'
import { listTaskFiles } from './attachment-store.ts'
import { fileView } from './attachment-view.ts'

answers(caseAgencyTasks, {
  subject: (tx, { caseId }) => findOuterCase(tx, caseId),
  read: async (tx, { caseId }, { house, now }) => {
    const tasks = await listTaskRecords(tx, caseId)
    const ids = tasks.map(({ id }) => id)
    const words = await listWords(tx, ids)
    const links = await listLinks(tx, ids, now)
    const files = await listTaskFiles(tx, ids)
    const waiting = await listWaiting(tx, ids)
    const calendar = await getCalendar(tx)
    return tasks.map((task) =>
      taskView(house.vault, task, {
        words: words.filter((word) => word.taskId === task.id).map((word) => openWord(house.vault, word)),
        links: links.filter(({ taskId }) => taskId === task.id),
        timeLeft: taskTimeLeft(task, calendar, now),
        extensionAsked: waiting.find(({ taskId }) => taskId === task.id) ?? null,
        files: files.filter((file) => file.taskId === task.id).map((file) => fileView(house.vault, file)),
      }),
    )
  },
})

interface Parts {
  readonly words: readonly AgencyWordView[]
  readonly links: readonly LinkView[]
  readonly timeLeft: AgencyTaskView['timeLeft']
  readonly extensionAsked: ExtensionAsked | null
  readonly files: readonly FileView[]
}

function taskView(vault: Vault, task: TaskRecord, parts: Parts): AgencyTaskView {
  const {
    askSealed,
    namingSealed,
    placeSealed,
    residentContactSealed,
    namingKind,
    namingOn,
    caseNumber: _,
    ...rest
  } = task
  const naming = namingKind &&
    namingOn &&
    namingSealed && { kind: namingKind, on: namingOn, record: vault.open(NAMING, task.id, namingSealed) }
  return {
    ...rest,
    ask: vault.open(ASK, task.id, askSealed),
    naming: naming || null,
    showsPlace: placeSealed !== null,
    showsResident: residentContactSealed !== null,
    ...parts,
  }
}
