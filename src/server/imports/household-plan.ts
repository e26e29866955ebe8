import type { ImportPart } from '../../domain/imports/import-parts.ts'
import { tenureOf } from '../../domain/imports/import-residence.ts'
import type { PersonRead } from '../../domain/imports/understanding.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { NewHousehold } from '../registry/bulk-rows.ts'
import type { PartPlan } from './part-plan.ts'

/**
 * In which household everybody new or moving will live: with those of the sheet's household who live in that home already,
 * else in a new one.
 */
export function planHouseholds(
  part: ImportPart,
  plan: PartPlan,
): { readonly made: readonly NewHousehold[]; readonly of: ReadonlyMap<string, string> } {
  const reads = new Map(part.people.map((read) => [read.key, read]))
  const settling = new Set([
    ...plan.newPeople.map(({ read }) => read.key),
    ...plan.changes.filter(({ difference }) => difference.moves).map(({ sought }) => sought.read.key),
  ])
  const made: NewHousehold[] = []
  const byPerson = new Map<string, string>()
  for (const { home, members } of part.households) {
    const at = plan.homeAt.get(home)
    if (!at || !members.some((key) => settling.has(key))) continue
    const there = members.map((key) => plan.known.get(key)).find((known) => known?.dwellingId === at.id)
    const householdId = there?.householdId ?? newId()
    if (!there?.householdId) {
      const people = members.map((key) => reads.get(key)).filter((read): read is PersonRead => !!read)
      made.push({ id: householdId, dwellingId: at.id, tenure: tenureOf(people) })
    }
    for (const key of members) byPerson.set(key, householdId)
  }
  return { made, of: byPerson }
}
