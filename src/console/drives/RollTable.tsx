import type { RollLine } from '../../domain/drives/ballot-queries.ts'
import { squareMetres } from '../../domain/drives/vote.ts'
import { fill } from '../../text/shape.ts'
import { addressText } from '../../ui/homes/address-text.ts'
import { RowKeys } from '../../ui/kit/RowKeys.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { useWords } from '../../ui/kit/words.tsx'

interface Props {
  readonly rows: readonly RollLine[]
  readonly open: number | undefined
  readonly choose: (partyNo: number, dwellingId: string) => void
}

/** The roll in walking order, each home with what counts of it. ↑↓ walk, Enter opens. */
export function RollTable({ rows, open, choose }: Props) {
  const words = useWords()
  const say = words.desk.ballots
  const { choices, ways } = words.drives
  const go = (dwellingId: string) => {
    const line = rows.find((row) => row.dwellingId === dwellingId)
    if (line) choose(line.partyNo, dwellingId)
  }
  return (
    <RowKeys ids={rows.map(({ dwellingId }) => dwellingId)} open={go} label={say.list}>
      <RowTable<RollLine>
        rowKey="dwellingId"
        rows={rows}
        rowClassName={({ partyNo }) => (partyNo === open ? 'drive-row-open' : '')}
        columns={[
          { key: 'no', title: say.serialNo, align: 'right', dataIndex: 'no' },
          {
            key: 'home',
            title: say.home,
            render: (_, row) => (
              <>
                <a
                  href={`#${row.no}`}
                  aria-current={row.partyNo === open}
                  onClick={(event) => {
                    event.preventDefault()
                    go(row.dwellingId)
                  }}
                >
                  {addressText(words, row)}
                </a>
                {row.partyHomes > 1 ? (
                  <small> {fill(say.together, { no: row.partyNo, n: row.partyHomes })}</small>
                ) : null}
              </>
            ),
          },
          {
            key: 'area',
            title: say.areaShort,
            align: 'right',
            render: (_, { areaCm2 }) => squareMetres(areaCm2),
          },
          {
            key: 'choice',
            title: say.choice,
            render: (_, { choice }) => (choice ? choices[choice] : say.notYet),
          },
          {
            key: 'way',
            title: say.way,
            render: (_, { way, proxy }) =>
              [way ? ways[way] : '', proxy ? say.proxy : ''].filter(Boolean).join(', '),
          },
        ]}
      />
    </RowKeys>
  )
}
