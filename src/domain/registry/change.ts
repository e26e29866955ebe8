import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'

/** Takes back one change. Refused when something newer stands on it; the taking back is itself a change and can be taken back. */
export const revertChange = decision('change.revert', z.object({ changeId: id }))

/** One change in the history of a person or a home, in codes; the screen has the words. */
export interface ChangeLine {
  readonly id: string
  /** The deed that made it. */
  readonly action: string
  readonly at: string
  /** Name of the account; empty for the program itself. */
  readonly by: string
  /** Columns it altered, by table: `{ person: ['birth'], residence: ['ended_on'] }`. Never values. */
  readonly altered: Readonly<Record<string, readonly string[]>>
  /** Taken back since. */
  readonly reverted: boolean
}
