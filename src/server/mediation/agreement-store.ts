import type {
  AgreementForm,
  AgreementState,
  SignedThing,
  SignerKind,
} from '../../domain/mediation/agreement.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { lockFileOf, type MediationFile } from './file-store.ts'

export interface AgreementRow {
  readonly id: string
  readonly form: AgreementForm
  readonly state: AgreementState
  readonly wordsSealed: Buffer
  readonly textSealed: Buffer | null
  readonly hash: string | null
  readonly effectiveOn: string | null
  readonly sealNumber: number | null
}

/** An agreement with the file that it lies in, both held. */
export interface LockedAgreement extends Subject {
  readonly kind: 'agreement'
  readonly state: AgreementState
  readonly file: MediationFile
  readonly row: AgreementRow
}

const agreement = sql`id, form, state, words_sealed as "wordsSealed", text_sealed as "textSealed", hash,
  effective_on as "effectiveOn", seal_number as "sealNumber"`

export async function lockAgreement(tx: Tx, agreementId: string): Promise<LockedAgreement | undefined> {
  const file = await lockFileOf(tx, 'agreement', agreementId)
  if (!file) return undefined
  const row = await tx.one<AgreementRow>(sql`
    select ${agreement} from mediation.agreement where committee_id = ${tx.committeeId} and id = ${agreementId}`)
  const { gridId, appointed } = file
  return { kind: 'agreement', id: row.id, state: row.state, gridId, appointed, file, row }
}

/** The one that stands or is being written; one that was taken back only where nothing came after. */
export async function findStanding(tx: Tx, fileId: string): Promise<AgreementRow | undefined> {
  return tx.maybe<AgreementRow>(sql`
    select ${agreement} from mediation.agreement
    where committee_id = ${tx.committeeId} and file_id = ${fileId} and state <> 'withdrawn'
    order by written_at desc limit 1`)
}

export async function findAgreement(tx: Tx, fileId: string, id: string): Promise<AgreementRow | undefined> {
  return tx.maybe<AgreementRow>(sql`
    select ${agreement} from mediation.agreement
    where committee_id = ${tx.committeeId} and file_id = ${fileId} and id = ${id}`)
}

export async function writeAgreement(
  tx: Tx,
  row: { id: string; fileId: string; form: AgreementForm; wordsSealed: Buffer; at: string },
): Promise<void> {
  await tx.run(sql`
    insert into mediation.agreement (committee_id, id, file_id, form, state, words_sealed, written_at)
    values (${tx.committeeId}, ${row.id}, ${row.fileId}, ${row.form}, 'draft', ${row.wordsSealed}, ${row.at})
    on conflict (committee_id, id) do update set form = excluded.form, words_sealed = excluded.words_sealed
    where agreement.state = 'draft' and agreement.file_id = excluded.file_id`)
}

export async function freezeAgreement(tx: Tx, id: string, hash: string, textSealed: Buffer): Promise<void> {
  await tx.run(sql`
    update mediation.agreement set state = 'signing', hash = ${hash}, text_sealed = ${textSealed}
    where committee_id = ${tx.committeeId} and id = ${id} and state = 'draft'`)
}

export async function saveAgreementState(tx: Tx, id: string, state: AgreementState): Promise<void> {
  await tx.run(sql`
    update mediation.agreement set state = ${state} where committee_id = ${tx.committeeId} and id = ${id}`)
}

export async function saveEffect(
  tx: Tx,
  row: { id: string; on: string; sealNumber: number | null; hash: string; textSealed: Buffer },
): Promise<void> {
  await tx.run(sql`
    update mediation.agreement set state = 'effective', effective_on = ${row.on}, seal_number = ${row.sealNumber},
      hash = coalesce(hash, ${row.hash}), text_sealed = coalesce(text_sealed, ${row.textSealed})
    where committee_id = ${tx.committeeId} and id = ${row.id}`)
}

export interface SignatureRow {
  readonly id: string
  readonly thing: SignedThing
  readonly thingId: string
  readonly signer: SignerKind
  readonly signerId: string
  readonly way: 'finger' | 'scan'
  readonly hash: string | null
  readonly at: string
}

export async function listSignatures(tx: Tx, fileId: string): Promise<readonly SignatureRow[]> {
  return tx.rows<SignatureRow>(sql`
    select id, thing, thing_id as "thingId", signer, signer_id as "signerId", way, hash, signed_at as at
    from mediation.signature where committee_id = ${tx.committeeId} and file_id = ${fileId} order by signed_at, id`)
}

export async function addSignature(
  tx: Tx,
  row: Omit<SignatureRow, 'at'> & {
    fileId: string
    imageSha256: string
    mediaType: string
    imageSealed: Buffer
    signedAt: string
    takenBy: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into mediation.signature (committee_id, id, file_id, thing, thing_id, signer, signer_id, way, hash, image_sha256,
      media_type, image_sealed, signed_at, taken_by)
    values (${tx.committeeId}, ${row.id}, ${row.fileId}, ${row.thing}, ${row.thingId}, ${row.signer}, ${row.signerId},
      ${row.way}, ${row.hash}, ${row.imageSha256}, ${row.mediaType}, ${row.imageSealed}, ${row.signedAt}, ${row.takenBy})`)
}

/** A picture of the file: a signature, an enclosure, or what was seen at a check. */
export interface PictureRow {
  readonly id: string
  readonly mediaType: string
  readonly sealed: Buffer
  readonly from: 'signature' | 'enclosure' | 'finding'
}

export async function listPictures(tx: Tx, fileId: string, only?: string): Promise<readonly PictureRow[]> {
  const one = only ?? null
  return tx.rows<PictureRow>(sql`
    select id, media_type as "mediaType", image_sealed as sealed, 'signature' as from from mediation.signature
    where committee_id = ${tx.committeeId} and file_id = ${fileId} and (${one}::uuid is null or id = ${one})
    union all
    select id, media_type, image_sealed, 'enclosure' from mediation.enclosure
    where committee_id = ${tx.committeeId} and file_id = ${fileId} and removed_at is null
      and (${one}::uuid is null or id = ${one})
    union all
    select n.id, n.media_type, n.image_sealed, 'finding' from mediation.finding n
    join mediation.commitment_check k on k.committee_id = n.committee_id and k.id = n.check_id
    join mediation.commitment c on c.committee_id = k.committee_id and c.id = k.commitment_id
    where n.committee_id = ${tx.committeeId} and c.file_id = ${fileId} and n.image_sealed is not null
      and n.id = ${one}`)
}

export interface EnclosureRow {
  readonly id: string
  readonly item: string
  readonly nameSealed: Buffer
  readonly addedAt: string
}

export async function listEnclosures(tx: Tx, fileId: string): Promise<readonly EnclosureRow[]> {
  return tx.rows<EnclosureRow>(sql`
    select id, item, name_sealed as "nameSealed", added_at as "addedAt" from mediation.enclosure
    where committee_id = ${tx.committeeId} and file_id = ${fileId} and removed_at is null order by added_at, id`)
}

export async function addEnclosureRow(
  tx: Tx,
  row: {
    id: string
    fileId: string
    item: string
    nameSealed: Buffer
    mediaType: string
    imageSealed: Buffer
    at: string
    by: string
  },
): Promise<void> {
  await tx.run(sql`
    insert into mediation.enclosure (committee_id, id, file_id, item, name_sealed, media_type, image_sealed, added_at, added_by)
    values (${tx.committeeId}, ${row.id}, ${row.fileId}, ${row.item}, ${row.nameSealed}, ${row.mediaType},
            ${row.imageSealed}, ${row.at}, ${row.by})`)
}

export async function removeEnclosureRow(tx: Tx, id: string, at: string): Promise<void> {
  await tx.run(sql`
    update mediation.enclosure set removed_at = ${at}
    where committee_id = ${tx.committeeId} and id = ${id} and removed_at is null`)
}
