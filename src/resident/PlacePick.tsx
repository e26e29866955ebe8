import type { ResidentChoices } from '../domain/cases/resident-choices.ts'
import { fill } from '../text/shape.ts'
import { Field } from './Field.tsx'
import { PlaceButtons } from './PlaceButtons.tsx'
import { useWords } from './settings.tsx'

/** As it is typed and pressed; empty where nothing has been said. */
export interface TypedPlace {
  readonly compoundId: string
  readonly buildingId: string
  readonly stair: string
  readonly room: string
}

export const NO_PLACE: TypedPlace = { compoundId: '', buildingId: '', stair: '', room: '' }

interface Props {
  readonly compounds: ResidentChoices['compounds']
  readonly value: TypedPlace
  readonly change: (value: TypedPlace) => void
}

/** 小区 · 楼 · 单元 by large buttons, the room typed in. Only what stands on the walls is offered; whoever likes says it in words below. */
export function PlacePick({ compounds, value, change }: Props) {
  const say = useWords().place
  if (compounds.length === 0) return null
  const only = compounds.length === 1 ? compounds[0] : undefined
  const compound = only ?? compounds.find(({ id }) => id === value.compoundId)
  const building = compound?.buildings.find(({ id }) => id === value.buildingId)
  const stairs = building?.stairs ?? 0
  const houseName = (name: string, kind: string) =>
    kind === 'flats' && /^[\dA-Za-z]+$/.test(name) ? fill(say.house, { name }) : name
  const chosen = [
    only ? '' : compound?.name,
    building && houseName(building.name, building.kind),
    value.stair && fill(say.stair, { n: value.stair }),
  ].filter(Boolean)
  return (
    <>
      {chosen.length > 0 ? (
        <div className="chosen">
          <p role="status">{chosen.join(' ')}</p>
          <button type="button" onClick={() => change({ ...NO_PLACE, room: value.room })}>
            {say.again}
          </button>
        </div>
      ) : null}
      {compound ? null : (
        <PlaceButtons
          label={say.compound}
          choices={compounds.map(({ id, name }) => [id, name] as const)}
          pick={(compoundId) => change({ ...NO_PLACE, compoundId })}
        />
      )}
      {compound && !building && compound.buildings.length > 0 ? (
        <PlaceButtons
          label={say.building}
          choices={compound.buildings.map(({ id, name, kind }) => [id, houseName(name, kind)] as const)}
          pick={(buildingId) => change({ ...NO_PLACE, compoundId: compound.id, buildingId })}
        />
      ) : null}
      {building && stairs > 1 && !value.stair ? (
        <PlaceButtons
          label={say.whichStair}
          choices={Array.from({ length: stairs }, (_, at) => {
            const n = String(at + 1)
            return [n, fill(say.stair, { n })] as const
          })}
          pick={(stair) => change({ ...value, stair })}
        />
      ) : null}
      {building ? (
        <Field label={say.room} value={value.room} change={(room) => change({ ...value, room })} most={20} />
      ) : null}
    </>
  )
}
