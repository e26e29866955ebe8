import { useId, useMemo, useState } from 'react'
import { inWalkingOrder } from '../../domain/sync/walking-order.ts'
import { buildingName } from '../../ui/homes/address-text.ts'
import { placesOf } from '../buildings/places.ts'
import { Choice } from '../kit/Choice.tsx'
import { doorName } from '../kit/door-text.ts'
import { Line } from '../kit/Line.tsx'
import { usePhoneView } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'

export interface Place {
  readonly doorId: string | undefined
  readonly words: string
}

interface Props {
  readonly place: Place
  readonly change: (place: Place) => void
  readonly wrong: string | undefined
}

/** Where it is: at a door, or in words for what has no door. */
export function PlaceChoice({ place, change, wrong }: Props) {
  const words = useWords()
  const say = words.field.note
  const { records } = usePhoneView()
  const [way, setWay] = useState<'door' | 'words'>(records.doors.size > 0 ? 'door' : 'words')
  const places = useMemo(
    () => placesOf([...records.buildings.values()], [...records.doors.values()]),
    [records],
  )
  const at = place.doorId === undefined ? undefined : records.doors.get(place.doorId)
  const [chosenBuilding, setBuilding] = useState(at ? (at.buildingId ?? at.compoundId) : '')
  const doors = places.flatMap(({ buildings }) => buildings).find(({ id }) => id === chosenBuilding)?.doors
  const [buildingField, doorField] = [useId(), useId()]
  return (
    <div className="field">
      <Choice
        label={say.place}
        options={[
          ['door', say.placeDoor],
          ['words', say.placeWords],
        ]}
        value={way}
        choose={(next) => {
          if (!next) return
          setWay(next)
          if (next === 'words') change({ ...place, doorId: undefined })
        }}
      />
      {way === 'door' ? (
        <>
          <label className="label" htmlFor={buildingField}>
            {say.chooseBuilding}
          </label>
          <select
            id={buildingField}
            value={chosenBuilding}
            onChange={({ target }) => {
              setBuilding(target.value)
              change({ ...place, doorId: undefined })
            }}
          >
            <option value="" />
            {places.map(({ compoundId, compound, buildings }) => (
              <optgroup key={compoundId} label={compound}>
                {buildings.map(({ id, building }) => (
                  <option key={id} value={id}>
                    {building ? buildingName(words, building.name) : words.field.buildings.others}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          <label className="label" htmlFor={doorField}>
            {say.chooseDoor}
          </label>
          <select
            id={doorField}
            value={place.doorId ?? ''}
            disabled={!doors}
            onChange={({ target }) => change({ ...place, doorId: target.value || undefined })}
          >
            <option value="" />
            {inWalkingOrder(doors ?? []).map((door) => (
              <option key={door.id} value={door.id}>
                {doorName(words, door)}
              </option>
            ))}
          </select>
        </>
      ) : null}
      <Line
        label={way === 'door' ? say.placeMore : say.placeWhere}
        placeholder={say.placeWordsHint}
        maxLength={200}
        value={place.words}
        change={(text) => change({ ...place, words: text })}
      />
      {wrong ? (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      ) : null}
    </div>
  )
}
