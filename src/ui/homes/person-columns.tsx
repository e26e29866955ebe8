import type { PersonRow } from '../../domain/registry/person-view.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import type { ListColumn } from '../kit/list-columns.ts'
import { addressText } from './address-text.ts'
import { Badge } from './Badge.tsx'
import './person-rows.css'
import { flagNames, sayAge } from './person-text.ts'

/** A line of the list; a search tells less of a person than the list does. */
export type PersonLine = Pick<PersonRow, 'id' | 'name' | 'state' | 'birth' | 'phone' | 'document' | 'home'> &
  Partial<PersonRow>

export interface PersonAddresses {
  /** Where a person's page is; without it names are only read. */
  readonly person: ((personId: string) => string) | undefined
  readonly home: (dwellingId: string) => string
  readonly go: (address: string) => void
}

/** The columns of 居民名册, sealed fields masked: for the screen and for the sheet that is exported from it. */
export function personColumns(
  words: Catalogue,
  addresses: PersonAddresses,
): readonly ListColumn<PersonLine>[] {
  const { registry } = words
  const { list, fields, person } = words.desk.homes
  const link = (address: string, text: string) => (
    <a
      href={address}
      onClick={(event) => {
        event.preventDefault()
        addresses.go(address)
      }}
    >
      {text}
    </a>
  )
  return [
    {
      key: 'name',
      title: fields.person,
      className: 'person-cell',
      always: true,
      text: ({ name }) => name,
      show: ({ id, name, state }) => (
        <>
          {addresses.person ? link(addresses.person(id), name) : name}{' '}
          {state === 'here' ? null : <Badge>{registry.personStates[state]}</Badge>}
        </>
      ),
    },
    {
      key: 'sexAge',
      title: list.sexAge,
      className: 'person-cell',
      text: ({ sex, birth }) =>
        [sex && sex !== 'unknown' ? registry.sexes[sex] : '', sayAge(words, birth)].filter(Boolean).join(' '),
    },
    {
      key: 'birth',
      title: registry.altered.birth,
      className: 'person-cell',
      text: ({ birth }) => birth ?? '',
    },
    {
      key: 'home',
      title: list.home,
      text: ({ home }) => (home ? addressText(words, home) : list.noHome),
      show: ({ home }) =>
        home ? link(addresses.home(home.dwellingId), addressText(words, home)) : list.noHome,
    },
    { key: 'flags', title: list.flag, text: ({ flags = [] }) => flagNames(words, flags).join('、') },
    { key: 'phone', title: person.phones, from: 'md', text: ({ phone }) => phone ?? '' },
    { key: 'document', title: list.document, from: 'lg', text: ({ document }) => document ?? '' },
    {
      key: 'hukou',
      from: 'lg',
      title: list.hukouStatus,
      text: ({ hukouStatus }) => (hukouStatus ? registry.hukouStatuses[hukouStatus] : ''),
    },
    {
      key: 'state',
      title: list.state,
      className: 'person-cell',
      text: ({ state }) => registry.personStates[state],
    },
  ]
}

/** What a list shows until somebody arranges it. */
export const usualPersonColumns = ['sexAge', 'home', 'flags', 'phone', 'document', 'hukou']
