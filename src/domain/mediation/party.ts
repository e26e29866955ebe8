import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { line } from './file.ts'
import { participantRelations } from './file-lists.ts'

/** 申请人, 被申请人; of a file on the committee's own motion both are simply 当事人. */
export const partySides = ['applicant', 'respondent'] as const
export type PartySide = (typeof partySides)[number]
export const partyKinds = ['person', 'organisation'] as const

const details = {
  name: line.min(1),
  sex: line.default(''),
  nation: line.default(''),
  age: line.default(''),
  occupation: line.default(''),
  phone: line.default(''),
  address: line.default(''),
}

/** 当事人. Its words are sealed; an organisation names who speaks for it. */
export const writeParty = decision(
  'mediationParty.write',
  z.object({
    partyId: id,
    mediationId: id,
    side: z.enum(partySides),
    kind: z.enum(partyKinds).default('person'),
    personId: id.nullable().default(null),
    organisationId: id.nullable().default(null),
    ...details,
    /** 法定代表人 or whoever speaks for an organisation. */
    speaker: line.default(''),
  }),
)

/**
 * 权利义务告知: told what the law gives and asks (人民调解法 arts 23, 24), and whether this side is willing. `null`: has not
 * said. A side that says no ends it: nothing is begun or gone on with.
 */
export const tellParty = decision(
  'mediationParty.tell',
  z.object({
    partyId: id,
    on: day,
    willing: z.boolean().nullable(),
    acceptsMediators: z.boolean().default(true),
    openly: z.boolean().default(false),
  }),
)

export const identityDocuments = ['idCard', 'hukou', 'passport', 'licence', 'known'] as const
/** 身份核对: which paper was seen, its number (sealed) and when. */
export const identifyParty = decision(
  'mediationParty.identify',
  z.object({ partyId: id, document: z.enum(identityDocuments), number: line.default(''), on: day }),
)

/** 委托: somebody else speaks and, with a special authority, agrees in this side's name. */
export const authoriseProxy = decision(
  'mediationParty.authorise',
  z.object({
    partyId: id,
    name: line.min(1),
    relation: line.default(''),
    number: line.default(''),
    /** 特别授权: may also give in, settle and sign. */
    special: z.boolean(),
    on: day,
  }),
)

/** 参加人: may be there once every side has consented (人民调解法 art. 20). */
export const inviteParticipant = decision(
  'mediationParticipant.invite',
  z.object({
    participantId: id,
    mediationId: id,
    relation: z.enum(participantRelations),
    /** 见证: is there to see and sign, and says nothing to the matter. */
    witness: z.boolean().default(false),
    name: line.min(1),
    unit: line.default(''),
    phone: line.default(''),
    consents: z.array(id).max(40),
  }),
)

/** 调解员: chosen by the sides, or named by the committee and accepted by them. */
export const appointMediator = decision(
  'mediator.appoint',
  z.object({ mediatorId: id, mediationId: id, accountId: id, chosen: z.boolean() }),
)

/** 回避: steps back; somebody else must be there already. */
export const recuseMediator = decision(
  'mediator.recuse',
  z.object({ mediationId: id, mediatorId: id, reason: z.string().trim().min(2).max(400) }),
)
