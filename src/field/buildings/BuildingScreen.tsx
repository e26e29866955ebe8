import { useMemo, useState } from 'react'
import { fill } from '../../text/shape.ts'
import { buildingName } from '../../ui/homes/address-text.ts'
import { FrontLegend } from '../../ui/homes/FrontLegend.tsx'
import { planFront } from '../../ui/homes/front-plan.ts'
import { HouseFront } from '../../ui/homes/HouseFront.tsx'
import { Choice } from '../kit/Choice.tsx'
import { EmptyScreen } from '../kit/EmptyScreen.tsx'
import { useToday } from '../kit/use-today.ts'
import { Screen } from '../shell/Screen.tsx'
import { links } from '../shell/route.ts'
import { usePhoneView } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'
import { cellOf } from './front-cells.ts'
import { frontMeanings, meaningOf, type FrontMeaning } from './front-meanings.ts'

/** 楼栋图: the map of the stairwell; a cell opens its door. `id` is a building's, or a compound's for its other homes. */
export function BuildingScreen({ id }: { id: string }) {
  const words = useWords()
  const say = words.field.buildings
  const { records } = usePhoneView()
  const today = useToday()
  const [key, setKey] = useState<FrontMeaning>('round')
  const building = records.buildings.get(id)
  const doors = useMemo(
    () =>
      [...records.doors.values()].filter((door) =>
        building ? door.buildingId === id : door.buildingId === null && door.compoundId === id,
      ),
    [records.doors, building, id],
  )
  const cells = useMemo(() => doors.map(cellOf), [doors])
  const plan = useMemo(
    () => planFront(building ? counted(building, doors) : null, cells),
    [building, doors, cells],
  )
  const meaning = meaningOf(words, key, records.doors, today)
  const compound = building?.compound ?? doors[0]?.compound ?? ''
  const name = building ? buildingName(words, building.name) : say.others
  return (
    <Screen title={name} below={compound} back={links.tab('buildings')}>
      {cells.length === 0 ? <EmptyScreen title={say.empty} hint={words.field.today.noDoorsHint} /> : null}
      <Choice
        label={say.paint}
        options={frontMeanings.map((one) => [one, say.meanings[one]] as const)}
        value={key}
        choose={(next) => (next ? setKey(next) : undefined)}
      />
      <HouseFront
        words={words}
        label={fill(words.desk.homes.front.label, { place: `${compound} ${name}` })}
        plan={plan}
        paint={meaning.of}
        open={(doorId) => {
          location.hash = links.door(doorId)
        }}
      />
      <FrontLegend words={words} meaning={meaning} cells={cells} />
    </Screen>
  )
}

/** Homes without stair and floor stand in a street. */
function counted(
  { stairs, floors }: { readonly stairs: number | null; readonly floors: number | null },
  doors: readonly { readonly stair: string | null }[],
) {
  const street = doors.length > 0 && doors.every(({ stair }) => stair === null) && (floors ?? 1) <= 1
  return { kind: street ? 'bungalows' : 'flats', stairs, floors } as const
}
