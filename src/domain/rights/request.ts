import { z } from 'zod'
import { workflow } from '../kit/action.ts'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'
import { eraseParts } from '../registry/erase.ts'

/** 查阅复制 (个人信息保护法 art. 45), 更正补充 (46), 删除 (47). */
export const requestKinds = ['copy', 'correction', 'deletion'] as const
export type RequestKind = (typeof requestKinds)[number]

/** How it was made sure that it is the person, or somebody who may ask in his place (a relative of a dead person: art. 49). */
export const identityProofs = ['document', 'known', 'proxy', 'relative'] as const
export type IdentityProof = (typeof identityProofs)[number]

export const handWays = ['paper', 'file', 'shown'] as const

/** Refused with its reason (art. 50). */
export const refusalGrounds = [
  'notIdentified',
  'othersRights',
  'lawForbids',
  'nothingHeld',
  'withdrawn',
] as const

const { states, step } = workflow('asked', 'identified', 'answered', 'refused')
export type RequestState = (typeof states)[number]

const words = z.string().trim().max(1000).default('')
const requestId = id

/**
 * A resident asks what is held of him, or that it be put right or deleted. Always a matter with its own deadline: either one that came
 * by the public page (`isReported`), or one that begins with this deed.
 */
export const askRight = decision(
  'right.ask',
  z.object({
    requestId,
    caseId: id,
    personId: id,
    kind: z.enum(requestKinds),
    isReported: z.boolean().default(false),
    words,
  }),
)

/** Before this nothing is given out and nothing is changed. */
export const identifyAsker = step(
  'right.identify',
  { from: ['asked'], to: 'identified' },
  z.object({ requestId, proof: z.enum(identityProofs), words }),
)

/** The whole copy, told once and kept nowhere; each making is on the books, and among the looks at this person. */
export const makeCopy = step('right.copy', { from: ['identified'] }, z.object({ requestId }))

export const handCopy = step(
  'right.hand',
  { from: ['identified'], to: 'answered' },
  z.object({ requestId, way: z.enum(handWays), words }),
)

/** What was put right is written by the registry's own deeds; this one says that it is done, and is refused when nothing was. */
export const finishCorrection = step(
  'right.correct',
  { from: ['identified'], to: 'answered' },
  z.object({ requestId, words }),
)

/** Brings the registry's erasing with it; what the law keeps stays and is named. */
export const eraseData = step(
  'right.erase',
  { from: ['identified'], to: 'answered' },
  z.object({ requestId, parts: z.array(z.enum(eraseParts)).min(1).max(eraseParts.length), words }),
)

export const refuseRight = step(
  'right.refuse',
  { from: ['asked', 'identified'], to: 'refused' },
  z.object({ requestId, ground: z.enum(refusalGrounds), words: z.string().trim().min(2).max(1000) }),
)

export const rightActions = [
  askRight,
  identifyAsker,
  makeCopy,
  handCopy,
  finishCorrection,
  eraseData,
  refuseRight,
] as const
