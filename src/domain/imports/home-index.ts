import { nameKey } from '../registry/person-name.ts'
import type { PersonDraft } from './person-draft.ts'

/** From this many people on, a home (or a file that puts a whole town into one) is looked up by name. */
const crowd = 40
/** More namesakes in one home are no family: they are told apart by their numbers alone. */
const mostNamesakes = 40

export interface HomeIndex {
  add(home: string, person: PersonDraft): void
  namesakes(home: string, name: string): readonly PersonDraft[]
  clear(): void
}

/** Who lives in a home under a name: a short list for a family, a table for a crowd, so that no file makes it slow. */
export function openHomeIndex(): HomeIndex {
  // Lists as long as they must be: one that grows by `push` keeps room for sixteen more.
  const byHome = new Map<string, readonly PersonDraft[] | Map<string, PersonDraft[]>>()
  return {
    add(home, person) {
      const there = byHome.get(home)
      if (there === undefined) byHome.set(home, [person])
      else if (there instanceof Map) addNamesake(there, person)
      else if (there.length < crowd) byHome.set(home, there.concat(person))
      else byHome.set(home, tableOf([...there, person]))
    },
    namesakes(home, name) {
      const there = byHome.get(home)
      if (there === undefined) return []
      const key = nameKey(name)
      return there instanceof Map
        ? (there.get(key) ?? [])
        : there.filter((each) => nameKey(each.facts.name) === key)
    },
    clear: () => byHome.clear(),
  }
}

function tableOf(people: readonly PersonDraft[]): Map<string, PersonDraft[]> {
  const table = new Map<string, PersonDraft[]>()
  for (const person of people) addNamesake(table, person)
  return table
}

function addNamesake(table: Map<string, PersonDraft[]>, person: PersonDraft): void {
  const key = nameKey(person.facts.name)
  const there = table.get(key)
  if (there === undefined) table.set(key, [person])
  else if (there.length < mostNamesakes) there.push(person)
}
