/** 专有部分: one home (or shop) that counts in a vote of owners. */
export interface OwnedUnit {
  readonly id: string
  /** Floor area in whole square centimetres: 86.43 m² is 864,300. From the land register, else survey, else contract. */
  readonly areaCm2: number
  /** Keys of all who own it together. Undelivered homes carry the developer's key. Never empty. */
  readonly owners: readonly string[]
}

/** 表决人: whoever has one head in the count, with all that it owns. */
export interface VotingParty {
  /** Owners' keys, sorted and joined by `+`. */
  readonly key: string
  readonly unitIds: readonly string[]
  readonly areaCm2: number
}

/**
 * Heads are counted by 建筑物区分所有权司法解释 art. 9: one unit one head; whoever has several units counts once, and so does the
 * developer with all that is not yet sold or delivered. Co-owners of one unit share its one head. Two units count as
 * one head only when exactly the same people own both.
 */
export function votingParties(units: readonly OwnedUnit[]): readonly VotingParty[] {
  const parties = new Map<string, VotingParty>()
  const seen = new Set<string>()
  for (const unit of units) {
    if (seen.has(unit.id)) throw new RangeError(`unit ${unit.id} stands twice in the list`)
    seen.add(unit.id)
    if (!Number.isSafeInteger(unit.areaCm2) || unit.areaCm2 <= 0)
      throw new RangeError(`unit ${unit.id} has no area`)
    if (unit.owners.length === 0) throw new RangeError(`unit ${unit.id} has no owner`)
    const key = [...new Set(unit.owners)].sort().join('+')
    const party = parties.get(key)
    parties.set(key, {
      key,
      unitIds: [...(party?.unitIds ?? []), unit.id],
      areaCm2: (party?.areaCm2 ?? 0) + unit.areaCm2,
    })
  }
  return [...parties.values()]
}

/** Square metres as they are written (two decimals at most are kept by the registry) in whole square centimetres. */
export function squareCentimetres(areaM2: number): number {
  return Math.round(areaM2 * 10_000)
}
