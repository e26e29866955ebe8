import { mergeCase, openStates, unmergeCase } from '../../domain/cases/case.ts'
import {
  correctCase,
  joinReporter,
  reclassifyCase,
  returnVisit,
  writeNote,
} from '../../domain/cases/case-record.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import { lockCase, saveCase } from './case-store.ts'
import { reckonDue } from './clock.ts'
import { findKind } from './kind-store.ts'
import { noteDown } from './note-down.ts'
import {
  addNote,
  addReporter,
  addVisit,
  hasReporter,
  moveReporters,
  returnReporters,
} from './record-store.ts'
import { listPersonReporters } from './report-store.ts'
import { reporterRow } from './reporter-row.ts'
import { CASE_NOTE, CASE_WORDS, REPORTER_WORDS, VISIT_WORDS } from './seals.ts'

const subject = (tx: Tx, input: { caseId: string }) => lockCase(tx, input.caseId)

handle(writeNote, {
  subject,
  async apply(tx, { input, now, house, actor }) {
    const textSealed = house.vault.seal(CASE_NOTE, input.noteId, input.text)
    await addNote(tx, { id: input.noteId, caseId: input.caseId, textSealed, by: actor.id, at: now })
    return { detail: { noteId: input.noteId } }
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
  async apply(tx, { input, now, house }) {
    const { reporter, words, caseId } = input
    const [person] = await listPersonReporters(tx, reporter.personId ? [reporter.personId] : [])
    const row = reporterRow(house.vault, caseId, reporter, person)
    const wordsSealed = words ? house.vault.seal(REPORTER_WORDS, reporter.reporterId, words) : null
    await addReporter(tx, { ...row, wordsSealed }, now)
    return { detail: { reporterId: reporter.reporterId } }
  },
})

handle(reclassifyCase, {
  subject,
  async refuses(tx, { input }) {
    return (await findKind(tx, input.kindCode)) ? undefined : { code: 'kind-unknown' }
  },
  /** The clock goes on from where it began, by the limit of the new kind. */
  async apply(tx, { input, subject: one, now }) {
    const kind = (await findKind(tx, input.kindCode))!
    const due = await reckonDue(tx, one, now, { limit: { amount: kind.amount, unit: kind.unit } })
    const set = {
      kind_code: kind.code,
      urgent: kind.urgent,
      limit_amount: kind.amount,
      limit_unit: kind.unit,
    }
    await saveCase(tx, one, { ...set, ...due }, now)
    return { detail: { from: one.kindCode, to: kind.code } }
  },
})

handle(correctCase, {
  subject,
  async apply(tx, { input, subject: one, now, house }) {
    const { title, words, dwellingId, placeWords, gridId } = input
    await saveCase(
      tx,
      one,
      {
        ...(title === undefined ? {} : { title }),
        ...(words === undefined ? {} : { words_sealed: house.vault.seal(CASE_WORDS, one.id, words) }),
        ...(dwellingId === undefined ? {} : { dwelling_id: dwellingId }),
        ...(placeWords === undefined ? {} : { place_words: placeWords }),
        ...(gridId === undefined ? {} : { grid_id: gridId }),
      },
      now,
    )
    const fields = Object.keys(input).filter((name) => name !== 'caseId')
    return { detail: { fields: fields.join(' ') } }
  },
})

handle(returnVisit, {
  subject,
  /** A fact: kept whatever state the case is in. Only at the place where it is owed does it move the case. */
  async apply(tx, { input, subject: one, now, house, actor }) {
    const wordsSealed = input.words ? house.vault.seal(VISIT_WORDS, input.visitId, input.words) : null
    const { visitId: id, caseId, reporterId, way, reached } = input
    const said = input.reached
      ? { solved: input.solved, satisfaction: input.satisfaction }
      : { solved: null, satisfaction: null }
    await addVisit(tx, { id, caseId, reporterId, way, reached, ...said, wordsSealed, by: actor.id, at: now })
    if (!input.reached) return { detail: { way, reached } }
    const seen = { resident_solved: said.solved, resident_satisfaction: said.satisfaction }
    const reopens =
      said.solved === false && one.result === 'solved' && ['checked', 'closed'].includes(one.state)
    const back = {
      state: 'handling' as const,
      reopened: one.reopened + 1,
      holder_id: one.firstReceiverId,
      held_since: now,
      closed_at: null,
    }
    await saveCase(tx, one, { ...seen, ...(reopens ? back : {}) }, now)
    return { detail: { way, reached, ...said, reopens } }
  },
})

handle(mergeCase, {
  subject,
  async refuses(tx, { input }) {
    if (input.intoCaseId === input.caseId) return { code: 'merge-into-itself' }
    const into = await lockCase(tx, input.intoCaseId)
    const open = into && (openStates as readonly string[]).includes(into.state)
    return open ? undefined : { code: 'merge-into-closed' }
  },
  async apply(tx, { input, subject: one, next, now }) {
    await moveReporters(tx, one.id, input.intoCaseId)
    await saveCase(tx, one, { state: next as 'merged', merged_into: input.intoCaseId, closed_at: now }, now)
    return { detail: { into: input.intoCaseId } }
  },
})

handle(unmergeCase, {
  subject,
  async apply(tx, deed) {
    const { subject: one, next, now, actor, input } = deed
    await returnReporters(tx, one.id)
    const due = await reckonDue(tx, one, now, { start: one.acceptedAt ?? now })
    await saveCase(
      tx,
      one,
      {
        state: next as 'accepted',
        merged_into: null,
        closed_at: null,
        first_receiver_id: one.firstReceiverId ?? actor.id,
        holder_id: one.holderId ?? actor.id,
        held_since: now,
        accepted_at: one.acceptedAt ?? now,
        ...due,
      },
      now,
    )
    await noteDown(tx, one.id, input.reason, deed)
  },
})
