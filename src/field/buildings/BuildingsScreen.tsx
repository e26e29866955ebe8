import { useMemo } from 'react'
import type { BuildingRecord, DoorRecord } from '../../domain/sync/field-record.ts'
import { isDoneToday, reasonsAt } from '../../domain/sync/todays-doors.ts'
import { fill } from '../../text/shape.ts'
import { buildingName } from '../../ui/homes/address-text.ts'
import { EmptyScreen } from '../kit/EmptyScreen.tsx'
import { ProgressLine } from '../kit/ProgressLine.tsx'
import { useToday } from '../kit/use-today.ts'
import { Screen } from '../shell/Screen.tsx'
import { links } from '../shell/route.ts'
import { usePhoneView } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'
import { placesOf } from './places.ts'

/** 楼栋: every building of the grid with what is left there today. */
export function BuildingsScreen() {
  const words = useWords()
  const say = words.field.buildings
  const { records } = usePhoneView()
  const places = useMemo(
    () => placesOf([...records.buildings.values()], [...records.doors.values()]),
    [records],
  )
  return (
    <Screen title={say.title}>
      {places.length === 0 ? <EmptyScreen title={say.empty} hint={words.field.today.noDoorsHint} /> : null}
      {places.map(({ compoundId, compound, buildings }) => (
        <section key={compoundId} aria-label={compound}>
          <h2 className="compound">{compound}</h2>
          <ul className="doors">
            {buildings.map(({ id, building, doors }) => (
              <li key={id}>
                <BuildingLine id={id} building={building} doors={doors} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Screen>
  )
}

interface LineProps {
  readonly id: string
  readonly building: BuildingRecord | undefined
  readonly doors: readonly DoorRecord[]
}

function BuildingLine({ id, building, doors }: LineProps) {
  const words = useWords()
  const say = words.field.buildings
  const today = useToday()
  const done = doors.filter((door) => isDoneToday(door, today)).length
  const todo = doors.filter((door) => !isDoneToday(door, today) && reasonsAt(door, today).length > 0).length
  const facts = [
    fill(words.desk.homes.count.homes, { n: doors.length }),
    todo > 0 ? fill(say.todo, { n: todo }) : '',
    done > 0 ? fill(say.done, { n: done }) : '',
    todo + done === 0 ? say.quiet : '',
  ]
  return (
    <a className="door" href={links.building(id)}>
      <span className="door-text">
        <strong>{building ? buildingName(words, building.name) : say.others}</strong>
        <small>{facts.filter(Boolean).join(' · ')}</small>
        {todo + done > 0 ? <ProgressLine done={done} all={todo + done} /> : null}
      </span>
    </a>
  )
}
