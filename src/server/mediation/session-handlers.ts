import type { Refusal } from '../../domain/kit/refusal.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { consentGap, isConsented } from '../../domain/mediation/consent.ts'
import { cancelSession, holdSession, planSession, recordInquiry } from '../../domain/mediation/session.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import { lockFile, saveFile } from './file-store.ts'
import { namedPeople } from './agreement-words.ts'
import { noteDown, noteSetAside } from './note-down.ts'
import { listParticipants, listParties } from './party-store.ts'
import { cancelRecord, findRecord } from './record-store.ts'
import { openWords } from './sealed-words.ts'
import { RECORD_WORDS } from './seals.ts'

const subject = (tx: Tx, input: { mediationId: string }) => lockFile(tx, input.mediationId)

handle(recordInquiry, {
  subject,
  async apply(tx, deed) {
    const { recordId, at, place, asked, words } = deed.input
    await noteDown(tx, deed, deed.subject.id, recordId, 'inquiry', at, { place, asked, words })
  },
})

handle(planSession, {
  subject,
  /** Nobody is asked to a table that one side has refused. */
  async refuses(tx, { subject: file }): Promise<Refusal | undefined> {
    const gap = consentGap(await listParties(tx, file.id))
    return gap && { code: gap }
  },
  async apply(tx, deed) {
    const { recordId, at, place } = deed.input
    await noteDown(tx, deed, deed.subject.id, recordId, 'session', at, { place }, 'planned')
    return { detail: { recordId, at } }
  },
})

handle(cancelSession, {
  subject,
  async refuses(tx, { input, subject: file }) {
    const record = await findRecord(tx, file.id, input.recordId)
    if (!record || record.kind !== 'session') return { code: 'record-unknown' }
    return record.state === 'planned' ? undefined : { code: 'session-held-already' }
  },
  async apply(tx, deed) {
    const { input, subject: file, house } = deed
    const record = await findRecord(tx, file.id, input.recordId)
    const { place = '' } = record
      ? openWords<{ place?: string }>(house.vault, RECORD_WORDS, input.recordId, record.wordsSealed)
      : {}
    await cancelRecord(tx, input.recordId)
    await noteSetAside(tx, deed, file.id, { what: 'session', name: place, words: input.reason })
    return { detail: { recordId: input.recordId } }
  },
})

handle(holdSession, {
  subject,
  async refuses(tx, { input, subject: file, now }): Promise<Refusal | undefined> {
    const parties = await listParties(tx, file.id)
    const gap = consentGap(parties)
    if (gap) return { code: gap }
    const ids = new Set(parties.map(({ id }) => id))
    const named = [...input.present, ...input.statements.map(({ partyId }) => partyId)]
    if (named.some((id) => !ids.has(id))) return { code: 'party-unknown' }
    const participants = await listParticipants(tx, file.id)
    const consented = participants
      .filter(({ consents }) => isConsented(consents, parties))
      .map(({ id }) => id)
    if (input.participants.some((id) => !consented.includes(id))) return { code: 'participant-not-consented' }
    if (dayOf(input.at) > dayOf(now)) return { code: 'day-ahead' }
    const before = await findRecord(tx, file.id, input.recordId)
    return before && before.state !== 'planned' ? { code: 'session-held-already' } : undefined
  },
  async apply(tx, deed) {
    const { input, subject: file, next } = deed
    const { recordId, at, mediationId: _file, ...words } = input
    // Under which names it was read and signed: a name that is corrected later changes no signed record.
    const named = await namedPeople(tx, file.id, deed.house.vault)
    const there = new Set([...input.present, ...input.participants])
    const names = Object.fromEntries(
      named.filter(({ id }) => there.has(id)).map(({ id, name }) => [id, name]),
    )
    await noteDown(tx, deed, file.id, recordId, 'session', at, { ...words, names })
    await saveFile(tx, file.id, { state: next })
    return { detail: { recordId, result: input.result } }
  },
})
