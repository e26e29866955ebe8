import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'

/**
 * 户口簿 hukou booklet: where people are registered, which need not be where they live. `dwellingId` is the home here that
 * it names; `null` with an address: registered elsewhere. `personIds` are all who stand in it.
 */
export const writeHukou = decision(
  'hukou.write',
  z.object({
    hukouId: id,
    number: z.string().trim().max(30).nullable().default(null),
    address: z.string().trim().max(200).default(''),
    dwellingId: id.nullable(),
    personIds: z.array(id).max(60),
  }),
)
