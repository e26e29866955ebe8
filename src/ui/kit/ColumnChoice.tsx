import { Button, Checkbox, Popover } from 'antd'
import type { ListColumn } from './list-columns.ts'
import { useWords } from './words.tsx'

interface Props<Row> {
  readonly columns: readonly ListColumn<Row>[]
  readonly chosen: readonly string[] | undefined
  readonly small?: boolean
  readonly choose: (chosen: readonly string[] | undefined) => void
}

/** Which columns a list shows; what names the row cannot be left out. */
export function ColumnChoice<Row>({ columns, chosen, choose, small = false }: Props<Row>) {
  const { shell } = useWords().desk
  const free = columns.filter(({ always }) => !always)
  const shown = chosen ? free.filter(({ key }) => chosen.includes(key)).map(({ key }) => key) : undefined
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={shell.columns}
      content={
        <>
          <Checkbox.Group
            className="column-choice"
            value={shown ?? free.map(({ key }) => key)}
            options={free.map(({ key, title }) => ({ value: key, label: title }))}
            onChange={(keys) => choose(keys)}
          />
          <p>
            <Button size="small" disabled={!chosen} onClick={() => choose(undefined)}>
              {shell.allColumns}
            </Button>
          </p>
        </>
      }
    >
      <Button {...(small ? { size: 'small' } : {})}>{shell.columns}</Button>
    </Popover>
  )
}
