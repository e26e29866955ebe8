import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { occupancies } from '../registry/dwelling.ts'
import { hukouStatuses } from '../registry/hukou-status.ts'

const years = z.coerce.number().int().min(0).max(150)

/**
 * How a list is cut from the registry. Places left empty are the whole community. With a flag, an age or a hukou status it is
 * people who are asked for: `home` then takes every home in which such a person lives, `person` the people themselves.
 */
export const driveCut = z.object({
  kind: z.enum(['home', 'person']),
  compoundIds: z.array(id).max(50).default([]),
  buildingIds: z.array(id).max(200).default([]),
  gridId: id.optional(),
  occupancy: z.enum(occupancies).optional(),
  flag: z.string().max(40).optional(),
  ageFrom: years.optional(),
  ageTo: years.optional(),
  hukouStatus: z.enum(hukouStatuses).optional(),
})
export type DriveCut = z.infer<typeof driveCut>

/** A longer list is no drive any more: nobody could knock at so many doors. */
export const TARGETS_AT_MOST = 5000
