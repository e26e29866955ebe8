import { Table } from 'antd'
import type { PersonRow } from '../../domain/registry/person-view.ts'
import { RowKeys } from '../kit/RowKeys.tsx'
import { useWords } from '../kit/words.tsx'
import './person-rows.css'
import { addressText } from './address-text.ts'
import { flagNames, sayAge } from './person-text.ts'
import { Badge } from './Badge.tsx'

/** A line of the list; a search tells less of a person than the list does. */
export type PersonLine = Pick<PersonRow, 'id' | 'name' | 'state' | 'birth' | 'phone' | 'document' | 'home'> &
  Partial<PersonRow>

interface Props {
  readonly rows: readonly PersonLine[]
  readonly label: string
  /** Where a person's page is; without it names are only read. */
  readonly addressOf: ((personId: string) => string) | undefined
  readonly homeAddressOf: (dwellingId: string) => string
  readonly go: (address: string) => void
}

/** Residents as a list, all sealed fields masked: ↑↓ choose, Enter opens. */
export function PersonRows({ rows, label, addressOf, homeAddressOf, go }: Props) {
  const words = useWords()
  const { registry } = words
  const { list, fields, person } = words.desk.homes
  const link = (address: string, text: string) => (
    <a
      href={address}
      onClick={(event) => {
        event.preventDefault()
        go(address)
      }}
    >
      {text}
    </a>
  )
  const columns = [
    {
      key: 'name',
      title: fields.person,
      className: 'person-cell',
      render: (_: unknown, row: PersonLine) => (
        <>
          {addressOf ? link(addressOf(row.id), row.name) : row.name}{' '}
          {row.state === 'here' ? null : <Badge>{registry.personStates[row.state]}</Badge>}
        </>
      ),
    },
    {
      key: 'sexAge',
      title: list.sexAge,
      className: 'person-cell',
      render: (_: unknown, { sex, birth }: PersonLine) =>
        [sex && sex !== 'unknown' ? registry.sexes[sex] : '', sayAge(words, birth)].filter(Boolean).join(' '),
    },
    {
      key: 'home',
      title: list.home,
      render: (_: unknown, { home }: PersonLine) =>
        home ? link(homeAddressOf(home.dwellingId), addressText(words, home)) : list.noHome,
    },
    {
      key: 'flags',
      title: list.flag,
      render: (_: unknown, { flags = [] }: PersonLine) => flagNames(words, flags).join('、'),
    },
    { key: 'phone', title: person.phones, responsive: ['md' as const], dataIndex: 'phone' },
    { key: 'document', title: list.document, responsive: ['lg' as const], dataIndex: 'document' },
    {
      key: 'hukou',
      title: list.hukouStatus,
      responsive: ['lg' as const],
      render: (_: unknown, { hukouStatus }: PersonLine) =>
        hukouStatus ? registry.hukouStatuses[hukouStatus] : '',
    },
  ]
  return (
    <RowKeys
      ids={rows.map(({ id }) => id)}
      open={(id) => (addressOf ? go(addressOf(id)) : undefined)}
      label={label}
    >
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...rows]}
        columns={columns}
        onRow={(row) => (addressOf ? { onDoubleClick: () => go(addressOf(row.id)) } : {})}
      />
    </RowKeys>
  )
}
