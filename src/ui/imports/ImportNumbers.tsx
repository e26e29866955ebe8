import { Alert, Table } from 'antd'
import { changeKinds, type Compared, type ImportCounts } from '../../domain/imports/import-counts.ts'
import { fill } from '../../text/shape.ts'
import { Panel } from '../kit/Panel.tsx'
import { useWords } from '../kit/words.tsx'

/** What is new, changed and known, in a small table; and what the changes are. */
export function ImportNumbers({ counts }: { counts: ImportCounts }) {
  const words = useWords()
  const say = words.desk.imports
  const all: readonly (readonly [string, Compared])[] = [
    [say.people, counts.people],
    [say.homes, counts.homes],
    [say.buildings, counts.buildings],
    [say.compounds, counts.compounds],
  ]
  const lines = all.filter(([, { new: fresh, known, changed }]) => fresh + known + changed > 0)
  const changes = changeKinds.flatMap((kind) => {
    const n = counts.changes[kind] ?? 0
    return n > 0 ? [fill(say.changeCount, { kind: words.imports.changes[kind], n })] : []
  })
  // A list that is for another use says so itself; an empty table would only look broken.
  if (lines.length === 0 && counts.orders.found === 0 && counts.gone === 0) return null
  return (
    <Panel title={say.numbers}>
      <Table
        size="small"
        rowKey="kind"
        pagination={false}
        className="import-numbers"
        dataSource={lines.map(([kind, compared]) => ({ kind, ...compared }))}
        columns={[
          { key: 'kind', title: say.kind, dataIndex: 'kind' },
          { key: 'new', title: say.new, dataIndex: 'new', align: 'right' },
          { key: 'changed', title: say.changed, dataIndex: 'changed', align: 'right' },
          { key: 'known', title: say.known, dataIndex: 'known', align: 'right' },
        ]}
      />
      {changes.length > 0 ? (
        <p>
          {say.changesTitle}: {changes.join(' · ')}
        </p>
      ) : null}
      {counts.orders.found > 0 ? (
        <p>
          {fill(counts.orders.reported + counts.orders.left > 0 ? say.ordersDone : say.orders, {
            ...counts.orders,
          })}
        </p>
      ) : null}
      {counts.gone > 0 ? <Alert type="warning" showIcon title={fill(say.gone, { n: counts.gone })} /> : null}
    </Panel>
  )
}
