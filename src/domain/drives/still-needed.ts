import { tally, withAgreement, type Choice, type Tally } from './tally.ts'
import type { Threshold } from './threshold.ts'
import type { VotingParty } from './voting-party.ts'

export interface StillNeeded {
  readonly parties: readonly VotingParty[]
  /** The count as it would stand then. */
  readonly afterwards: Tally
}

/**
 * 还差几户: the fewest of those who have not voted whose agreement would carry the matter; empty when it is carried, `undefined`
 * when even all of them are not enough.
 *
 * Every further agreement raises all four shares, and of sets of one size the one with the largest area raises them
 * most; so the first n by area are enough whenever any n are. Equal areas go by key, so that everybody gets the same set.
 */
export function stillNeeded(
  parties: readonly VotingParty[],
  cast: ReadonlyMap<string, Choice>,
  threshold: Threshold,
): StillNeeded | undefined {
  const now = tally(parties, cast, threshold)
  if (now.carried) return { parties: [], afterwards: now }
  const open = parties.filter(({ key }) => !cast.has(key)).sort(byArea)
  let areaCm2 = 0
  for (const [index, party] of open.entries()) {
    areaCm2 += party.areaCm2
    const afterwards = withAgreement(now, { areaCm2, heads: index + 1 }, threshold)
    if (afterwards.carried) return { parties: open.slice(0, index + 1), afterwards }
  }
  return undefined
}

function byArea(one: VotingParty, other: VotingParty): number {
  return other.areaCm2 - one.areaCm2 || (one.key < other.key ? -1 : 1)
}
