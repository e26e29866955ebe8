import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'

/** 楼房 flat, 平房 bungalow, 门房 gatehouse (often without a number), 其他. */
export const dwellingKinds = ['flat', 'bungalow', 'gatehouse', 'other'] as const
export type DwellingKind = (typeof dwellingKinds)[number]

/** 房本: private 有房本, public 公房, none 无房本. */
export const deeds = ['private', 'public', 'none', 'unknown'] as const
export type DeedStatus = (typeof deeds)[number]

/** lived 有人住, empty 空户, let 租住. */
export const occupancies = ['lived', 'empty', 'let', 'unknown'] as const
export type Occupancy = (typeof occupancies)[number]

const words = (most: number) => z.string().trim().min(1).max(most).nullable().default(null)

/**
 * 房 dwelling. In a building it has stair and room; a home without a number is told by `place` (`东门门房`). Its grid is
 * the building's; only a home outside any building names its own.
 */
export const writeDwelling = decision(
  'dwelling.write',
  z
    .object({
      dwellingId: id,
      compoundId: id,
      buildingId: id.nullable().default(null),
      gridId: id.nullable().default(null),
      kind: z.enum(dwellingKinds).default('flat'),
      stair: words(20),
      /** Read from the room (501 → 5) where it is not given. */
      floor: z.int().min(-5).max(120).nullable().default(null),
      room: words(20),
      place: words(60),
      /** Floor area in m². */
      areaM2: z.number().positive().max(99_999).nullable().default(null),
      deed: z.enum(deeds).default('unknown'),
      occupancy: z.enum(occupancies).default('unknown'),
    })
    .refine(({ room, place }) => room !== null || place !== null, {
      path: ['room'],
      message: 'room or place',
    }),
)

/** Only one where nobody is on the books; its past stays readable. */
export const removeDwelling = decision('dwelling.remove', z.object({ dwellingId: id }))
