import { dayOf } from '../../domain/kit/dates.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { agreementFlaws } from '../../domain/mediation/agreement-check.ts'
import { copiesOf } from '../../domain/mediation/agreement.ts'
import { confirmationUntil } from '../../domain/mediation/confirmation.ts'
import { consentGap } from '../../domain/mediation/consent.ts'
import type { MediationPage } from '../../domain/mediation/file-view.ts'
import { fileSerial, mediationCommittee } from '../../domain/mediation/file-serial.ts'
import { mediationPage, mediationPicture } from '../../domain/mediation/queries.ts'
import { answers, type Asking } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import {
  findStanding,
  listEnclosures,
  listPictures,
  listSignatures,
  type PictureRow,
} from './agreement-store.ts'
import { namedParties, textOfAgreement, wordsOfAgreement } from './agreement-words.ts'
import { commitmentViews } from './commitment-answers.ts'
import { findFile, isConsulting, type MediationFile } from './file-store.ts'
import { findHeadRow, listHeads } from './head-queries.ts'
import { readLists } from './list-store.ts'
import { mustListOf } from './must-list.ts'
import { listApprovers, listColleagues, listMediators } from './party-store.ts'
import { participantViews, partyViews, recordViews } from './page-parts.ts'
import { openWords } from './sealed-words.ts'
import {
  ENCLOSURE_IMAGE,
  ENCLOSURE_NAME,
  FILE_WORDS,
  FINDING_IMAGE,
  RECUSAL,
  SIGNATURE_IMAGE,
} from './seals.ts'

/** May this person read the text now? An archived file only for the hour after a reason was given. */
async function isOpen(tx: Tx, file: MediationFile, { actor, now }: Asking): Promise<boolean> {
  return file.state !== 'archived' || isConsulting(tx, file.id, actor.id, now)
}

answers(mediationPage, {
  subject: (tx, { mediationId }) => findFile(tx, mediationId),
  async read(tx, { mediationId }, asking) {
    const file = await findFile(tx, mediationId)
    if (!file) throw new NotFound()
    if (await isOpen(tx, file, asking)) return page(tx, file, asking)
    const [head] = await listHeads(tx, asking, { fileId: file.id })
    if (!head) throw new NotFound()
    return { sealed: true as const, head }
  },
})

async function page(tx: Tx, file: MediationFile, asking: Asking): Promise<MediationPage> {
  const { house, now } = asking
  const { vault, areas } = house
  const head = await findHeadRow(tx, file.id)
  const words = openWords<{ movedBy: string; cause: string; facts: string; requests: readonly string[] }>(
    vault,
    FILE_WORDS,
    file.id,
    head.wordsSealed,
  )
  const parties = await partyViews(tx, file.id, vault)
  const mediators = await listMediators(tx, file.id)
  const participants = await participantViews(tx, file.id, vault, parties)
  const community = areas.find(tx.committeeId)?.name ?? ''
  const today = dayOf(now)
  const path = areas.find(tx.committeeId)?.path ?? '-'
  const enclosures = await listEnclosures(tx, file.id)
  const nameOf = (signerId: string) =>
    [...parties, ...participants, ...mediators].find(({ id }) => id === signerId)?.name ?? ''
  return {
    id: file.id,
    caseId: file.caseId,
    serial: fileSerial(community, file.year, file.number),
    committee: mediationCommittee(community),
    community,
    gridId: file.gridId,
    state: file.state,
    disputeType: file.disputeType,
    registeredOn: file.registeredOn,
    dueOn: file.dueOn,
    effectiveOn: file.effectiveOn,
    reopened: file.reopened,
    source: head.source,
    ...words,
    people: head.people,
    ending: file.ending,
    performedOn: file.performedOn,
    retention: head.retention,
    retentionName: head.retentionName,
    filer: head.filer,
    archivedOn: head.archivedOn,
    confirmationUntil:
      file.ending === 'written' && file.effectiveOn ? confirmationUntil(file.effectiveOn) : null,
    consentGap: consentGap(parties) ?? null,
    mediators: mediators.map(({ reasonSealed, ...row }) => ({
      ...row,
      reason: reasonSealed ? vault.open(RECUSAL, row.id, reasonSealed) : '',
    })),
    parties,
    participants,
    records: await recordViews(tx, file.id, vault, [...parties, ...participants]),
    agreement: await agreementView(tx, file, asking, parties.length),
    signatures: (await listSignatures(tx, file.id)).map((row) => ({ ...row, name: nameOf(row.signerId) })),
    commitments: await commitmentViews(tx, file.id, vault),
    enclosures: enclosures.map(({ nameSealed, item, ...row }) => ({
      ...row,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own check holds it to this list
      item: item as MediationPage['enclosures'][number]['item'],
      name: vault.open(ENCLOSURE_NAME, row.id, nameSealed),
    })),
    mustList: await mustListOf(tx, file, vault),
    lists: await readLists(tx),
    colleagues: await listColleagues(tx, path, today),
    approvers: await listApprovers(tx, today),
  }
}

async function agreementView(
  tx: Tx,
  file: MediationFile,
  { house, now }: Asking,
  parties: number,
): Promise<MediationPage['agreement']> {
  const row = await findStanding(tx, file.id)
  if (!row) return null
  const words = wordsOfAgreement(house.vault, row)
  const { text, hash } = textOfAgreement(house.vault, row, await namedParties(tx, file.id, house.vault))
  return {
    ...words,
    id: row.id,
    form: row.form,
    state: row.state,
    text,
    hash,
    flaws: row.state === 'draft' ? agreementFlaws(words, dayOf(now)) : [],
    effectiveOn: row.effectiveOn,
    sealNumber: row.sealNumber,
    copies: copiesOf(parties),
  }
}

const PLACES = { signature: SIGNATURE_IMAGE, enclosure: ENCLOSURE_IMAGE, finding: FINDING_IMAGE } as const

/** A picture of the file as a `data:` address. */
export function pictureAddress(
  { house }: Pick<Asking, 'house'>,
  { id, from, mediaType, sealed }: PictureRow,
): string {
  const bytes = house.vault.openBytes(`${PLACES[from]}|${id}`, sealed)
  return `data:${mediaType};base64,${bytes.toString('base64')}`
}

answers(mediationPicture, {
  subject: (tx, { mediationId }) => findFile(tx, mediationId),
  async read(tx, { mediationId, pictureId }, asking) {
    const file = await findFile(tx, mediationId)
    if (!file || !(await isOpen(tx, file, asking))) throw new NotFound()
    const [picture] = await listPictures(tx, file.id, pictureId)
    if (!picture) throw new NotFound()
    return { address: pictureAddress(asking, picture) }
  },
})
