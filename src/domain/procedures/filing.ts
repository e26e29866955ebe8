import { z } from 'zod'
import { decision, workflow } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'

/** 备案: sent 已报送 → noted 已备案 | declined 未通过; withdrawn 撤回. */
const course = workflow('sent', 'noted', 'declined', 'withdrawn')
export const filingStates = course.states
export type FilingState = (typeof filingStates)[number]

/** Sends one step of a procedure to the street office for the record. */
export const sendFiling = decision(
  'filing.send',
  z.object({
    filingId: id,
    fileId: id,
    stepKey: z.string().max(40),
    subject: z.string().trim().min(1).max(200),
    /** What is filed and why, as it stands in the letter. Sealed: it names people. */
    text: z.string().trim().min(1).max(4000),
  }),
)

/** The street's answer: by its officer, or by the desk from the paper that came back. The number is the street's own. */
export const answerFiling = course.step(
  'filing.answer',
  { from: ['sent'] },
  z.object({
    filingId: id,
    result: z.enum(['noted', 'declined']),
    number: z.string().trim().max(60).default(''),
    answeredOn: day,
    text: z.string().trim().max(2000).default(''),
  }),
)

export const withdrawFiling = course.step(
  'filing.withdraw',
  { from: ['sent'], to: 'withdrawn' },
  z.object({ filingId: id, reason: z.string().trim().min(1).max(400) }),
)
