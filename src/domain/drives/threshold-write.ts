import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { thresholdCodes } from './threshold.ts'

const share = z
  .object({ of: z.number().int().min(1).max(1000), in: z.number().int().min(1).max(1000) })
  .refine((said) => said.of <= said.in, { message: 'not more than all' })

/** A new version of a threshold, from the day it is in force; votes already open keep theirs. */
export const writeThreshold = decision(
  'threshold.write',
  z.object({
    code: z.enum(thresholdCodes),
    quorum: share,
    pass: share,
    passing: z.enum(['moreThan', 'atLeast']),
    noticeDays: z.number().int().min(0).max(365),
    resultDays: z.number().int().min(0).max(365),
    /** Law and article. */
    source: z.string().trim().min(2).max(200),
    inForceFrom: day,
  }),
)
