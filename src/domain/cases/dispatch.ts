import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'
import { duties, type Duty } from './case.ts'

const UNITS_AT_MOST = 8

const content = {
  kindCode: z.string().regex(/^[a-z0-9-]{2,40}$/),
  /** `null`: wherever in the community. */
  compoundId: id.nullable().default(null),
  duty: z.enum(duties),
  /** The item in the list of duties; for `notOurs` who is responsible. */
  listItem: z.string().trim().max(200).default(''),
  /** Offices that are asked, the one that leads first. */
  unitIds: z.array(id).max(UNITS_AT_MOST).default([]),
}

/** 派遣目录 one line of the dispatch catalogue: what a matter of this kind in this place is to the community, and who is asked. */
export const writeDispatch = decision('dispatch.write', z.object({ entryId: id, ...content }))

export const retireDispatch = decision('dispatch.retire', z.object({ entryId: id }))

/** A whole sheet at once: a line for the same kind and place takes the place of the one there is. */
export const importDispatch = decision(
  'dispatch.import',
  z.object({
    rows: z
      .array(z.object({ entryId: id, ...content }))
      .min(1)
      .max(2000),
  }),
)

export type DispatchRow = z.infer<typeof writeDispatch.input>

export interface DispatchRule {
  readonly kindCode: string
  readonly compoundId: string | null
  readonly duty: Duty
  readonly listItem: string
  readonly unitIds: readonly string[]
}

/** The line that holds for a matter: that of the very place before that of the whole community; none: the kind's own duty. */
export function dispatchFor<Rule extends Pick<DispatchRule, 'kindCode' | 'compoundId'>>(
  rules: readonly Rule[],
  kindCode: string,
  compoundId: string | null,
): Rule | undefined {
  const ofKind = rules.filter((rule) => rule.kindCode === kindCode)
  const here = compoundId ? ofKind.find((rule) => rule.compoundId === compoundId) : undefined
  return here ?? ofKind.find((rule) => rule.compoundId === null)
}
