import { sha256 } from '../kit/sha256.ts'
import type { Choice } from './tally.ts'

export const voteWays = ['door', 'paper', 'meeting'] as const
/** 入户 at the door, 书面 on a signed paper, 会上 at a meeting. */
export type VoteWay = (typeof voteWays)[number]

export const correctionReasons = ['wrongHome', 'wrongChoice', 'notSigned', 'other'] as const
/** 登错户, 登错意见, 没有签字, 其他. */
export type CorrectionReason = (typeof correctionReasons)[number]

/** One vote as it was given; none is ever taken out of the book. */
export interface Vote {
  readonly id: string
  readonly partyKey: string
  /** `null`: only takes away the vote that it corrects. */
  readonly choice: Choice | null
  readonly way: VoteWay
  /** Given by somebody who holds the owner's written authority (委托书). */
  readonly proxy: boolean
  /** The vote that was written down wrongly; this one stands in its place. */
  readonly corrects?: string | null
}

/**
 * May this party vote (again) in this way? A signed paper stands and blocks every other vote; a word at the door or a raised
 * hand can still be replaced, but only by a signed paper.
 */
export function mayVote(before: VoteWay | undefined, way: VoteWay): boolean {
  return before === undefined || (before !== 'paper' && way === 'paper')
}

/** Which vote of each party stands, of all votes in the order they were given. A corrected one counts as it should have been. */
export function standingVotes(votes: readonly Vote[]): ReadonlyMap<string, Vote> {
  const corrections = new Map(
    votes.flatMap((vote) => (vote.corrects ? [[vote.corrects, vote] as const] : [])),
  )
  const asMeant = (vote: Vote): Vote => {
    const correction = corrections.get(vote.id)
    return correction ? asMeant(correction) : vote
  }
  const standing = new Map<string, Vote>()
  for (const given of votes) {
    if (given.corrects) continue
    const vote = asMeant(given)
    if (vote.choice !== null && mayVote(standing.get(vote.partyKey)?.way, vote.way))
      standing.set(vote.partyKey, vote)
  }
  return standing
}

/** What counts of all votes: one choice a party. */
export function countedVotes(votes: readonly Vote[]): ReadonlyMap<string, Choice> {
  return new Map([...standingVotes(votes)].flatMap(([key, { choice }]) => (choice ? [[key, choice]] : [])))
}

/** One head of a closed ballot, as it is printed. */
export interface SealedLine {
  /** Numbers of its homes on the roll. */
  readonly nos: readonly number[]
  readonly areaCm2: number
  readonly choice: Choice | null
}

/** The words of the sealed list. They never change with the language: a seal must be the same for everybody. */
const said: Readonly<Record<Choice, string>> = { yes: '同意', no: '反对', abstain: '弃权' }

/**
 * What is frozen when a ballot is closed: the topic, then a line for each head in the order of the roll, as the printed list
 * shows it: `1+2,140.00,同意`. UTF-8, a line feed after every line.
 */
export function ballotText(topic: string, lines: readonly SealedLine[]): string {
  const written = lines
    .map(({ nos, ...line }) => ({ nos: nos.toSorted((one, other) => one - other), ...line }))
    .toSorted((one, other) => (one.nos[0] ?? 0) - (other.nos[0] ?? 0))
    .map(
      ({ nos, areaCm2, choice }) =>
        `${nos.join('+')},${squareMetres(areaCm2)},${choice ? said[choice] : '未表决'}`,
    )
  return [topic, ...written].map((line) => `${line}\n`).join('')
}

/** The seal of a closed ballot: SHA-256 of its text, which anyone with the printed list can reckon again. */
export function ballotSeal(topic: string, lines: readonly SealedLine[]): string {
  return sha256(ballotText(topic, lines))
}

/** Whole square centimetres as square metres with two decimals; areas are never known more exactly. */
export function squareMetres(areaCm2: number): string {
  return (areaCm2 / 10_000).toFixed(2)
}
