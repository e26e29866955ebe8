import { z } from 'zod'
import { decision, workflow } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { choices } from './tally.ts'
import { thresholdCodes } from './threshold.ts'
import { correctionReasons, voteWays } from './vote.ts'

/** 业主表决: open 表决中 → closed 已封存. */
const course = workflow('open', 'closed')
export const ballotStates = course.states
export type BallotState = (typeof ballotStates)[number]

/**
 * Opens a vote of owners. The roll is taken from the books as they stand now and is then fixed: every home of these compounds
 * with its floor area and its owners. A home whose owner is not known counts as one head of its own
 * (建筑物区分所有权司法解释 art. 9: one unit one head); one without a floor area stops the opening.
 */
export const openBallot = decision(
  'ballot.open',
  z.object({
    ballotId: id,
    driveId: id,
    topic: z.string().trim().min(1).max(200),
    threshold: z.enum(thresholdCodes),
    compoundIds: z.array(id).min(1).max(50),
    /** When the topic was posted up. */
    announcedOn: day.nullable().default(null),
  }),
)

/** 补记公告日期: when the topic was posted up, where that was not written down when the vote began. */
export const announceBallot = course.step(
  'ballot.announce',
  { from: ['open'] },
  z.object({ ballotId: id, announcedOn: day }),
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
    /** By written authority (委托书), which is put with the vote as a picture before the ballot is closed. */
    proxy: z.boolean().default(false),
    votedOn: day,
  }),
)

/** 更正: a vote was written down wrongly. Both entries stay in the book; `choice` of `null` only takes the wrong one away. */
export const correctVote = course.step(
  'ballot.correct',
  { from: ['open'] },
  z.object({
    voteId: id,
    ballotId: id,
    corrects: id,
    choice: z.enum(choices).nullable(),
    reason: z.enum(correctionReasons),
  }),
)

export const closeBallot = course.step(
  'ballot.close',
  { from: ['open'], to: 'closed' },
  z.object({ ballotId: id }),
)

/**
 * 公示结果: the notice gets its number and its line in the seal book, and the count goes on the public board, in one. A notice
 * that was written wrongly is voided first; its number stays taken.
 */
export const publishBallot = course.step(
  'ballot.publish',
  { from: ['closed'] },
  z.object({
    ballotId: id,
    paperId: id,
    /** When it is posted up at the stairs. */
    publishedOn: day,
    /** One for each place where it is posted up. */
    copies: z.number().int().min(1).max(50).default(1),
    phone: z.string().trim().min(1).max(40),
    officeAddress: z.string().trim().max(100).default(''),
    /** 批准人: who holds the secretary's role here; `null`: the keeper decides. */
    approverId: id.nullable().default(null),
    /** 监印人, by name. */
    keeper: z.string().trim().min(1).max(40),
  }),
)
