import { z } from 'zod'
import { listTargets, targetFilters } from '../../domain/drives/drive-queries.ts'
import { stances } from '../../domain/drives/stance.ts'

const words = z.string().max(60).optional().catch(undefined)
const address = z.object({
  show: z.enum(targetFilters).optional().catch(undefined),
  stance: z
    .enum([...stances, 'none'])
    .optional()
    .catch(undefined),
  building: words,
  // Digits in an address bar come back as a number.
  stair: z.coerce.string().max(20).optional().catch(undefined),
  grid: words,
  tries: z.coerce.number().int().min(1).max(99).optional().catch(undefined),
  /** The one whose visits are shown beside the list. */
  open: words,
})
/** What stands in the address bar of a drive. */
export type DriveShown = z.infer<typeof address>

export function readShown(search: Readonly<Record<string, unknown>>): DriveShown {
  return shorten(address.parse(search))
}

export function shorten(shown: DriveShown): DriveShown {
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined && value !== ''))
}

/** The question in it; a part that an old or mistyped address names wrongly is left out rather than refused. */
export function questionOf(driveId: string, shown: DriveShown): z.input<typeof listTargets.input> {
  const { show, stance, building, stair, grid, tries } = shown
  const parts = { show, stance, buildingId: building, stair, gridId: grid, attemptsFrom: tries }
  const good = Object.entries(parts).filter(
    ([key, value]) => value !== undefined && listTargets.input.safeParse({ driveId, [key]: value }).success,
  )
  return { driveId, ...Object.fromEntries(good) }
}

export function isNarrowed({ open: _open, ...filters }: DriveShown): boolean {
  return Object.keys(filters).length > 0
}
