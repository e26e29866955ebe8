import type { Catalogue } from '../../text/catalogue.ts'
import { csv } from '../kit/csv.ts'
import { addressText } from './address-text.ts'
import type { PersonLine } from './PersonRows.tsx'
import { flagNames } from './person-text.ts'

/** The rows on the screen as a sheet: the same columns and words, sealed fields masked as they are shown. */
export function personSheet(words: Catalogue, rows: readonly PersonLine[]): string {
  const { registry } = words
  const { list, fields, person } = words.desk.homes
  const head = [
    fields.person,
    fields.sex,
    registry.altered.birth,
    list.home,
    list.flag,
    person.phones,
    list.document,
    list.hukouStatus,
    list.state,
  ]
  return csv([
    head,
    ...rows.map(({ name, sex, birth, home, flags = [], phone, document, hukouStatus, state }) => [
      name,
      sex ? registry.sexes[sex] : '',
      birth ?? '',
      home ? addressText(words, home) : '',
      flagNames(words, flags).join('、'),
      phone ?? '',
      document ?? '',
      hukouStatus ? registry.hukouStatuses[hukouStatus] : '',
      registry.personStates[state],
    ]),
  ])
}
