import { z } from 'zod'
import { decision, workflow } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { choices } from './tally.ts'
import { voteWays } from './vote.ts'

/** 业主表决: open 表决中 → closed 已封存. */
const course = workflow('open', 'closed')
export const ballotStates = course.states
export type BallotState = (typeof ballotStates)[number]

/** Opens a vote of owners with its roll, which is then fixed: every home, its floor area and who owns it. */
export const openBallot = decision(
  'ballot.open',
  z.object({
    ballotId: id,
    driveId: id,
    topic: z.string().trim().min(1).max(200),
    threshold: z.enum(['ordinary', 'special']),
    roll: z
      .array(
        z.object({
          dwellingId: id,
          areaM2: z.number().positive().max(99_999),
          /** Ids of the owners; the developer has one as well. No names. */
          owners: z.array(id).min(1).max(20),
        }),
      )
      .min(1)
      .max(5000),
  }),
)

/** A vote for everything that the owners of this home own together, as it was given. */
export const castVote = course.step(
  'ballot.vote',
  { from: ['open'] },
  z.object({
    voteId: id,
    ballotId: id,
    dwellingId: id,
    choice: z.enum(choices),
    way: z.enum(voteWays),
    /** By written authority (委托书). */
    proxy: z.boolean().default(false),
    votedOn: day,
  }),
)

export const closeBallot = course.step(
  'ballot.close',
  { from: ['open'], to: 'closed' },
  z.object({ ballotId: id }),
)
