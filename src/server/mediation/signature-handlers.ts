import { dayOf } from '../../domain/kit/dates.ts'
import { refuse, type Refusal } from '../../domain/kit/refusal.ts'
import type { InputOf } from '../../domain/kit/action.ts'
import { takeSignature } from '../../domain/mediation/agreement.ts'
import { agreementFlaws } from '../../domain/mediation/agreement-check.ts'
import type { Tx } from '../database/database.ts'
import { handle, type Deed } from '../deed.ts'
import type { Vault } from '../house.ts'
import { addSignature, findAgreement, freezeAgreement, listSignatures } from './agreement-store.ts'
import { namedParties, namedPeople, textOfAgreement, wordsOfAgreement } from './agreement-words.ts'
import { lockFile, type MediationFile } from './file-store.ts'
import { listMediators, listParticipants, listParties } from './party-store.ts'
import { readPicture } from './picture.ts'
import { findRecord } from './record-store.ts'
import { signedSession } from './page-parts.ts'
import { openWords } from './sealed-words.ts'
import { AGREEMENT_TEXT, RECORD_WORDS, SIGNATURE_IMAGE } from './seals.ts'
import { refusesSealed } from './party-handlers.ts'

type Signing = Deed<InputOf<typeof takeSignature>, MediationFile>

handle(takeSignature, {
  subject: (tx, { mediationId }) => lockFile(tx, mediationId),
  async refuses(tx, deed): Promise<Refusal | undefined> {
    const { input, subject: file } = deed
    const sealed = refusesSealed(file)
    if (sealed) return sealed
    if (!(await isSigner(tx, deed))) return { code: 'signer-unknown' }
    const before = await listSignatures(tx, file.id)
    if (before.some(({ thingId, signerId }) => thingId === input.thingId && signerId === input.signerId))
      return { code: 'signed-already' }
    if (!readPicture(input.image)) return { code: 'picture-unreadable' }
    if (input.thing === 'agreement') return refusesText(tx, deed)
    if (input.thing === 'session') return refusesSession(tx, deed)
    return (await isTold(tx, deed)) ? undefined : { code: 'record-unknown' }
  },
  /** The first signature freezes the text; from then on there is one text and one hash. */
  async apply(tx, { input, subject: file, now, actor, house }) {
    const picture = readPicture(input.image) ?? refuse('picture-unreadable')
    if (input.thing === 'agreement') {
      const row = (await findAgreement(tx, file.id, input.thingId)) ?? refuse('record-unknown')
      const { text, hash } = textOfAgreement(house.vault, row, await namedParties(tx, file.id, house.vault))
      await freezeAgreement(tx, row.id, hash, house.vault.seal(AGREEMENT_TEXT, row.id, text))
    }
    const { signatureId: id, thing, thingId, signer, signerId, way } = input
    const session = thing === 'session' ? await findSession(tx, file.id, thingId, house.vault) : undefined
    const hash = session?.hash ?? input.hash
    await addSignature(tx, {
      id,
      fileId: file.id,
      thing,
      thingId,
      signer,
      signerId,
      way,
      hash,
      imageSha256: picture.sha256,
      mediaType: picture.mediaType,
      imageSealed: house.vault.sealBytes(`${SIGNATURE_IMAGE}|${id}`, picture.bytes),
      signedAt: now,
      takenBy: actor.id,
    })
    return { detail: { signatureId: id, thing, thingId, signer, signerId, way, hash } }
  },
})

/** Clear enough to be signed, and the very text that was shown. */
async function refusesText(
  tx: Tx,
  { input, subject: file, house, now }: Signing,
): Promise<Refusal | undefined> {
  const row = await findAgreement(tx, file.id, input.thingId)
  if (!row || row.state === 'withdrawn') return { code: 'record-unknown' }
  if (row.state === 'effective') return { code: 'agreement-frozen' }
  if (row.state === 'draft') {
    const flaws = agreementFlaws(wordsOfAgreement(house.vault, row), dayOf(now))
    const [first] = flaws
    if (first) return { code: 'agreement-unclear', facts: { n: flaws.length, clause: first.clause ?? 0 } }
  }
  const { hash } = textOfAgreement(house.vault, row, await namedParties(tx, file.id, house.vault))
  return hash === input.hash ? undefined : { code: 'agreement-changed' }
}

/** Of a session that was held, by somebody who was there, and the very text that was shown. */
async function refusesSession(
  tx: Tx,
  { input, subject: file, house }: Signing,
): Promise<Refusal | undefined> {
  const session = await findSession(tx, file.id, input.thingId, house.vault)
  if (!session) return { code: 'record-unknown' }
  const { signer, signerId } = input
  if (signer !== 'mediator' && !session.there.includes(signerId)) return { code: 'signer-not-there' }
  return input.hash && input.hash !== session.hash ? { code: 'agreement-changed' } : undefined
}

async function findSession(
  tx: Tx,
  fileId: string,
  recordId: string,
  vault: Vault,
): Promise<{ readonly hash: string; readonly there: readonly string[] } | undefined> {
  const record = await findRecord(tx, fileId, recordId)
  if (record?.kind !== 'session' || record.state !== 'held') return undefined
  const words = openWords<{ present: readonly string[]; participants?: readonly string[] }>(
    vault,
    RECORD_WORDS,
    recordId,
    record.wordsSealed,
  )
  const { hash } = signedSession(words, record.happenedAt, await namedPeople(tx, fileId, vault))
  return { hash, there: [...words.present, ...(words.participants ?? [])] }
}

async function isTold(tx: Tx, { input, subject: file }: Signing): Promise<boolean> {
  return (await listParties(tx, file.id)).some(({ id }) => id === input.thingId)
}

async function isSigner(tx: Tx, { input, subject: file }: Signing): Promise<boolean> {
  const { signer, signerId } = input
  if (signer === 'party') return (await listParties(tx, file.id)).some(({ id }) => id === signerId)
  if (signer === 'participant') return (await listParticipants(tx, file.id)).some(({ id }) => id === signerId)
  return (await listMediators(tx, file.id)).some(({ id, until }) => id === signerId && until === null)
}
