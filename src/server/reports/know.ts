import type { FactsInput } from '../../domain/documents/paper-facts.ts'
import type { MaskedFact } from '../../domain/documents/paper-view.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { spellAddress } from '../../domain/registry/address.ts'
import type { Asking } from '../answer.ts'
import { listTaskRecords } from '../cases/agency-record-store.ts'
import { ASK } from '../cases/agency-seals.ts'
import { placeWords } from '../cases/agency-shown.ts'
import { listWhistles } from '../cases/whistle-queries.ts'
import type { Tx } from '../database/database.ts'
import { findContentRecord, listPaperRecords } from '../documents/paper-queries.ts'
import type { Vault } from '../house.ts'
import { openFacts, openHead } from '../documents/sealed-words.ts'
import { listFilesOfCase } from '../procedures/procedure-queries.ts'
import {
  findDraftPerson,
  findDraftReporter,
  findLastPaper,
  getDraftCase,
  listHouseMates,
  type DraftPerson,
  type DraftReporter,
} from './draft-queries.ts'
import type { Known, KnownTask } from './known.ts'
import { knownProcedure } from './known-procedure.ts'

/** Reads together what is known of a case, the resident it is for, and its procedure. */
export async function know(
  tx: Tx,
  caseId: string,
  { actor, now, house, committeeId }: Asking,
  /** The request to an agency that the paper is about, where it is about one. */
  taskId?: string,
): Promise<{ readonly known: Known; readonly masked: readonly MaskedFact[] }> {
  const today = dayOf(now)
  const { matter, gridPhone, number } = await getDraftCase(tx, caseId)
  const files = await listFilesOfCase(tx, caseId)
  const file = files.findLast(({ state }) => state === 'open') ?? files.findLast(() => true)
  const reporter = await findDraftReporter(tx, caseId)
  const personId = file?.applicantId ?? reporter?.personId
  const person = personId ? await findDraftPerson(tx, personId) : undefined
  const last = await findLastPaper(tx)
  const letterhead = last ? openFacts(house.vault, last.id, last.factsSealed) : {}
  const papers = (await listPaperRecords(tx, caseId)).filter(({ state }) => state === 'issued')
  const statement = papers.find(({ kind }) => kind === 'residence-statement')
  const stated = statement ? await readFactsOf(tx, house.vault, statement.id) : {}
  const tasks = (await listTaskRecords(tx, caseId)).filter(
    ({ state }) => state !== 'withdrawn' && state !== 'confirmed',
  )
  // Papers speak of the last one.
  const chosen = tasks.filter(({ id }) => id === taskId)
  const ordered = [...tasks.filter(({ id }) => id !== taskId), ...chosen]
  const committee = house.areas.find(committeeId)
  const street = committee?.parentId ? house.areas.find(committee.parentId) : undefined
  const known: Known = {
    matter,
    number,
    whistles: await listWhistles(tx, house.vault, caseId),
    name: person?.name ?? text(stated['residentName']),
    idMask: person?.documentMask ?? '',
    address: person?.home ? spellAddress(person.home) : await placeWords(tx, caseId),
    since: text(stated['residingSince']) || (person?.since ?? null),
    situation: text(stated['situation']),
    hukouStatus: person?.hukouStatus ?? 'unknown',
    hukouAddress: person?.hukouAddress ?? '',
    members: person?.householdId ? await listHouseMates(tx, person.householdId, person.id) : [],
    streetOffice: street?.level === 'street' ? `${street.name.replace(/办事处$/u, '')}办事处` : '',
    phone: text(letterhead['phone']) || gridPhone,
    officeAddress: text(letterhead['officeAddress']),
    handler: actor.name,
    today,
    procedure: file && (await knownProcedure(tx, house.vault, file, today)),
    tasks: ordered.map((task): KnownTask => ({
      taskId: task.id,
      organisation: task.organisationName,
      ask: house.vault.open(ASK, task.id, task.askSealed),
      dueOn: dayOf(task.dueAt),
      sentOn: dayOf(task.sentAt),
      reminders: task.reminders,
    })),
    papers: papers.map(({ id, kind, serial, headSealed }) => ({
      kind,
      serial,
      title: openHead(house.vault, id, headSealed).title,
    })),
  }
  return { known, masked: maskedFacts(person, reporter) }
}

/** What was written on a paper of this case: nobody types it a second time. */
async function readFactsOf(tx: Tx, vault: Vault, paperId: string): Promise<FactsInput> {
  const record = await findContentRecord(tx, paperId)
  return record ? openFacts(vault, paperId, record.factsSealed) : {}
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** What is known but told only for a reason: the whole number, and the name of whoever is not in the registry. */
function maskedFacts(
  person: DraftPerson | undefined,
  reporter: DraftReporter | undefined,
): readonly MaskedFact[] {
  if (person) {
    const { documentMask: mask, id: personId } = person
    return mask ? [{ key: 'idNumber', mask, look: 'person.reveal', personId }] : []
  }
  if (!reporter?.nameMask) return []
  const { nameMask: mask, id: reporterId } = reporter
  return [{ key: 'residentName', mask, look: 'case.revealReporter', reporterId }]
}
