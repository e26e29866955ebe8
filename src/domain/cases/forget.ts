import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'

/**
 * Name and number of somebody who asked to be deleted go from the matters that have ended, from the others when they end; the matters
 * stay as the office's files.
 * Reports that gave only a number are his where nobody else has that number. `caseId`: the matter by which he asked, whose number is
 * his too.
 */
export const forgetReporter = decision(
  'case.forgetReporter',
  z.object({ personId: id, caseId: id.optional() }),
)
