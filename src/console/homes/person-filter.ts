import type { z } from 'zod'
import { personList } from '../../domain/registry/queries.ts'

/** What stands in the address bar of the list of residents. */
export interface Shown {
  readonly compound?: string
  readonly building?: string
  readonly flag?: string
  readonly ageFrom?: number
  readonly ageTo?: number
  readonly occupancy?: string
  readonly hukou?: string
  readonly state?: string
  readonly text?: string
}

/** The question in it; parts that an old or mistyped address names wrongly are left out rather than refused. */
export function questionOf(shown: Shown): z.input<typeof personList.input> {
  const { compound, building, flag, ageFrom, ageTo, occupancy, hukou, state } = shown
  const parts = {
    compoundId: building ? undefined : compound,
    buildingId: building,
    flag,
    ageFrom,
    ageTo,
    occupancy,
    hukouStatus: hukou,
    state,
  }
  const said = Object.entries(parts).filter(([, value]) => value !== undefined && value !== '')
  const good = said.filter(([key, value]) => personList.input.safeParse({ [key]: value }).success)
  return { ...Object.fromEntries(good), limit: 50 }
}

/** Nothing chosen is not written into the address. */
export function shorten(shown: Shown): Shown {
  return Object.fromEntries(
    Object.entries(shown).filter(([, value]) => value !== undefined && value !== '' && value !== null),
  )
}
