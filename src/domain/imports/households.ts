/**
 * 户: the people of a home put together by the head they name, by who says to be head, and by standing next to each other.
 * A home with two heads holds two households.
 */
import { isHead } from '../registry/relation-words.ts'
import { nameKey } from '../registry/person-name.ts'
import type { PersonDraft } from './person-draft.ts'

export interface HouseholdDraft {
  readonly home: string
  head: PersonDraft | undefined
  headName: string | undefined
  members: PersonDraft[]
}

/** People in the order of the workbook; those without a home are left out. */
export function groupHouseholds(people: readonly PersonDraft[]): HouseholdDraft[] {
  const all: HouseholdDraft[] = []
  const byHome = new Map<string, HouseholdDraft[]>()
  for (const person of people) {
    if (person.home === undefined || person.mergedInto !== undefined) continue
    const there = byHome.get(person.home) ?? []
    let household = householdOf(person, there)
    if (!household) {
      household = { home: person.home, head: undefined, headName: person.facts.head, members: [] }
      there.push(household)
      byHome.set(person.home, there)
      all.push(household)
    }
    household.members.push(person)
    if (isHead(person.facts.relation?.code) && !household.head) {
      household.head = person
      household.headName ??= person.facts.name
    }
  }
  for (const household of all) {
    const { head, members } = household
    // A copy has no room left over.
    if (head && members[0] !== head) members.splice(0, 0, ...members.splice(members.indexOf(head), 1))
    household.members = members.slice()
  }
  return all
}

function householdOf(person: PersonDraft, there: readonly HouseholdDraft[]): HouseholdDraft | undefined {
  const { facts } = person
  if (isHead(facts.relation?.code)) {
    return there.find(
      (each) => !each.head && (each.headName === undefined || sameName(each.headName, facts.name)),
    )
  }
  if (facts.head)
    return there.find((each) => each.headName !== undefined && sameName(each.headName, facts.head ?? ''))
  return there.at(-1)
}

function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other)
}
