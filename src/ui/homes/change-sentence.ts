import type { ChangeLine } from '../../domain/registry/change.ts'
import { fill } from '../../text/shape.ts'
import type { Catalogue } from '../../text/catalogue.ts'

/** A line of history in words: the deed, and which fields it altered. Never a value: the books hold none. */
export function changeSentence(words: Catalogue, { action, altered }: ChangeLine): string {
  const deeds: Readonly<Record<string, string>> = words.actions
  const names: Readonly<Record<string, string>> = words.registry.altered
  const deed = deeds[action] ?? action
  const columns = Object.values(altered)
    .flat()
    .flatMap((column) => names[column] ?? [])
  if (columns.length === 0) return deed
  return `${deed}: ${fill(words.desk.homes.person.changed, { what: [...new Set(columns)].join('、') })}`
}
