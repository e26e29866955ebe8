import { z } from 'zod'
import { decision, workflow } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { line, words } from './file.ts'

/** draft 起草 → signing 签名中 (frozen) → effective 生效; withdrawn 作废, before it takes effect. */
const course = workflow('draft', 'signing', 'effective', 'withdrawn')
export const agreementStates = course.states
export type AgreementState = (typeof agreementStates)[number]
export const agreementForms = ['written', 'oral'] as const
export type AgreementForm = (typeof agreementForms)[number]

/** One promise: who does what, by when, how. `by` may be a rhythm in words where it recurs (then a commitment checks it). */
export const clause = z.object({
  who: z.array(id).max(10),
  what: z.string().trim().max(600),
  by: day.nullable().default(null),
  /** 每周一 …: where it is not one day but a rhythm. */
  rhythm: line.default(''),
  how: z.string().trim().max(600).default(''),
})
export type Clause = z.infer<typeof clause>

export const agreementWords = z.object({
  facts: words,
  issues: words.default(''),
  /** 各方责任. */
  responsibility: words.default(''),
  clauses: z.array(clause).max(20),
  /** 其他约定. */
  others: words.default(''),
})
export type AgreementWords = z.infer<typeof agreementWords>

/** 起草: written over as often as needed until the first has signed; one that is not clear may be kept, but not signed. */
export const draftAgreement = decision(
  'agreement.draft',
  z.object({
    agreementId: id,
    mediationId: id,
    form: z.enum(agreementForms),
    ...agreementWords.shape,
  }),
)

export const signerKinds = ['party', 'participant', 'mediator'] as const
export type SignerKind = (typeof signerKinds)[number]
export const signingWays = ['finger', 'scan'] as const
/** finger: written on the screen; scan: a picture of the signed paper. */
export type SigningWay = (typeof signingWays)[number]
export const signedThings = ['agreement', 'session', 'rights'] as const
export type SignedThing = (typeof signedThings)[number]

/** A picture as base64 (PNG or JPEG), at most about 675 KB; what it is is decided by its bytes. */
export const picture = z
  .string()
  .min(100)
  .max(900_000)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)

/**
 * 签名: one person's signature under one text. `hash` is of the text as it was shown; the first signature freezes an
 * agreement under it, and a signature for any other text is refused. A session's record is never changed once it was held; what
 * was there signs it: the sides, those who took part, the mediators.
 */
export const takeSignature = decision(
  'signature.take',
  z.object({
    signatureId: id,
    mediationId: id,
    thing: z.enum(signedThings),
    /** The agreement's, the session record's or the party's id. */
    thingId: id,
    signer: z.enum(signerKinds),
    signerId: id,
    way: z.enum(signingWays),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .default(null),
    image: picture,
  }),
)

/** 收回修改: before it takes effect the text may be opened again; the signatures under it then count no more. */
export const withdrawAgreement = course.step(
  'agreement.withdraw',
  { from: ['draft', 'signing'], to: 'withdrawn' },
  z.object({ agreementId: id, reason: line.min(2) }),
)

/**
 * 生效: all sides and a mediator have signed; the committee's seal is put on and entered into the seal book (公章登记). An
 * oral agreement takes effect when it was reached, without seal (人民调解法 arts 28–30).
 */
export const sealAgreement = course.step(
  'agreement.takeEffect',
  { from: ['draft', 'signing'], to: 'effective' },
  z.object({
    agreementId: id,
    on: day,
    /** 监印人; needed for a written one. */
    keeper: line.default(''),
    /** 批准人: who holds the secretary's role; `null`: the keeper decides. */
    approverId: id.nullable().default(null),
  }),
)

/** 送达: each side has its copy. */
export const deliverAgreement = decision(
  'agreement.deliver',
  z.object({ agreementId: id, partyId: id, on: day, recordId: id }),
)

/** One copy for each side and one for the committee. */
export const copiesOf = (parties: number) => parties + 1
