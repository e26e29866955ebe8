import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'

/** 锦旗 banner, 感谢信 letter, 口头或网上感谢 words. */
export const thanksKinds = ['banner', 'letter', 'words'] as const
export type ThanksKind = (typeof thanksKinds)[number]

/**
 * 致谢: kept with the case, with a picture where there is one. Shown to others only when the giver has said yes
 * (个人信息保护法 art. 25).
 */
export const recordThanks = decision(
  'thanks.record',
  z
    .object({
      thanksId: id,
      caseId: id,
      kind: z.enum(thanksKinds),
      givenOn: day,
      text: z.string().trim().min(1).max(1000),
      giver: z.string().trim().max(80).default(''),
      showPublicly: z.boolean().default(false),
      giverConsents: z.boolean().default(false),
      attachmentId: id.nullable().default(null),
    })
    .refine(({ showPublicly, giverConsents }) => !showPublicly || giverConsents, {
      path: ['giverConsents'],
      message: 'shown publicly only with the consent of the giver',
    }),
)
