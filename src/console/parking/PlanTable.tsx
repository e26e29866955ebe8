import { lazy, Suspense, useMemo, useState, type KeyboardEvent } from 'react'
import { InputNumber, Modal, Skeleton } from 'antd'
import { newId } from '../../domain/kit/ids.ts'
import { distance } from '../../domain/parking/geometry.ts'
import { faultsOf } from '../../domain/parking/plan-check.ts'
import { countSpaces, type Point } from '../../domain/parking/plan-drawing.ts'
import {
  renumbered,
  withChange,
  withGround,
  withLane,
  withMove,
  without,
  withRow,
  withScale,
  withTurn,
} from '../../domain/parking/plan-edit.ts'
import type { PlanPage } from '../../domain/parking/queries.ts'
import { fitting } from '../../domain/parking/space-shape.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { GroundPanel } from './GroundPanel.tsx'
import type { Tool } from './canvas-props.ts'
import { PlanCounts } from './PlanCounts.tsx'
import { PlanFindings } from './PlanFindings.tsx'
import { PlanTools } from './PlanTools.tsx'
import { RowByNumbers } from './RowByNumbers.tsx'
import { usualSettings, type RowSettings } from './row-settings.ts'
import { SpaceTable } from './SpaceTable.tsx'
import type { Drawing } from './use-drawing.ts'

/** The drawing library comes only when a plan is opened. */
const PlanCanvas = lazy(() => import('./PlanCanvas.tsx'))

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** The drawing table: tools, the plan, what is wrong with it, and the same in numbers. */
export function PlanTable({ page, table }: { page: PlanPage; table: Drawing }) {
  const words = useWords()
  const say = words.desk.parking
  const session = useSession()
  const [tool, setTool] = useState<Tool>('select')
  const [settings, setSettings] = useState<RowSettings>(usualSettings)
  const [scaling, setScaling] = useState<number>()
  const [known, setKnown] = useState<number | null>(10)
  const editable = page.state === 'draft' && session.mayDo('parkingPlan.save')
  const { drawing, selected, change, select } = table
  const faulty = useMemo(
    () => new Set(faultsOf(drawing).flatMap(({ id, otherId }) => [id, otherId ?? id])),
    [drawing],
  )
  const marks = useMemo(() => {
    const { road, owned } = words.parking.kinds
    return {
      common: '',
      road: road.slice(0, 1),
      owned: owned.slice(-2, -1),
      accessible: words.desk.parking.accessible,
      accessibleMark: words.desk.parking.accessibleMark,
    }
  }, [words])
  const { picture } = drawing
  const pictureUrl = picture ? `/api/files/${picture.pictureId}?at=${session.at}&of=ground` : undefined
  const layRow = (from: Point, to: Point) => {
    const line = { from, to, way: settings.way, width: settings.width, length: settings.length }
    change(withRow(drawing, { ...line, count: settings.count ?? fitting(line) }, settings, newId))
  }
  const place = ([x, y]: Point) => {
    const { width, length } = settings
    const from: Point = [x - width / 2, y]
    change(
      withRow(
        drawing,
        { from, to: [x + width / 2, y], way: 'across', width, length, count: 1 },
        settings,
        newId,
      ),
    )
  }
  const drawn = (by: Tool, points: readonly Point[]) => {
    const [a, b] = points
    if (by === 'row' && a && b) layRow(a, b)
    if (by === 'lane')
      change(withLane(drawing, { id: newId(), line: [...points], width: settings.laneWidth }))
    if (by === 'ground') change(withGround(drawing, points))
    if (by === 'scale' && a && b) setScaling(distance(a, b))
  }
  const turn = (by: number) => change(withTurn(drawing, selected, by))
  const remove = () => {
    change(without(drawing, selected))
    select(new Set())
  }
  const keys = (event: KeyboardEvent) => {
    if (!editable) return
    const undoing = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
    if (undoing) (event.shiftKey ? table.redo : table.undo)()
    else if (selected.size === 0) return
    else if (ARROWS[event.key]) {
      const by = event.shiftKey ? 1 : 0.1
      change(withMove(drawing, selected, ARROWS[event.key]![0] * by, ARROWS[event.key]![1] * by))
    } else if (event.key === 'q' || event.key === 'e') turn(event.key === 'q' ? 5 : -5)
    else if (event.key === 'Delete') remove()
    else return
    event.preventDefault()
  }
  const edit = {
    select,
    move: (ids: ReadonlySet<string>, dx: number, dy: number) => change(withMove(drawing, ids, dx, dy)),
    turnTo: (id: string, angle: number) => change(withChange(drawing, id, { angle })),
    place,
    drawn,
  }
  return (
    <>
      {editable ? (
        <PlanTools
          table={table}
          tool={tool}
          setTool={setTool}
          settings={settings}
          set={(next) => setSettings({ ...settings, ...next })}
          turn={turn}
          remove={remove}
          renumber={() => change(renumbered(drawing, settings.prefix))}
        />
      ) : null}
      <div className="plan-beside">
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-tabindex -- the plan takes keys */}
        <div className="plan-frame" role="group" aria-label={say.canvas} tabIndex={0} onKeyDown={keys}>
          <Suspense fallback={<Skeleton active />}>
            <PlanCanvas
              drawing={drawing}
              selected={selected}
              faulty={faulty}
              marks={marks}
              label={say.canvas}
              tool={editable ? tool : 'select'}
              pictureUrl={pictureUrl}
              edit={editable ? edit : undefined}
            />
          </Suspense>
        </div>
        <div>
          <PlanFindings drawing={drawing} choose={(id) => select(new Set([id]))} />
          <PlanCounts before={page.before} count={countSpaces(drawing.spaces)} />
          {editable ? <GroundPanel page={page} table={table} /> : null}
        </div>
      </div>
      <Panel title={say.table}>
        <SpaceTable table={table} editable={editable} />
      </Panel>
      {editable ? (
        <RowByNumbers
          table={table}
          layRow={layRow}
          addSpace={() =>
            place([drawing.ground[0]![0] + settings.width, drawing.ground[0]![1] + settings.length])
          }
          laneWidth={settings.laneWidth}
        />
      ) : null}
      <Modal
        open={scaling !== undefined}
        title={say.tools.scale}
        onCancel={() => setScaling(undefined)}
        onOk={() => {
          if (scaling !== undefined && known) change(withScale(drawing, scaling, known))
          setScaling(undefined)
          setTool('select')
        }}
        okButtonProps={{ disabled: !known }}
        okText={words.desk.shell.save}
        cancelText={words.desk.shell.cancel}
      >
        <label>
          {say.known} <InputNumber min={0.5} max={1000} value={known} onChange={setKnown} autoFocus />
        </label>
      </Modal>
    </>
  )
}
