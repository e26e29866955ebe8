import { votingParties } from '../../domain/drives/voting-party.ts'
import type { NewRollLine } from './ballot-store.ts'
import type { DraftLine } from './roll-store.ts'

/**
 * Numbers the homes in the order in which they come and puts together what one owner has. A home whose owner nobody knows is
 * one head of its own.
 */
export function rollOf(draft: readonly DraftLine[]) {
  const units = draft.map(({ dwellingId, areaCm2, owners }) => ({
    id: dwellingId,
    areaCm2: areaCm2 ?? 0,
    owners: owners.length > 0 ? owners : [dwellingId],
  }))
  const numbers = new Map(units.map(({ id }, index) => [id, index + 1]))
  const numberOf = (unitId: string) => numbers.get(unitId)!
  const parties = votingParties(units).map(({ key, areaCm2, unitIds }) => ({
    no: Math.min(...unitIds.map(numberOf)),
    key,
    areaCm2,
    homes: unitIds.length,
    unitIds,
  }))
  const partyOf = new Map(parties.flatMap(({ no, unitIds }) => unitIds.map((id) => [id, no] as const)))
  const lines = units.map(({ id, areaCm2, owners }): NewRollLine => ({
    no: numberOf(id),
    dwellingId: id,
    areaCm2,
    owners,
    partyNo: partyOf.get(id)!,
  }))
  return { lines, parties: parties.map(({ unitIds: _unitIds, ...party }) => party) }
}
