import { Alert } from 'antd'
import { useMemo } from 'react'
import { lockDrive } from '../../domain/drives/lock-drive.ts'
import type { LockRow } from '../../domain/drives/lock-sheet.ts'
import type { SheetReading } from '../../domain/drives/sheet-reading.ts'
import { newId } from '../../domain/kit/ids.ts'
import { addressKey, spellAddress } from '../../domain/registry/address.ts'
import { fill } from '../../text/shape.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { BeginDrive } from './BeginDrive.tsx'

/** How a list of locks was read, row by row; what is not on the books; and the drive that it makes. */
export function ReadLocks({ reading: { sheetName, sheet, homes } }: { reading: SheetReading }) {
  const words = useWords()
  const say = words.desk.drives
  const { locks, skipped } = sheet
  const byKey = useMemo(() => new Map(homes), [homes])
  const made = useMemo(() => lockDrive(sheet, byKey, newId), [sheet, byKey])
  const visits = locks.flatMap((lock) => lock.visits)
  const unknown = visits.filter(({ outcome }) => outcome === undefined).map((visit) => visit.words)
  const rounds = [...new Set(visits.map(({ round }) => round))].sort((one, other) => one - other)
  const { homeUnknown } = made
  return (
    <Panel title={say.readAs}>
      <p role="status">{fill(say.sheetRows, { sheet: sheetName, n: locks.length, visits: visits.length })}</p>
      <p>
        {say.columnsRead}:{' '}
        {sheet.columns
          .filter(({ header }) => header !== '')
          .map(({ header, meaning }) => `${header} → ${say.columnOf[meaning]}`)
          .join(' · ')}
      </p>
      {homeUnknown.length > 0 ? (
        <Alert type="warning" showIcon title={fill(say.sheetNoHome, { n: homeUnknown.length })} />
      ) : (
        <Alert type="success" showIcon title={say.sheetAllHomes} />
      )}
      {unknown.length > 0 ? (
        <Alert
          type="info"
          showIcon
          title={fill(say.sheetUnknownWords, {
            n: unknown.length,
            words: [...new Set(unknown)].slice(0, 8).join('、'),
          })}
        />
      ) : null}
      {skipped.length > 0 ? (
        <Alert
          type="info"
          showIcon
          title={fill(say.sheetSkipped, { n: skipped.length, rows: skipped.slice(0, 20).join('、') })}
        />
      ) : null}
      <RowTable<LockRow>
        rowKey="row"
        paged
        rows={[...homeUnknown, ...locks.filter((lock) => !homeUnknown.includes(lock))]}
        columns={[
          { key: 'row', title: say.row, dataIndex: 'row' },
          { key: 'place', title: say.place, dataIndex: 'place' },
          {
            key: 'home',
            title: say.onBooks,
            render: (_, { home }) =>
              byKey.has(addressKey(home)) ? spellAddress(home) : `${spellAddress(home)} (${say.notOnBooks})`,
          },
          ...rounds.map((round) => ({
            key: `round${round}`,
            title: fill(say.roundShort, { n: round }),
            render: (_: unknown, lock: LockRow) => {
              const visit = lock.visits.find((one) => one.round === round)
              if (!visit) return ''
              const said = [
                visit.outcome ? words.drives.outcomes[visit.outcome] : '?',
                visit.stance ? words.drives.stances[visit.stance] : '',
              ]
              return `${visit.words} → ${said.filter(Boolean).join(', ')}`
            },
          })),
          {
            key: 'stance',
            title: say.stance,
            render: (_, { stance }) => (stance ? words.drives.stances[stance] : say.notYet),
          },
        ]}
      />
      <BeginDrive
        name={`${sheet.compound}地锁整治`}
        rest={{ targets: [...made.targets] }}
        told={<p>{fill(say.preview, { n: made.targets.length })}</p>}
        reason={undefined}
      />
    </Panel>
  )
}
