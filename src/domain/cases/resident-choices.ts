import { z } from 'zod'
import { query } from '../kit/query.ts'

/** Stairs of a building that are offered as buttons; a longer house is told in words. */
export const STAIRS_AT_MOST = 12

/**
 * What the public page offers to whoever asks: where, and about what. Compounds, buildings and the number of their stairs stand on the
 * walls; that is all. Rooms are typed in and never looked up while somebody waits: nobody learns here whether a home is known, or
 * who lives in it (docs/resident-page.md).
 */
export interface ResidentChoices {
  readonly compounds: readonly {
    readonly id: string
    readonly name: string
    readonly buildings: readonly {
      readonly id: string
      readonly name: string
      readonly kind: 'flats' | 'bungalows' | 'other'
      /** `null`: the plan does not say, or there are too many for buttons. */
      readonly stairs: number | null
    }[]
  }[]
  /** In use, by their three levels. */
  readonly kinds: readonly { readonly code: string; readonly path: readonly [string, string, string] }[]
}

export const residentChoices = query('resident.choices', z.object({})).answers<ResidentChoices>()
