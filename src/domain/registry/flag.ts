import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { flagCodes } from './flag-words.ts'

/**
 * 标签 flag (独居, 行动不便, 低保 …): known from somewhere, since some day, for some purpose, and for most until some day.
 * 个人信息保护法 arts 6, 28: no more than the purpose needs; an expired flag is no longer shown.
 */
export const setFlag = decision(
  'flag.set',
  z
    .object({
      personId: id,
      flagId: id,
      flag: z.enum(flagCodes),
      source: z.string().trim().min(1).max(60),
      since: day,
      expiresOn: day.nullable().default(null),
      purpose: z.string().trim().min(1).max(60),
    })
    .refine(({ since, expiresOn }) => expiresOn === null || expiresOn >= since, {
      path: ['expiresOn'],
      message: 'not before its first day',
    }),
)

export const endFlag = decision('flag.end', z.object({ flagId: id, on: day }))

/** Does it hold on that day? The last day still counts. */
export function flagHolds(
  flag: { since: string; expiresOn: string | null; endedOn: string | null },
  today: string,
): boolean {
  if (flag.endedOn !== null && flag.endedOn <= today) return false
  return flag.expiresOn === null || flag.expiresOn >= today
}
