import { Button, Input, Space } from 'antd'
import { useState } from 'react'
import { newId } from '../../domain/kit/ids.ts'
import { readPoints, withGround, withLane, without, writePoints } from '../../domain/parking/plan-edit.ts'
import type { Point } from '../../domain/parking/plan-drawing.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import type { Drawing } from './use-drawing.ts'

interface Props {
  readonly table: Drawing
  readonly layRow: (from: Point, to: Point) => void
  readonly addSpace: () => void
  readonly laneWidth: number
}

/** Rows, fire lanes and the outline by typed points, for whoever works without a mouse. */
export function RowByNumbers({ table, layRow, addSpace, laneWidth }: Props) {
  const words = useWords()
  const say = words.desk.parking
  const { drawing, change } = table
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [a] = readPoints(from, 1) ?? []
  const [b] = readPoints(to, 1) ?? []
  return (
    <Panel title={say.lanes}>
      <Space wrap className="no-print">
        <Button size="small" onClick={addSpace}>
          {say.add}
        </Button>
        <label>
          {say.from}{' '}
          <Input
            size="small"
            style={{ width: 90 }}
            value={from}
            onChange={({ target }) => setFrom(target.value)}
          />
        </label>
        <label>
          {say.to}{' '}
          <Input
            size="small"
            style={{ width: 90 }}
            value={to}
            onChange={({ target }) => setTo(target.value)}
          />
        </label>
        <Button size="small" disabled={!a || !b} onClick={() => (a && b ? layRow(a, b) : undefined)}>
          {say.addRow}
        </Button>
      </Space>
      <PointsLine
        label={say.ground}
        points={drawing.ground}
        least={3}
        change={(points) => change(withGround(drawing, points))}
      />
      {drawing.fireLanes.map((lane) => (
        <PointsLine
          key={lane.id}
          label={`${say.lane} (${lane.width} m) ${say.line}`}
          points={lane.line}
          least={2}
          change={(line) => change(withLane(drawing, { ...lane, line: [...line] }))}
          remove={() => change(without(drawing, new Set([lane.id])))}
        />
      ))}
      <PointsLine
        key={drawing.fireLanes.length}
        label={`${say.addLane} · ${say.line}`}
        points={[]}
        least={2}
        change={(line) => change(withLane(drawing, { id: newId(), line: [...line], width: laneWidth }))}
      />
    </Panel>
  )
}

interface LineProps {
  readonly label: string
  readonly points: readonly Point[]
  readonly least: number
  readonly change: (points: readonly Point[]) => void
  readonly remove?: () => void
}

function PointsLine({ label, points, least, change, remove }: LineProps) {
  const words = useWords()
  const say = words.desk.parking
  const written = writePoints(points)
  const [text, setText] = useState(written)
  const [shown, setShown] = useState(written)
  if (shown !== written) {
    setShown(written)
    setText(written)
  }
  const read = readPoints(text, least)
  const wrong = text !== '' && !read
  return (
    <p>
      <label>
        {label}{' '}
        <Input
          size="small"
          status={wrong ? 'error' : ''}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onBlur={() => (read && text !== written ? change(read) : undefined)}
        />
      </label>
      {wrong ? <small role="alert">{say.pointsWrong}</small> : null}
      {remove ? (
        <Button size="small" className="no-print" onClick={remove} aria-label={`${label} ${say.remove}`}>
          ×
        </Button>
      ) : null}
    </p>
  )
}
