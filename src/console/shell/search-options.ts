import type { CaseRow } from '../../domain/cases/case-queries.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import type { SearchHit } from '../../domain/registry/search-view.ts'
import type { Catalogue } from '../../text/catalogue.ts'

export interface SearchOption {
  readonly key: string
  readonly value: string
  readonly label: string
}

/** One line a find: what it is, its name, and what tells it from its namesakes. */
export function searchOptions(
  words: Catalogue,
  hits: readonly SearchHit[],
  cases: readonly CaseRow[],
): SearchOption[] {
  const kinds = words.desk.shell.searchKinds
  const option = (
    kind: string,
    id: string,
    type: string,
    parts: readonly (string | null)[],
  ): SearchOption => {
    const label = `${type} · ${parts.filter(Boolean).join('  ')}`
    return { key: `${kind}/${id}`, value: `${kind}/${id}`, label }
  }
  return [
    ...hits.map((hit) => {
      switch (hit.kind) {
        case 'person':
          return option('person', hit.id, kinds.person, [
            hit.name,
            hit.birthYear,
            hit.home && addressText(words, hit.home),
            hit.phone,
          ])
        case 'home':
          return option('dwelling', hit.id, kinds.dwelling, [
            addressText(words, hit.home),
            hit.heads.join('、'),
          ])
        case 'building':
          return option('building', hit.id, kinds.building, [hit.compound, hit.name])
        case 'compound':
          return option('compound', hit.id, kinds.compound, [hit.name])
        case 'organisation':
          return option('organisation', hit.id, kinds.organisation, [hit.name, hit.phone])
      }
    }),
    ...cases.map((row) =>
      option('case', row.id, kinds.case, [row.number, row.title, words.cases.states[row.state]]),
    ),
  ]
}
