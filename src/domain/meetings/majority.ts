/** What a meeting must reach to decide: more than this share of those who may take part is there, and of these more than that agrees. */
export interface MeetingRule {
  readonly present: { readonly of: number; readonly in: number }
  readonly agree: { readonly of: number; readonly in: number }
  /** Law and article. */
  readonly source: string
}

/**
 * 城市居民委员会组织法 arts 9, 10: more than half of the adults, household representatives or group representatives are
 * present; a decision is made by more than half of those present.
 */
export const shippedRule: MeetingRule = {
  present: { of: 1, in: 2 },
  agree: { of: 1, in: 2 },
  source: '《中华人民共和国城市居民委员会组织法》第九条、第十条',
}

export interface HandCount {
  readonly yes: number
  readonly no: number
  readonly abstain: number
}

/** Are more than the share of those eligible there? */
export function isQuorate(present: number, eligible: number, { present: share }: MeetingRule): boolean {
  return eligible > 0 && BigInt(present) * BigInt(share.in) > BigInt(eligible) * BigInt(share.of)
}

/** Is it carried by more than the share of those *present*? Whoever abstains or leaves their hand down has not agreed. */
export function isCarried(count: HandCount, present: number, { agree: share }: MeetingRule): boolean {
  return present > 0 && BigInt(count.yes) * BigInt(share.in) > BigInt(present) * BigInt(share.of)
}

/** Nobody raises a hand twice. */
export function isCountPossible({ yes, no, abstain }: HandCount, present: number): boolean {
  return yes + no + abstain <= present
}
