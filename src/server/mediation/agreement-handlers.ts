import { dayOf } from '../../domain/kit/dates.ts'
import type { Refusal } from '../../domain/kit/refusal.ts'
import { deliverAgreement, draftAgreement, withdrawAgreement } from '../../domain/mediation/agreement.ts'
import { handle } from '../deed.ts'
import {
  findAgreement,
  findStanding,
  lockAgreement,
  saveAgreementState,
  writeAgreement,
} from './agreement-store.ts'
import { lockFile } from './file-store.ts'
import { noteDown, noteSetAside } from './note-down.ts'
import { listParties } from './party-store.ts'
import { listRecords } from './record-store.ts'
import { openWords, sealWords } from './sealed-words.ts'
import { AGREEMENT_WORDS, RECORD_WORDS } from './seals.ts'

handle(draftAgreement, {
  subject: (tx, { mediationId }) => lockFile(tx, mediationId),
  /** Written down is what was agreed at a table; until then there is nothing to write down. */
  async refuses(tx, { input, subject: file, house }): Promise<Refusal | undefined> {
    if (file.state !== 'mediating')
      return { code: 'wrong-state', facts: { state: file.state, from: 'mediating' } }
    const standing = await findStanding(tx, file.id)
    const isReplacing = standing?.state === 'effective' && file.reopened > 0
    if (standing && standing.id !== input.agreementId && !isReplacing) return { code: 'agreement-exists' }
    const own = await findAgreement(tx, file.id, input.agreementId)
    if (own && own.state !== 'draft') return { code: 'agreement-frozen' }
    const sessions = (await listRecords(tx, file.id)).filter(
      ({ kind, state }) => kind === 'session' && state === 'held',
    )
    const last = sessions.at(-1)
    const result =
      last && openWords<{ result: string }>(house.vault, RECORD_WORDS, last.id, last.wordsSealed).result
    if (result !== 'agreed') return { code: 'no-agreed-session' }
    const ids = (await listParties(tx, file.id)).map(({ id }) => id)
    const unknown = input.clauses.some(({ who }) => who.some((id) => !ids.includes(id)))
    return unknown ? { code: 'party-unknown' } : undefined
  },
  async apply(tx, { input, subject: file, now, house }) {
    const { agreementId: id, mediationId: _file, form, ...words } = input
    const wordsSealed = sealWords(house.vault, AGREEMENT_WORDS, id, words)
    await writeAgreement(tx, { id, fileId: file.id, form, wordsSealed, at: now })
    return { detail: { agreementId: id, form, clauses: input.clauses.length } }
  },
})

handle(withdrawAgreement, {
  subject: (tx, { agreementId }) => lockAgreement(tx, agreementId),
  async apply(tx, deed) {
    const { input, subject: agreement, next } = deed
    await saveAgreementState(tx, agreement.id, next === 'withdrawn' ? 'withdrawn' : agreement.state)
    await noteSetAside(tx, deed, agreement.file.id, { what: 'agreement', name: '', words: input.reason })
    return { subject: { kind: 'mediation', id: agreement.file.id, gridId: agreement.file.gridId } }
  },
})

handle(deliverAgreement, {
  subject: (tx, { agreementId }) => lockAgreement(tx, agreementId),
  async refuses(tx, { input, subject: { state, file }, now }): Promise<Refusal | undefined> {
    if (state !== 'effective') return { code: 'agreement-not-in-effect' }
    if (file.state === 'archived') return { code: 'file-sealed' }
    if (input.on > dayOf(now)) return { code: 'day-ahead' }
    const parties = await listParties(tx, file.id)
    return parties.some(({ id }) => id === input.partyId) ? undefined : { code: 'party-unknown' }
  },
  async apply(tx, deed) {
    const { input, subject: agreement } = deed
    const { recordId, on, partyId } = input
    await noteDown(tx, deed, agreement.file.id, recordId, 'delivery', on, { partyId })
    return {
      subject: { kind: 'mediation', id: agreement.file.id, gridId: agreement.file.gridId },
      detail: { partyId },
    }
  },
})
