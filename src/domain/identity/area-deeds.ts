import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'
import { areaLevels } from './area.ts'

export const areaName = z.string().trim().min(1).max(60)
export const areaCode = z.string().regex(/^\d{2,15}$/)

/** An area below another: a grid in a community, a community in a street. `parentId` null: the top of the tree. */
export const createArea = decision(
  'area.create',
  z.object({
    areaId: id,
    parentId: id.nullable(),
    level: z.enum(areaLevels),
    name: areaName,
    code: areaCode.nullable().default(null),
  }),
)
export const renameArea = decision('area.rename', z.object({ areaId: id, name: areaName }))
/** From the day of the deed on; its books are kept. Refused while an area is below it or somebody holds a role in it. */
export const closeArea = decision('area.close', z.object({ areaId: id }))
/** 双因素 whoever holds a role here or below must set up a second factor before anything else (GB/T 22239 8.1.4.1). */
export const requireSecondFactor = decision(
  'area.requireSecondFactor',
  z.object({ areaId: id, required: z.boolean() }),
)
