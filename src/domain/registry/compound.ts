import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'

/** Who looks after a compound: 有物业 managed, 自管 self, 无人管 none. */
export const managements = ['managed', 'self', 'none', 'unknown'] as const
export type Management = (typeof managements)[number]

/** 小区 compound: buildings behind one gate or in one street. `unattended` 无人值守: no gate, no guard. */
export const writeCompound = decision(
  'compound.write',
  z.object({
    compoundId: id,
    name: z.string().trim().min(1).max(60),
    /** Other names people use for it; search and import know it by each. */
    aliases: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
    management: z.enum(managements).default('unknown'),
    unattended: z.boolean().default(false),
    address: z.string().trim().max(200).default(''),
  }),
)

/** Only an empty one: its buildings and homes go first. */
export const removeCompound = decision('compound.remove', z.object({ compoundId: id }))
