import type { DrivePage, DrivePart } from '../../domain/drives/drive-queries.ts'
import { fill } from '../../text/shape.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { useWords } from '../../ui/kit/words.tsx'

/** How far each grid is; in the order of the grids, never by who is ahead. */
export function DriveGrids({ grids }: { grids: DrivePage['grids'] }) {
  const words = useWords()
  const say = words.desk.drives
  if (grids.length < 2) return null
  return (
    <Panel title={say.grids}>
      <p>{say.gridsHint}</p>
      <RowTable<DrivePart>
        rowKey={({ id }) => id ?? ''}
        rows={grids}
        columns={[
          { key: 'name', title: say.grid, render: (_, { name }) => name || say.noGrid },
          {
            key: 'progress',
            title: say.progress,
            render: (_, { counted, visited, open }) =>
              [
                fill(say.counted, { n: counted }),
                fill(say.visited, { n: visited }),
                fill(say.open, { n: open }),
              ].join(' · '),
          },
        ]}
      />
    </Panel>
  )
}
