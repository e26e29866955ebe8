import { refusesNewAddressee } from '../../domain/cases/agency-return.ts'
import { sendTask } from '../../domain/cases/agency-task.ts'
import { openStates } from '../../domain/cases/case.ts'
import type { InputOf } from '../../domain/kit/action.ts'
import type { Refusal } from '../../domain/kit/refusal.ts'
import type { Tx } from '../database/database.ts'
import { handle, type Deed } from '../deed.ts'
import {
  findGridPhone,
  findOrganisationName,
  findReporterToCall,
  lockOuterCase,
  type OuterCase,
} from './agency-case-store.ts'
import { agencyDue } from './agency-due.ts'
import { placeWords, residentContact } from './agency-shown.ts'
import { ASK, NAMING, PLACE, RESIDENT_CONTACT } from './agency-seals.ts'
import { addTask, findTask, lockTask, saveTaskState, type AgencyTask } from './agency-task-store.ts'
import { onTask } from './agency-words.ts'

type Sending = Deed<InputOf<typeof sendTask>, Target>

/** The case, what it is sent to, and the task it takes the place of. */
interface Target extends OuterCase {
  readonly organisationName: string | undefined
  readonly before: AgencyTask | undefined
  readonly isTaken: boolean
}

handle(sendTask, {
  subject: async (tx, input): Promise<Target | undefined> => {
    const found = await lockOuterCase(tx, input.caseId)
    if (!found) return undefined
    const before = input.insteadOf ? await lockTask(tx, input.insteadOf) : undefined
    return {
      ...found,
      organisationName: await findOrganisationName(tx, input.organisationId),
      before: before?.caseId === input.caseId ? before : undefined,
      isTaken: Boolean(await findTask(tx, input.taskId)),
    }
  },
  refuses: async (tx, { input, subject }): Promise<Refusal | undefined> => {
    if (subject.isTaken) return { code: 'envelope-reused' }
    if (!openStates.some((state) => state === subject.caseState)) return { code: 'task-case-ended' }
    if (!subject.organisationName) return { code: 'task-organisation-unknown' }
    if (input.insteadOf) {
      if (!subject.before) return { code: 'task-not-objected' }
      const next = { organisationId: input.organisationId, isNamed: input.naming !== null }
      const refusal = refusesNewAddressee(subject.before, next)
      if (refusal) return refusal
    }
    if (input.showResident && !(await findReporterToCall(tx, input.caseId)))
      return { code: 'task-no-resident' }
    return undefined
  },
  apply: async (tx, deed) => {
    const { input, subject, now } = deed
    const dueAt = await agencyDue(tx, now, input)
    if (subject.before) await saveTaskState(tx, subject.before.id, 'withdrawn', now, ['ended_at'])
    await addTask(tx, await taskOf(tx, deed, dueAt))
    const task = { id: input.taskId, gridId: subject.gridId }
    const { organisationId, insteadOf, showPlace, showResident } = input
    const detail = {
      organisationId,
      dueAt,
      insteadOf,
      showPlace,
      showResident,
      naming: input.naming?.kind ?? null,
    }
    return { ...onTask(task, detail), answer: { dueAt } }
  },
})

async function taskOf(tx: Tx, { input, subject, actor, now, house }: Sending, dueAt: string) {
  const { taskId: id, naming } = input
  const seal = (field: string, plain: string) => house.vault.seal(field, id, plain)
  const place = input.showPlace ? await placeWords(tx, subject.id) : ''
  const resident = input.showResident ? await residentContact(tx, house.vault, subject.id) : null
  return {
    id,
    caseId: subject.id,
    gridId: subject.gridId,
    caseNumber: subject.number,
    organisationId: input.organisationId,
    organisationName: subject.organisationName!,
    askSealed: seal(ASK, input.ask),
    sentAt: now,
    sentBy: actor.id,
    amount: input.amount,
    unit: input.unit,
    dueAt,
    returns: subject.before?.returns ?? 0,
    insteadOf: input.insteadOf,
    naming: naming && { kind: naming.kind, on: naming.on, sealed: seal(NAMING, naming.record) },
    placeSealed: place ? seal(PLACE, place) : null,
    residentContactSealed: resident && seal(RESIDENT_CONTACT, JSON.stringify(resident)),
    contactName: input.contactName || actor.name,
    contactPhone: input.contactPhone || (await findGridPhone(tx, subject.gridId)),
  }
}
