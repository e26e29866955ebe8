import { isAtLeast, isMoreThan, type Threshold } from './threshold.ts'
import type { VotingParty } from './voting-party.ts'

export const choices = ['yes', 'no', 'abstain'] as const
/** 同意, 反对, 弃权. Whoever abstains has taken part. */
export type Choice = (typeof choices)[number]

/** Area in cm², and heads. */
export interface Weight {
  readonly areaCm2: number
  readonly heads: number
}

export interface Tally {
  readonly all: Weight
  readonly participating: Weight
  readonly yes: Weight
  readonly no: Weight
  readonly abstain: Weight
  readonly quorum: { readonly area: boolean; readonly heads: boolean }
  readonly pass: { readonly area: boolean; readonly heads: boolean }
  /** All four at once. */
  readonly carried: boolean
}

/** Counts one choice a party; a choice of somebody who is no party is a fault of the caller. */
export function tally(
  parties: readonly VotingParty[],
  cast: ReadonlyMap<string, Choice>,
  threshold: Threshold,
): Tally {
  const known = new Set(parties.map(({ key }) => key))
  for (const key of cast.keys()) if (!known.has(key)) throw new RangeError('a vote of nobody on the list')
  const sum = (of: (choice: Choice | undefined) => boolean) =>
    weigh(parties.filter(({ key }) => of(cast.get(key))))
  const yes = sum((choice) => choice === 'yes')
  const no = sum((choice) => choice === 'no')
  const abstain = sum((choice) => choice === 'abstain')
  return judged(weigh(parties), yes, no, abstain, threshold)
}

function weigh(parties: readonly VotingParty[]): Weight {
  return { areaCm2: parties.reduce((area, party) => area + party.areaCm2, 0), heads: parties.length }
}

function judged(all: Weight, yes: Weight, no: Weight, abstain: Weight, threshold: Threshold): Tally {
  const participating = plus(plus(yes, no), abstain)
  const { quorum: least, pass: share, passing } = threshold
  const passes = passing === 'moreThan' ? isMoreThan : isAtLeast
  const quorum = {
    area: isAtLeast(participating.areaCm2, all.areaCm2, least),
    heads: isAtLeast(participating.heads, all.heads, least),
  }
  const pass = {
    area: passes(yes.areaCm2, participating.areaCm2, share),
    heads: passes(yes.heads, participating.heads, share),
  }
  const carried = quorum.area && quorum.heads && pass.area && pass.heads
  return { all, participating, yes, no, abstain, quorum, pass, carried }
}

/** The same count after these have agreed too. */
export function withAgreement(before: Tally, more: Weight, threshold: Threshold): Tally {
  return judged(before.all, plus(before.yes, more), before.no, before.abstain, threshold)
}

function plus(one: Weight, other: Weight): Weight {
  return { areaCm2: one.areaCm2 + other.areaCm2, heads: one.heads + other.heads }
}
