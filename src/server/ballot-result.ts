import { paperKinds } from '../domain/documents/paper-kinds.ts'
import { committeeName, paperSerial } from '../domain/documents/paper-serial.ts'
import { publishBallot } from '../domain/drives/ballot.ts'
import { tally } from '../domain/drives/tally.ts'
import { dayOf } from '../domain/kit/dates.ts'
import { NotFound, type Refusal } from '../domain/kit/refusal.ts'
import type { Areas } from './areas.ts'
import type { Tx } from './database/database.ts'
import { handle } from './deed.ts'
import { announcementOf, derivedId } from './derived-id.ts'
import { takeNumber } from './documents/number-store.ts'
import { addPaper, findBallotSerial, findPaper } from './documents/paper-store.ts'
import { enterSeal } from './documents/seal-book.ts'
import { listSecretaries } from './documents/seal-store.ts'
import { sealFacts, sealHead } from './documents/sealed-words.ts'
import { findBallotRecord } from './drives/ballot-queries.ts'
import { listParties, lockBallot, saveBallotPublished } from './drives/ballot-store.ts'
import { resultFacts, resultOnBoard } from './drives/result-words.ts'

const KIND = 'vote-result'

/**
 * Where a vote, the seal book and the public board meet: the result is published as a numbered notice under the seal, and
 * everybody reads it on the community's page. All of it is written in one transaction.
 */
handle(publishBallot, {
  subject: (tx, { ballotId }) => lockBallot(tx, ballotId, null),
  async refuses(tx, { input, now }): Promise<Refusal | undefined> {
    if (await findPaper(tx, input.paperId)) return { code: 'paper-known' }
    const serial = await findBallotSerial(tx, input.ballotId)
    if (serial !== undefined) return { code: 'ballot-published', facts: { serial } }
    if (!input.approverId) return undefined
    const secretaries = await listSecretaries(tx, dayOf(now))
    return secretaries.some(({ id }) => id === input.approverId)
      ? undefined
      : { code: 'seal-approver-unknown' }
  },
  async apply(tx, { input, actor, now, madeAt, envelopeId, house }) {
    const { ballotId, paperId, publishedOn, copies, phone, officeAddress, approverId, keeper } = input
    const { name: title, receiver } = paperKinds[KIND]
    const said = await resultOf(tx, ballotId)
    const year = Number(dayOf(now).slice(0, 4))
    const number = await takeNumber(tx, KIND, year)
    const serial = paperSerial(house.areas.find(tx.committeeId)?.name ?? '', KIND, year, number)
    const facts = {
      ...said,
      serial,
      committee: committeeAt(house.areas, tx.committeeId),
      issuedOn: dayOf(now),
      handler: actor.name,
      phone,
      ...(officeAddress ? { officeAddress } : {}),
    }
    const head = { title, purpose: said.topic, receiver, legalBasis: said.basis }
    await addPaper(tx, {
      id: paperId,
      ballotId,
      kind: KIND,
      year,
      number,
      serial,
      copies,
      gridId: null,
      headSealed: sealHead(house.vault, paperId, head),
      factsSealed: sealFacts(house.vault, paperId, facts),
      issuedAt: now,
      issuedBy: actor.id,
    })
    const sealing = { paperId, purpose: said.topic, copies, approverId, keeper }
    const sealNumber = await enterSeal(tx, house.vault, {
      input: sealing,
      title,
      facts: { receiver },
      gridId: null,
      actor,
      now,
    })
    await saveBallotPublished(tx, ballotId, publishedOn)
    const announcementId = announcementOf(paperId)
    const onBoard = {
      ...resultOnBoard(said, serial),
      announcementId,
      kind: 'voteResult',
      aboutId: ballotId,
    }
    const id = derivedId(envelopeId, 'publish')
    const envelope = { id, action: 'announcement.publish', input: onBoard, madeAt, at: tx.committeeId }
    return {
      answer: { paperId, serial, sealNumber },
      detail: { publishedOn, paper: `${title} ${serial}`, paperId, sealNumber, announcementId },
      brings: [{ envelope, actor }],
    }
  },
})

/** The count of a closed vote, as it was sealed. */
async function resultOf(tx: Tx, ballotId: string) {
  const ballot = await findBallotRecord(tx, ballotId)
  if (!ballot) throw new NotFound()
  const parties = (await listParties(tx, ballotId)).map((party) => ({ ...party, unitIds: [] }))
  const cast = new Map(parties.flatMap(({ key, choice }) => (choice ? [[key, choice] as const] : [])))
  return resultFacts({ ...ballot, tally: tally(parties, cast, ballot.threshold) })
}

function committeeAt(areas: Areas, committeeId: string): string {
  const area = areas.find(committeeId)
  const street = area?.parentId ? areas.find(area.parentId) : undefined
  return committeeName(street?.level === 'street' ? street.name : '', area?.name ?? '')
}
