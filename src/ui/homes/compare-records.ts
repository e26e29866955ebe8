import type { PersonPage } from '../../domain/registry/person-view.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { addressText } from './address-text.ts'
import { flagNames, sayBirth } from './person-text.ts'

export interface Compared {
  readonly key: string
  readonly label: string
  readonly left: string
  readonly right: string
  /** They say the same, or one of them says nothing. */
  readonly agrees: boolean
}

/** Two records line by line, in words and masked as they are shown: what somebody looks at before making them one. */
export function compareRecords(
  words: Catalogue,
  language: string,
  left: PersonPage,
  right: PersonPage,
): readonly Compared[] {
  const { fields, person, list } = words.desk.homes
  const { registry } = words
  const line = (key: string, label: string, of: (page: PersonPage) => string): Compared => {
    const [a, b] = [of(left), of(right)]
    return { key, label, left: a, right: b, agrees: a === b || a === '' || b === '' }
  }
  return [
    line('name', fields.person, ({ name }) => name),
    line('former', person.formerly, ({ formerNames }) => formerNames.join('、')),
    line('sex', fields.sex, ({ sex }) => (sex === 'unknown' ? '' : registry.sexes[sex])),
    line('birth', registry.altered.birth, ({ birth }) => (birth ? sayBirth(language, birth) : '')),
    line('document', person.document, ({ document }) => document ?? ''),
    line('phones', person.phones, ({ phones }) => phones.map(({ masked }) => masked).join('、')),
    line('home', list.home, ({ residences }) => {
      const present = residences.find(({ endedOn }) => endedOn === null)
      return present ? addressText(words, present.home) : ''
    }),
    line('hukou', person.hukouStatus, ({ hukouStatus }) =>
      hukouStatus === 'unknown' ? '' : registry.hukouStatuses[hukouStatus],
    ),
    line('flags', person.flags, ({ flags }) =>
      flagNames(
        words,
        flags.filter(({ holds }) => holds).map(({ flag }) => flag),
      ).join('、'),
    ),
    line('state', list.state, ({ state }) => registry.personStates[state]),
  ]
}
