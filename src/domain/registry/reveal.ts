import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'

export const revealFields = ['idNumber', 'phone', 'note'] as const
export type RevealField = (typeof revealFields)[number]

/** 核对身份, 联系本人, 填表办证明, 核改信息, 紧急情况, 其他 (must be told in words). */
export const revealReasons = ['identify', 'contact', 'form', 'correct', 'emergency', 'other'] as const
export type RevealReason = (typeof revealReasons)[number]

/**
 * 查看完整信息: one sealed value of one person, with the reason; on the books in the same transaction
 * (个人信息保护法 arts 51, 54). The value is told once and kept nowhere.
 */
export const revealPerson = decision(
  'person.reveal',
  z
    .object({
      personId: id,
      field: z.enum(revealFields),
      /** Which of several phones; the first where none is named. */
      phoneId: id.optional(),
      reason: z.enum(revealReasons),
      words: z.string().trim().max(200).default(''),
    })
    .refine(({ reason, words }) => reason !== 'other' || words.length >= 2, {
      path: ['words'],
      message: 'say why',
    }),
)

/** How many full values one account may see in one committee on one day. */
export const REVEALS_A_DAY = 30
