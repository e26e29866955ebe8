import { z } from 'zod'
import { duties } from './case.ts'
import { timeUnits } from './working-time.ts'

const name = z.string().trim().min(1).max(40)

/** 事项 a kind of matter, in three levels as on the 12345 form (城市管理→市容环境→垃圾清运): data, edited in settings. */
export const caseKind = z.object({
  code: z.string().regex(/^[a-z0-9-]{2,40}$/),
  path: z.tuple([name, name, name]),
  duty: z.enum(duties),
  /** The item in the list of duties; for `notOurs` whoever is responsible. */
  listItem: z.string().trim().max(200).default(''),
  /** How long it may take, counted from the report: the resident waits from then on. */
  amount: z.number().int().min(1).max(365),
  unit: z.enum(timeUnits),
  urgent: z.boolean().default(false),
  /** Whether somebody must look on site before the return visit. */
  needsCheck: z.boolean().default(true),
  procedureCode: z.string().max(40).nullable().default(null),
})
export type CaseKind = z.infer<typeof caseKind>
