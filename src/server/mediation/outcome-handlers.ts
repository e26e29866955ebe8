import { dayOf } from '../../domain/kit/dates.ts'
import type { Refusal } from '../../domain/kit/refusal.ts'
import {
  confirmationUntil,
  recordConfirmation,
  recordReturnVisit,
} from '../../domain/mediation/confirmation.ts'
import { addEnclosure, ENCLOSURES_AT_MOST, removeEnclosure } from '../../domain/mediation/enclosure.ts'
import { recordPerformance } from '../../domain/mediation/file.ts'
import { refuse } from '../../domain/kit/refusal.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import { addEnclosureRow, findStanding, listEnclosures, removeEnclosureRow } from './agreement-store.ts'
import { wordsOfAgreement } from './agreement-words.ts'
import { lockFile, lockFileOf, saveFile, saveFirstVisit, type MediationFile } from './file-store.ts'
import { noteDown, noteSetAside } from './note-down.ts'
import { refusesSealed } from './party-handlers.ts'
import { listParties } from './party-store.ts'
import { readPicture } from './picture.ts'
import { listRecords } from './record-store.ts'
import { openWords } from './sealed-words.ts'
import { ENCLOSURE_IMAGE, ENCLOSURE_NAME, RECORD_WORDS } from './seals.ts'
import type { Vault } from '../house.ts'

const subject = (tx: Tx, input: { mediationId: string }) => lockFile(tx, input.mediationId)

handle(recordPerformance, {
  subject,
  async refuses(tx, { input, subject: file, house, now }): Promise<Refusal | undefined> {
    if (input.on > dayOf(now)) return { code: 'day-ahead' }
    return input.clause <= (await countClauses(tx, file, house.vault))
      ? undefined
      : { code: 'clause-unknown' }
  },
  /** All clauses done: performed on the day of the last one. One that is not done any more: performing again. */
  async apply(tx, deed) {
    const { input, subject: file, house } = deed
    const { recordId, on, clause, result, words } = input
    await noteDown(tx, deed, file.id, recordId, 'performance', on, { clause, result, words })
    const done = await doneClauses(tx, file, house.vault)
    const all = done.size === (await countClauses(tx, file, house.vault))
    await saveFile(tx, file.id, { state: all ? 'performed' : 'performing', performed_on: all ? on : null })
    return { detail: { clause, result, all } }
  },
})

async function countClauses(tx: Tx, file: MediationFile, vault: Vault): Promise<number> {
  const agreement = await findStanding(tx, file.id)
  return agreement ? wordsOfAgreement(vault, agreement).clauses.length : 0
}

/** By the last word on each of them. */
async function doneClauses(tx: Tx, file: MediationFile, vault: Vault): Promise<ReadonlySet<number>> {
  const rows = (await listRecords(tx, file.id)).filter(({ kind }) => kind === 'performance')
  const last = new Map<number, string>()
  for (const { id, wordsSealed } of rows) {
    const { clause, result } = openWords<{ clause: number; result: string }>(
      vault,
      RECORD_WORDS,
      id,
      wordsSealed,
    )
    last.set(clause, result)
  }
  return new Set([...last].flatMap(([clause, result]) => (result === 'done' ? [clause] : [])))
}

handle(recordConfirmation, {
  subject,
  /** Only a written agreement can be confirmed, and the court is asked within 30 days from its effect. */
  refuses(_tx, { input, subject: file }): Refusal | undefined {
    if (file.ending !== 'written' || !file.effectiveOn) return { code: 'confirmation-oral' }
    const until = confirmationUntil(file.effectiveOn)
    return input.result === 'applied' && input.on > until
      ? { code: 'confirmation-late', facts: { until } }
      : undefined
  },
  async apply(tx, deed) {
    const { recordId, mediationId: _file, on, ...words } = deed.input
    await noteDown(tx, deed, deed.subject.id, recordId, 'confirmation', on, words)
    return { detail: { result: words.result } }
  },
})

handle(recordReturnVisit, {
  subject,
  async refuses(tx, { input, subject: file, now }): Promise<Refusal | undefined> {
    if (input.on > dayOf(now)) return { code: 'day-ahead' }
    const parties = await listParties(tx, file.id)
    return parties.some(({ id }) => id === input.partyId) ? undefined : { code: 'party-unknown' }
  },
  async apply(tx, deed) {
    const { input, subject: file } = deed
    const { recordId, mediationId: _file, on, ...words } = input
    await noteDown(tx, deed, file.id, recordId, 'visit', on, words)
    await saveFirstVisit(tx, file.id, on)
    return { detail: { satisfaction: input.satisfaction } }
  },
})

handle(addEnclosure, {
  subject,
  async refuses(tx, { input, subject: file }): Promise<Refusal | undefined> {
    if (!readPicture(input.image)) return { code: 'picture-unreadable' }
    const full = (await listEnclosures(tx, file.id)).length >= ENCLOSURES_AT_MOST
    return full ? { code: 'enclosures-full' } : refusesSealed(file)
  },
  async apply(tx, { input, subject: file, now, actor, house }) {
    const { enclosureId: id, item } = input
    const { bytes, mediaType } = readPicture(input.image) ?? refuse('picture-unreadable')
    await addEnclosureRow(tx, {
      id,
      fileId: file.id,
      item,
      mediaType,
      nameSealed: house.vault.seal(ENCLOSURE_NAME, id, input.name),
      imageSealed: house.vault.sealBytes(`${ENCLOSURE_IMAGE}|${id}`, bytes),
      at: now,
      by: actor.id,
    })
    return { detail: { enclosureId: id, item } }
  },
})

handle(removeEnclosure, {
  subject: (tx, { enclosureId }) => lockFileOf(tx, 'enclosure', enclosureId),
  refuses: (_tx, { subject: file }) => refusesSealed(file),
  async apply(tx, deed) {
    const { input, subject: file, now, house } = deed
    const one = (await listEnclosures(tx, file.id)).find(({ id }) => id === input.enclosureId)
    const name = one ? house.vault.open(ENCLOSURE_NAME, one.id, one.nameSealed) : ''
    await removeEnclosureRow(tx, input.enclosureId, now)
    await noteSetAside(tx, deed, file.id, { what: 'enclosure', name, words: input.reason })
    return { detail: { enclosureId: input.enclosureId } }
  },
})
