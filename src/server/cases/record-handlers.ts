import {
  contactReporter,
  correctCase,
  reclassifyCase,
  writeNote,
  joinReporter,
} from '../../domain/cases/case-record.ts'
import { plainTitle } from '../../domain/cases/plain-title.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import type { Areas } from '../areas.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import { lockCase, saveCase, type CaseColumns } from './case-store.ts'
import { reckonDue } from './clock.ts'
import { findCaseRule } from './dispatch-store.ts'
import { findKind, keepKinds } from './kind-store.ts'
import { noteDown } from './note-down.ts'
import { addNote, addReporter, hasReporter } from './record-store.ts'
import { listHomePlaces, listPersonReporters } from './report-store.ts'
import { reporterRow } from './reporter-row.ts'
import { CASE_NOTE, CASE_WORDS, REPORTER_WORDS } from './seals.ts'

const subject = (tx: Tx, input: { caseId: string }) => lockCase(tx, input.caseId)

handle(writeNote, {
  subject,
  async apply(tx, { input, now, house, actor }) {
    const textSealed = house.vault.seal(CASE_NOTE, input.noteId, input.text)
    await addNote(tx, { id: input.noteId, caseId: input.caseId, textSealed, by: actor.id, at: now })
    return { detail: { noteId: input.noteId } }
  },
})

handle(contactReporter, {
  subject,
  async apply(tx, { input, subject: one, now, house, actor }) {
    const { noteId: id, caseId, way, reached, text } = input
    if (text) {
      const textSealed = house.vault.seal(CASE_NOTE, id, text)
      await addNote(tx, { id, caseId, textSealed, by: actor.id, at: now })
    }
    const first = reached && one.contactedAt === null
    if (first) await saveCase(tx, one, { contacted_at: now }, now)
    return { detail: { way, reached, first, noteId: id } }
  },
})

handle(joinReporter, {
  subject,
  async refuses(tx, { input }) {
    const { personId } = input.reporter
    return personId && (await hasReporter(tx, input.caseId, personId))
      ? { code: 'reporter-known' }
      : undefined
  },
  async apply(tx, deed) {
    const { input, now, house } = deed
    const { reporter, words, caseId } = input
    const [person] = await listPersonReporters(tx, reporter.personId ? [reporter.personId] : [])
    const row = reporterRow(house.vault, caseId, reporter, person)
    const wordsSealed = words ? house.vault.seal(REPORTER_WORDS, reporter.reporterId, words) : null
    await addReporter(tx, { ...row, wordsSealed }, now)
    if (words) await noteDown(tx, caseId, words, deed)
    return { detail: { reporterId: reporter.reporterId } }
  },
})

handle(reclassifyCase, {
  subject,
  async refuses(tx, { input }) {
    const kind = await findKind(tx, input.kindCode)
    return kind && !kind.retired ? undefined : { code: 'kind-unknown' }
  },
  /** The clock goes on from where it began, by the limit of the new kind. */
  async apply(tx, { input, subject: one, now }) {
    const kind = (await findKind(tx, input.kindCode))!
    await keepKinds(tx, [kind])
    const due = await reckonDue(tx, one, now, { limit: { amount: kind.amount, unit: kind.unit } })
    // Whoever took it up said what it is to the community; before that the catalogue says so, as at the report.
    const { duty, listItem } = (await findCaseRule(tx, one.id, kind.code)) ?? kind
    const set = {
      kind_code: kind.code,
      urgent: kind.urgent,
      limit_amount: kind.amount,
      limit_unit: kind.unit,
      ...(one.state === 'reported' ? { duty, list_item: listItem } : {}),
    }
    await saveCase(tx, one, { ...set, ...due }, now)
    return { detail: { from: one.kindCode, to: kind.code, kindName: kind.path[2] } }
  },
})

handle(correctCase, {
  subject,
  async apply(tx, { input, subject: one, now, house }) {
    const { title, words, placeWords } = input
    const set: Partial<CaseColumns> = {
      ...(title === undefined ? {} : { title: plainTitle(title) }),
      ...(words === undefined ? {} : { words_sealed: house.vault.seal(CASE_WORDS, one.id, words) }),
      ...(placeWords === undefined ? {} : { place_words: placeWords }),
      ...(await correctedPlace(tx, input, house.areas)),
    }
    await saveCase(tx, one, set, now)
    const fields = Object.keys(input).filter((name) => name !== 'caseId')
    return { detail: { fields: fields.join(' ') } }
  },
})

/** A home brings its own compound and grid; a grid alone is taken as it is said, if it is one of this community. */
async function correctedPlace(
  tx: Tx,
  { dwellingId, gridId }: { dwellingId?: string | null | undefined; gridId?: string | null | undefined },
  areas: Areas,
): Promise<Partial<CaseColumns>> {
  const home = dwellingId ? (await listHomePlaces(tx, [dwellingId])).get(dwellingId) : null
  if (home === undefined) throw new NotFound()
  const grid = home?.gridId ?? gridId
  if (gridId && !areas.find(gridId)?.path.startsWith(areas.find(tx.committeeId)?.path ?? '-'))
    throw new NotFound()
  return {
    ...(dwellingId === undefined ? {} : { dwelling_id: dwellingId, compound_id: home?.compoundId ?? null }),
    ...(grid === undefined ? {} : { grid_id: grid }),
  }
}
