import { dayOf } from '../domain/kit/dates.ts'
import type { Refusal } from '../domain/kit/refusal.ts'
import { copiesOf, sealAgreement } from '../domain/mediation/agreement.ts'
import { agreementFlaws } from '../domain/mediation/agreement-check.ts'
import { fileSerial } from '../domain/mediation/file-serial.ts'
import type { Tx } from './database/database.ts'
import { handle } from './deed.ts'
import { enterSealOfFile } from './documents/seal-book.ts'
import { listSecretaries } from './documents/seal-store.ts'
import type { Vault } from './house.ts'
import {
  listSignatures,
  lockAgreement,
  saveEffect,
  type LockedAgreement,
} from './mediation/agreement-store.ts'
import { namedParties, textOfAgreement, wordsOfAgreement } from './mediation/agreement-words.ts'
import { saveFile } from './mediation/file-store.ts'
import { listMediators, listParties } from './mediation/party-store.ts'
import { AGREEMENT_TEXT } from './mediation/seals.ts'

/**
 * Where mediation and the seal book meet: an agreement takes effect when all sides and a mediator have signed and the seal is
 * on it, and the seal's line is written in the same transaction (人民调解法 art. 29). An oral one takes effect when it was
 * reached and the mediator has written it down (art. 30).
 */
handle(sealAgreement, {
  subject: (tx, { agreementId }) => lockAgreement(tx, agreementId),
  async refuses(tx, { input, subject: agreement, now, house }): Promise<Refusal | undefined> {
    if (input.on > dayOf(now)) return { code: 'day-ahead' }
    if (agreement.file.state !== 'mediating')
      return { code: 'wrong-state', facts: { state: agreement.file.state, from: 'mediating' } }
    const [flaw] = agreement.state === 'draft' ? flawsOf(agreement, house.vault, input.on) : []
    if (flaw) return { code: 'agreement-unclear', facts: { n: 1, clause: flaw.clause ?? 0 } }
    if (!(await isSigned(tx, agreement))) return { code: 'agreement-not-signed' }
    if (agreement.row.form === 'oral') return undefined
    if (input.keeper === '') return { code: 'keeper-missing' }
    if (!input.approverId) return undefined
    const secretaries = await listSecretaries(tx, dayOf(now))
    return secretaries.some(({ id }) => id === input.approverId) ? undefined : { code: 'approver-unknown' }
  },
  async apply(tx, deed) {
    const { input, subject: agreement, now, actor, house } = deed
    const { file, row } = agreement
    const parties = await namedParties(tx, file.id, house.vault)
    const { text, hash } = textOfAgreement(house.vault, row, parties)
    const serial = fileSerial(house.areas.find(tx.committeeId)?.name ?? '', file.year, file.number)
    const copies = copiesOf(parties.length)
    const sealNumber =
      row.form === 'written'
        ? await enterSealOfFile(tx, house.vault, {
            caseId: file.caseId,
            gridId: file.gridId,
            serial,
            // No name: the seal book is read by the whole office, the file is not.
            matter: '人民调解协议书',
            receiver: '当事人各一份，存档一份',
            copies,
            approverId: input.approverId,
            keeper: input.keeper,
            actor,
            now,
          })
        : null
    await saveEffect(tx, {
      id: row.id,
      on: input.on,
      sealNumber,
      hash,
      textSealed: house.vault.seal(AGREEMENT_TEXT, row.id, text),
    })
    await saveFile(tx, file.id, {
      state: 'performing',
      ending: row.form,
      effective_on: input.on,
      performed_on: null,
    })
    return {
      subject: { kind: 'mediation', id: file.id, gridId: file.gridId },
      answer: { sealNumber },
      detail: { agreementId: row.id, form: row.form, hash, copies, sealNumber, caseId: file.caseId },
    }
  },
})

function flawsOf(agreement: LockedAgreement, vault: Vault, on: string) {
  return agreementFlaws(wordsOfAgreement(vault, agreement.row), on)
}

/** A written one by every side and a mediator; an oral one by the mediator who wrote it down. */
async function isSigned(tx: Tx, { row, file }: LockedAgreement): Promise<boolean> {
  const signed = (await listSignatures(tx, file.id)).filter(({ thingId }) => thingId === row.id)
  const has = (id: string) => signed.some(({ signerId }) => signerId === id)
  const mediators = (await listMediators(tx, file.id)).filter(({ until }) => until === null)
  if (!mediators.some(({ id }) => has(id))) return false
  return row.form === 'oral' || (await listParties(tx, file.id)).every(({ id }) => has(id))
}
