import { z } from 'zod'
import { personList } from '../../domain/registry/queries.ts'

/** What stands in the address bar of the list of residents. */
export interface Shown {
  readonly compound?: string | undefined
  readonly building?: string | undefined
  readonly flag?: string | undefined
  readonly ageFrom?: number | undefined
  readonly ageTo?: number | undefined
  readonly occupancy?: string | undefined
  readonly hukou?: string | undefined
  readonly state?: string | undefined
  readonly text?: string | undefined
}

const words = z.string().optional().catch(undefined)
const years = z.coerce.number().int().min(0).max(150).optional().catch(undefined)
const address = z.object({
  compound: words,
  building: words,
  flag: words,
  ageFrom: years,
  ageTo: years,
  occupancy: words,
  hukou: words,
  state: words,
  // Digits in an address bar come back as a number.
  text: z.coerce.string().trim().min(2).max(60).optional().catch(undefined),
})

export function readShown(search: Readonly<Record<string, unknown>>): Shown {
  return shorten(address.parse(search))
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
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined && value !== ''))
}
