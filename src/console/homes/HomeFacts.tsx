import { Descriptions } from 'antd'
import type { HomePage } from '../../domain/registry/home-view.ts'
import { gridList } from '../../domain/registry/queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

/** Kind, floor, area, deed, how it is lived in, and whose grid it is. */
export function HomeFacts({ home }: { home: HomePage['home'] }) {
  const words = useWords()
  const say = words.desk.homes
  const { registry } = words
  const session = useSession()
  const grids = useAsk(gridList, session.mayAsk('grid.list') ? {} : undefined).data ?? []
  const grid = grids.find(({ gridId }) => gridId === home.gridId)
  const items = [
    line('state', say.front.states, registry.homeStates[home.state]),
    line('kind', say.fields.kind, registry.dwellingKinds[home.kind]),
    line('deed', say.fields.deed, registry.deeds[home.deed]),
    line('occupancy', say.fields.occupancy, registry.occupancies[home.occupancy]),
    ...(home.areaM2 === null ? [] : [line('area', say.fields.area, String(home.areaM2))]),
    ...(home.floor === null
      ? []
      : [line('floor', words.registry.altered.floor, fill(say.front.floor, { floor: home.floor }))]),
    ...(home.room !== null && home.place ? [line('place', registry.altered.place, home.place)] : []),
    ...(grid
      ? [line('grid', say.fields.grid, [grid.name, grid.workerName, grid.phone].filter(Boolean).join(' '))]
      : []),
  ]
  return (
    <Panel title={say.home.facts}>
      <Descriptions column={1} size="small" bordered items={items} className="case-basics" />
    </Panel>
  )
}

function line(key: string, label: string, children: string) {
  return { key, label, children }
}
