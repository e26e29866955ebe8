import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'

/** 楼房 flats; 平房 a street of bungalows counts as one building. */
export const buildingKinds = ['flats', 'bungalows', 'other'] as const
export type BuildingKind = (typeof buildingKinds)[number]

/**
 * 楼栋 building. `name` as it stands on the wall without 号楼 (`3`, `甲1`). `stairs` 单元 and `floors` let its front be drawn
 * before a single home is known. All its homes and their people lie in its grid.
 */
export const writeBuilding = decision(
  'building.write',
  z.object({
    buildingId: id,
    compoundId: id,
    gridId: id.nullable(),
    name: z.string().trim().min(1).max(40),
    kind: z.enum(buildingKinds).default('flats'),
    builtYear: z.int().min(1850).max(2100).nullable().default(null),
    stairs: z.int().min(1).max(60).nullable().default(null),
    floors: z.int().min(1).max(120).nullable().default(null),
  }),
)

export const removeBuilding = decision('building.remove', z.object({ buildingId: id }))
