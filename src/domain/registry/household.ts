import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'
import { tenures } from './person.ts'

/** Part of a 户 becomes a household of its own in the same home (子女另立一户). */
export const splitHousehold = decision(
  'household.split',
  z.object({
    householdId: id,
    newHouseholdId: id,
    personIds: z.array(id).min(1).max(50),
    tenure: z.enum(tenures).default('unknown'),
  }),
)

/** Two households of one home become one; `otherId` ends. */
export const joinHouseholds = decision(
  'household.join',
  z.object({ householdId: id, otherId: id }).refine((input) => input.householdId !== input.otherId, {
    path: ['otherId'],
    message: 'another household',
  }),
)
