import { sha256 } from '../kit/sha256.ts'
import type { Choice } from './tally.ts'

export const voteWays = ['door', 'paper', 'meeting'] as const
/** 入户 at the door, 书面 on a signed paper, 会上 at a meeting. */
export type VoteWay = (typeof voteWays)[number]

/** One vote as it was given; none is ever taken out of the book. */
export interface Vote {
  readonly id: string
  readonly partyKey: string
  readonly choice: Choice
  readonly way: VoteWay
  /** Given by somebody who holds the owner's written authority (委托书). */
  readonly proxy: boolean
}

/**
 * May this party vote (again) in this way? A signed paper stands and blocks every other vote; a word at the door or a raised
 * hand can still be replaced, but only by a signed paper.
 */
export function mayVote(before: VoteWay | undefined, way: VoteWay): boolean {
  return before === undefined || (before !== 'paper' && way === 'paper')
}

/** What counts of all votes in the order they were given: one choice a party. */
export function countedVotes(votes: readonly Vote[]): ReadonlyMap<string, Choice> {
  const standing = new Map<string, Vote>()
  for (const vote of votes) {
    if (mayVote(standing.get(vote.partyKey)?.way, vote.way)) standing.set(vote.partyKey, vote)
  }
  return new Map([...standing].map(([key, { choice }]) => [key, choice]))
}

/** A line for each party and what it chose, sorted: what is frozen when a ballot is closed. */
export function ballotText(
  lines: readonly {
    readonly partyKey: string
    readonly areaCm2: number
    readonly choice: Choice | undefined
  }[],
): string {
  return lines
    .map(({ partyKey, areaCm2, choice }) => `${partyKey}\t${areaCm2}\t${choice ?? '-'}\n`)
    .sort()
    .join('')
}

/** The seal of a closed ballot: SHA-256 of its lines, which anyone with the list can reckon again. */
export function ballotSeal(lines: Parameters<typeof ballotText>[0]): string {
  return sha256(ballotText(lines))
}
