import { Client } from 'pg'
import type { AccountActor } from '../../src/domain/identity/actor.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import { agreementHash, agreementText } from '../../src/domain/mediation/agreement-text.ts'
import { STROKE } from '../mediation/table.ts'
import type { Neighbourhood } from '../registry/neighbourhood.ts'

/** Ids of a mediation, for questions and deeds about it. */
export function quarrelIds() {
  return {
    mediationId: newId(),
    partyId: newId(),
    participantId: newId(),
    recordId: newId(),
    agreementId: newId(),
    commitmentId: newId(),
    enclosureId: newId(),
    feedId: newId(),
  }
}

/** Whoever keeps a canary stands on the books, so that a promise can be given into those hands to be looked at. */
export async function enrol(hood: Neighbourhood, { id, name, grants }: AccountActor): Promise<void> {
  const owner = new Client({ connectionString: hood.ownerUrl })
  await owner.connect()
  await owner.query(
    'insert into identity.account (id, login, name, created_at) values ($1::uuid, $1::text, $2, now())',
    [id, name],
  )
  for (const { role, areaId, from } of grants)
    await owner.query(
      `insert into identity.grant (id, account_id, role, area_id, valid_from, given_at) values ($1, $2, $3, $4, $5, now())`,
      [newId(), id, role, areaId, from],
    )
  await owner.end()
}

/** A whole mediation in which `words` are said everywhere: from the first inquiry to a promise with its first finding. */
export function quarrelDeeds(
  ids: ReturnType<typeof quarrelIds>,
  caseId: string,
  dwellingId: string,
  keeper: string,
  words: string,
): readonly (readonly [string, unknown])[] {
  const { mediationId, partyId, agreementId } = ids
  const otherId = newId()
  const clauses = [
    { who: [partyId], what: `${words}的东西全部清走`, by: '2026-11-30', rhythm: '', how: '当面清完' },
  ]
  const agreement = { facts: words, issues: '', responsibility: '', clauses, others: '' }
  const parties = [partyId, otherId].map((id) => ({ id, name: words }))
  const hash = agreementHash(agreementText(agreement, parties))
  const on = '2026-11-23'
  const sign = (signer: string, signerId: string, thing = 'agreement', thingId = agreementId) =>
    [
      'signature.take',
      {
        signatureId: newId(),
        mediationId,
        thing,
        thingId,
        signer,
        signerId,
        way: 'finger',
        hash: thing === 'agreement' ? hash : null,
        image: STROKE,
      },
    ] as const
  const mediatorId = newId()
  return [
    [
      'mediation.open',
      { mediationId, caseId, source: 'own', disputeType: 'other', cause: words, facts: words },
    ],
    ['mediator.appoint', { mediatorId, mediationId, accountId: keeper, chosen: true }],
    ['mediationParty.write', { partyId, mediationId, side: 'applicant', name: words }],
    ['mediationParty.write', { partyId: otherId, mediationId, side: 'respondent', name: words }],
    ...[partyId, otherId].flatMap((id) => [
      ['mediationParty.tell', { partyId: id, on, willing: true }] as const,
      ['mediationParty.identify', { partyId: id, document: 'idCard', number: words, on }] as const,
    ]),
    [
      'mediationParticipant.invite',
      {
        participantId: ids.participantId,
        mediationId,
        relation: 'neighbour',
        name: words,
        consents: [partyId, otherId],
      },
    ],
    [
      'mediation.recordInquiry',
      { mediationId, recordId: newId(), at: `${on}T01:00:00Z`, place: words, asked: words, words },
    ],
    [
      'mediationSession.hold',
      {
        mediationId,
        recordId: ids.recordId,
        at: `${on}T01:00:00Z`,
        place: words,
        present: [partyId],
        statements: [{ partyId, words }],
        result: 'agreed',
        outcome: words,
      },
    ],
    [
      'mediationEnclosure.add',
      { enclosureId: ids.enclosureId, mediationId, item: 'evidence', name: words, image: STROKE },
    ],
    ['agreement.draft', { agreementId, mediationId, form: 'written', ...agreement }],
    sign('party', partyId),
    sign('party', otherId),
    sign('mediator', mediatorId),
    ['agreement.takeEffect', { agreementId, on, keeper: '监印人' }],
    [
      'commitment.make',
      {
        commitmentId: ids.commitmentId,
        mediationId,
        what: words,
        rhythm: { unit: 'day' },
        startsOn: on,
        checkerId: keeper,
        dwellingId,
      },
    ],
    ['calendarFeed.make', { feedId: ids.feedId }],
  ]
}
