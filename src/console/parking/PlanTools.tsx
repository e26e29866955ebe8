import { Button, Checkbox, Input, InputNumber, Select, Space } from 'antd'
import { spaceKinds } from '../../domain/parking/plan-drawing.ts'
import { rowWays } from '../../domain/parking/space-shape.ts'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import type { Tool } from './canvas-props.ts'
import type { RowSettings } from './row-settings.ts'
import type { Drawing } from './use-drawing.ts'

const TOOLS = ['select', 'place', 'row', 'lane', 'ground', 'scale'] as const

interface Props {
  readonly table: Drawing
  readonly tool: Tool
  readonly setTool: (tool: Tool) => void
  readonly settings: RowSettings
  readonly set: (change: Partial<RowSettings>) => void
  readonly turn: (by: number) => void
  readonly remove: () => void
  readonly renumber: () => void
}

/** What can be done on the drawing table, and what the next spaces will be like. */
export function PlanTools({ table, tool, setTool, settings, set, turn, remove, renumber }: Props) {
  const words = useWords()
  const say = words.desk.parking
  const none = table.selected.size === 0 ? say.hints.select : undefined
  const tools = TOOLS.filter((one) => one !== 'scale' || table.drawing.picture)
  return (
    <div className="no-print plan-tools">
      <Space wrap role="group" aria-label={say.tool}>
        {tools.map((one) => (
          <Button
            key={one}
            size="small"
            type={one === tool ? 'primary' : 'default'}
            aria-pressed={one === tool}
            onClick={() => setTool(one)}
          >
            {say.tools[one]}
          </Button>
        ))}
        <Button size="small" disabled={!table.canUndo} onClick={table.undo}>
          {say.undo}
        </Button>
        <Button size="small" disabled={!table.canRedo} onClick={table.redo}>
          {say.redo}
        </Button>
        <ReasonButton size="small" reason={none} onClick={() => turn(15)}>
          {say.turnLeft}
        </ReasonButton>
        <ReasonButton size="small" reason={none} onClick={() => turn(-15)}>
          {say.turnRight}
        </ReasonButton>
        <ReasonButton size="small" reason={none} onClick={remove}>
          {say.remove}
        </ReasonButton>
        <Button size="small" onClick={renumber}>
          {say.renumber}
        </Button>
      </Space>
      <Settings settings={settings} set={set} />
      <p className="plan-hint">{say.hints[tool]}</p>
    </div>
  )
}

function Settings({ settings, set }: Pick<Props, 'settings' | 'set'>) {
  const words = useWords()
  const say = words.desk.parking
  const size = (key: 'width' | 'length' | 'laneWidth', most: number) => (
    <label>
      {say[key]}{' '}
      <InputNumber
        size="small"
        min={1}
        max={most}
        step={0.1}
        value={settings[key]}
        onChange={(value) => set({ [key]: value ?? 1 })}
      />
    </label>
  )
  return (
    <Space wrap>
      {size('width', 10)}
      {size('length', 20)}
      <label>
        {say.way}{' '}
        <Select
          size="small"
          value={settings.way}
          popupMatchSelectWidth={false}
          onChange={(way) => set({ way })}
          options={rowWays.map((value) => ({ value, label: words.parking.ways[value] }))}
        />
      </label>
      <label>
        {say.kind}{' '}
        <Select
          size="small"
          value={settings.kind}
          popupMatchSelectWidth={false}
          onChange={(kind) => set({ kind })}
          options={spaceKinds.map((value) => ({ value, label: words.parking.kinds[value] }))}
        />
      </label>
      <Checkbox checked={settings.accessible} onChange={({ target }) => set({ accessible: target.checked })}>
        {say.accessible}
      </Checkbox>
      <label>
        {say.count}{' '}
        <InputNumber
          size="small"
          min={1}
          max={200}
          value={settings.count}
          onChange={(count) => set({ count })}
        />
      </label>
      <label>
        {say.prefix}{' '}
        <Input
          size="small"
          maxLength={6}
          style={{ width: 64 }}
          value={settings.prefix}
          onChange={({ target }) => set({ prefix: target.value })}
        />
      </label>
      {size('laneWidth', 30)}
    </Space>
  )
}
