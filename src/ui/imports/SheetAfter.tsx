import type { SheetView } from '../../domain/imports/import-view.ts'
import type { PersonLine } from '../../domain/imports/summary.ts'
import { spellAddress } from '../../domain/registry/address.ts'
import { RowTable } from '../kit/RowTable.tsx'
import { useWords } from '../kit/words.tsx'

/** The same rows as they were understood: one line a person. */
export function SheetAfter({ sheet }: { sheet: SheetView }) {
  const words = useWords()
  const say = words.desk.imports
  const { sexes } = words.registry
  const lines = sheet.after.map((line, at) => ({ ...line, at }))
  return (
    <RowTable
      rowKey="at"
      rows={lines}
      columns={[
        { key: 'row', title: say.row, dataIndex: 'row', width: 60 },
        { key: 'name', title: say.name, dataIndex: 'name' },
        { key: 'relation', title: say.relation, dataIndex: 'relation' },
        { key: 'address', title: say.address, render: (_: unknown, line) => addressOf(line) },
        { key: 'idNumber', title: say.idNumber, dataIndex: 'idNumber' },
        { key: 'birth', title: say.birth, dataIndex: 'birth' },
        {
          key: 'sex',
          title: say.sex,
          render: (_: unknown, { sex }) => (sex === 'male' || sex === 'female' ? sexes[sex] : ''),
        },
        { key: 'phones', title: say.phones, render: (_: unknown, { phones }) => phones.join(' ') },
        { key: 'flags', title: say.flags, render: (_: unknown, { flags }) => flags.join(' ') },
      ]}
    />
  )
}

function addressOf({ compound, building, stair, room }: PersonLine): string {
  return spellAddress({
    ...(compound ? { compound } : {}),
    ...(building ? { building } : {}),
    ...(stair ? { stair } : {}),
    ...(room ? { room } : {}),
  })
}
