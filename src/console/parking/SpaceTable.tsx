import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { spaceKinds, type Space } from '../../domain/parking/plan-drawing.ts'
import { without, withChange } from '../../domain/parking/plan-edit.ts'
import { fill } from '../../text/shape.ts'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import type { Drawing } from './use-drawing.ts'

interface Props {
  readonly table: Drawing
  /** Absent: only read. */
  readonly editable: boolean
}

type Size = 'x' | 'y' | 'angle' | 'width' | 'length'
const BOUNDS: Readonly<Record<Size, readonly [number, number]>> = {
  x: [-2000, 2000],
  y: [-2000, 2000],
  angle: [-360, 360],
  width: [1, 10],
  length: [1, 20],
}

/** Every space in numbers: all that the mouse does on the plan can be typed here. */
export function SpaceTable({ table, editable }: Props) {
  const words = useWords()
  const say = words.desk.parking
  const { drawing, change } = table
  const edit = (id: string, next: Partial<Space>) => change(withChange(drawing, id, next))
  const name = (space: Space) => (space.number ? fill(say.space, { number: space.number }) : say.spaceNo)
  const size = (key: Size) => ({
    key,
    title: say[key],
    render: (_: unknown, space: Space) =>
      editable ? (
        <InputNumber
          size="small"
          aria-label={`${name(space)} ${say[key]}`}
          min={BOUNDS[key][0]}
          max={BOUNDS[key][1]}
          step={key === 'angle' ? 5 : 0.1}
          value={space[key]}
          changeOnBlur
          style={{ width: 88 }}
          onChange={(value) =>
            value === null || value === space[key] ? undefined : edit(space.id, { [key]: value })
          }
        />
      ) : (
        space[key]
      ),
  })
  if (drawing.spaces.length === 0) return <p>{editable ? say.noSpacesYet : say.noSpaces}</p>
  return (
    <RowTable<Space>
      rowKey="id"
      paged
      rows={drawing.spaces}
      rowClassName={({ id }) => (table.selected.has(id) ? 'plan-row-chosen' : '')}
      onRow={({ id }) => ({ onFocus: () => table.select(new Set([id])) })}
      columns={[
        {
          key: 'number',
          title: say.number,
          render: (_, space) =>
            editable ? (
              <Input
                size="small"
                aria-label={`${name(space)} ${say.number}`}
                maxLength={12}
                defaultValue={space.number}
                key={space.number}
                style={{ width: 80 }}
                onBlur={({ target }) =>
                  target.value.trim() === space.number
                    ? undefined
                    : edit(space.id, { number: target.value.trim() })
                }
              />
            ) : (
              space.number
            ),
        },
        {
          key: 'kind',
          title: say.kind,
          render: (_, space) =>
            editable ? (
              <Select
                size="small"
                aria-label={`${name(space)} ${say.kind}`}
                value={space.kind}
                popupMatchSelectWidth={false}
                onChange={(kind) => edit(space.id, { kind })}
                options={spaceKinds.map((value) => ({ value, label: words.parking.kinds[value] }))}
              />
            ) : (
              words.parking.kinds[space.kind]
            ),
        },
        {
          key: 'accessible',
          title: say.accessible,
          render: (_, space) => (
            <Checkbox
              aria-label={`${name(space)} ${say.accessible}`}
              checked={space.accessible}
              disabled={!editable}
              onChange={({ target }) => edit(space.id, { accessible: target.checked })}
            />
          ),
        },
        size('x'),
        size('y'),
        size('angle'),
        size('width'),
        size('length'),
        ...(editable
          ? [
              {
                key: 'remove',
                render: (_: unknown, space: Space) => (
                  <Button
                    size="small"
                    aria-label={`${name(space)} ${say.remove}`}
                    onClick={() => change(without(drawing, new Set([space.id])))}
                  >
                    ×
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
