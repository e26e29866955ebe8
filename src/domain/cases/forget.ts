import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'

/** Name and number of somebody who asked to be deleted go from the matters that have ended; the matters stay as the office's files. */
export const forgetReporter = decision('case.forgetReporter', z.object({ personId: id }))
