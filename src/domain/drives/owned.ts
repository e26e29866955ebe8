import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'

export const ownedSources = ['register', 'survey', 'contract', 'said'] as const
/** Where it is known from, in the order of 建筑物区分所有权司法解释 art. 8: 不动产登记, 测绘, 合同; 业主自报. */
export type OwnedSource = (typeof ownedSources)[number]

/** 业主名册: the floor area and the owners of one home, as somebody has found them out. */
export const writeOwned = decision(
  'owned.write',
  z.object({
    dwellingId: id,
    /** Two decimals at most. */
    areaM2: z.number().positive().max(99_999).multipleOf(0.01).nullable().default(null),
    areaSource: z.enum(ownedSources).nullable().default(null),
    /** All who own it together. Somebody from the registry goes by that id; anybody else by a new one, with the name. */
    owners: z
      .array(z.object({ ownerId: id, name: z.string().trim().max(60).default('') }))
      .max(20)
      .default([]),
    ownerSource: z.enum(ownedSources).nullable().default(null),
  }),
)
