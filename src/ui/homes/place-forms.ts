import { buildingKinds, removeBuilding, writeBuilding } from '../../domain/registry/building.ts'
import { managements, removeCompound, writeCompound } from '../../domain/registry/compound.ts'
import {
  deeds,
  dwellingKinds,
  occupancies,
  removeDwelling,
  writeDwelling,
} from '../../domain/registry/dwelling.ts'
import type { BuildingView, CompoundView, HomePage } from '../../domain/registry/home-view.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf, type DeedForm } from '../kit/deed-form.ts'
import { orNull, readList } from './written-text.ts'

/** A compound to be added, or the one given to be changed. */
export function compoundForm(words: Catalogue, compound?: CompoundView): DeedForm {
  const { fields, addCompound, editCompound } = words.desk.homes
  const compoundId = compound?.id ?? newId()
  return {
    action: writeCompound,
    title: compound ? editCompound : addCompound,
    rest: () => ({ compoundId }),
    fields: [
      { kind: 'line', key: 'name', label: fields.compoundName, ...known(compound?.name) },
      {
        kind: 'line',
        key: 'aliases',
        label: fields.aliases,
        optional: true,
        ...known(compound?.aliases.join('、')),
      },
      {
        kind: 'choice',
        key: 'management',
        label: fields.management,
        choices: choicesOf(words.registry.managements, managements),
        initial: compound?.management ?? 'unknown',
      },
      { kind: 'tick', key: 'unattended', label: fields.unattended, initial: compound?.unattended ?? false },
      { kind: 'line', key: 'address', label: fields.address, optional: true, ...known(compound?.address) },
    ],
    shape: ({ aliases, ...typed }) => ({ ...typed, aliases: readList(aliases) }),
  }
}

type BuildingKnown = Omit<BuildingView, 'homes' | 'people'>

/** `grids`: those of the community that the building may lie in. */
export function buildingForm(
  words: Catalogue,
  compoundId: string,
  grids: readonly { readonly gridId: string; readonly name: string }[],
  building?: BuildingKnown,
): DeedForm {
  const { fields, addBuilding, editBuilding } = words.desk.homes
  const buildingId = building?.id ?? newId()
  return {
    action: writeBuilding,
    title: building ? editBuilding : addBuilding,
    rest: () => ({ buildingId, compoundId }),
    fields: [
      { kind: 'line', key: 'name', label: fields.buildingName, ...known(building?.name) },
      {
        kind: 'choice',
        key: 'kind',
        label: fields.kind,
        choices: choicesOf(words.registry.buildingKinds, buildingKinds),
        initial: building?.kind ?? 'flats',
      },
      {
        kind: 'number',
        key: 'stairs',
        label: fields.stairs,
        optional: true,
        most: 60,
        ...known(building?.stairs),
      },
      {
        kind: 'number',
        key: 'floors',
        label: fields.floors,
        optional: true,
        most: 120,
        ...known(building?.floors),
      },
      {
        kind: 'number',
        key: 'builtYear',
        label: fields.builtYear,
        optional: true,
        least: 1850,
        most: 2100,
        ...known(building?.builtYear),
      },
      { ...gridField(words, grids), ...known(building?.gridId) },
    ],
    shape: ({ gridId, ...typed }) => ({ ...typed, gridId: orNull(gridId) }),
  }
}

export interface HomePlace {
  readonly compoundId: string
  readonly buildingId: string | null
  /** Known beforehand where an empty place of the front was opened. */
  readonly stair?: string | null
  readonly floor?: number | null
}

export function dwellingForm(
  words: Catalogue,
  where: HomePlace,
  grids: readonly { readonly gridId: string; readonly name: string }[],
  home?: HomePage['home'],
): DeedForm {
  const { fields, complaints, addHome, editHome } = words.desk.homes
  const dwellingId = home?.dwellingId ?? newId()
  const { compoundId, buildingId } = where
  return {
    action: writeDwelling,
    title: home ? editHome : addHome,
    rest: () => ({ dwellingId, compoundId, buildingId }),
    fields: [
      ...(buildingId
        ? ([
            { kind: 'line', key: 'room', label: fields.room, optional: true, ...known(home?.room) },
            {
              kind: 'line',
              key: 'stair',
              label: fields.stair,
              optional: true,
              ...known(home ? home.stair : where.stair),
            },
            {
              kind: 'number',
              key: 'floor',
              label: fields.floor,
              optional: true,
              least: -5,
              most: 120,
              ...known(home ? home.floor : where.floor),
            },
          ] as const)
        : []),
      {
        kind: 'line',
        key: 'place',
        label: fields.place,
        optional: buildingId !== null,
        ...known(home?.place),
      },
      {
        kind: 'choice',
        key: 'kind',
        label: fields.kind,
        choices: choicesOf(words.registry.dwellingKinds, dwellingKinds),
        initial: home?.kind ?? (buildingId ? 'flat' : 'gatehouse'),
      },
      {
        kind: 'number',
        key: 'areaM2',
        label: fields.area,
        optional: true,
        most: 99_999,
        ...known(home?.areaM2),
      },
      {
        kind: 'choice',
        key: 'deed',
        label: fields.deed,
        choices: choicesOf(words.registry.deeds, deeds),
        initial: home?.deed ?? 'unknown',
      },
      {
        kind: 'choice',
        key: 'occupancy',
        label: fields.occupancy,
        choices: choicesOf(words.registry.occupancies, occupancies),
        initial: home?.occupancy ?? 'unknown',
      },
      ...(buildingId ? [] : [{ ...gridField(words, grids), ...known(home?.gridId) }]),
    ],
    complaint: ({ room, place }) =>
      orNull(room) === null && orNull(place) === null ? complaints.roomOrPlace : undefined,
    shape: ({ room, stair, place, gridId, ...typed }) => ({
      ...typed,
      room: orNull(room),
      stair: orNull(stair),
      place: orNull(place),
      gridId: orNull(gridId),
    }),
  }
}

export function removeForm(
  words: Catalogue,
  what: { readonly compoundId: string } | { readonly buildingId: string } | { readonly dwellingId: string },
): DeedForm {
  const action =
    'compoundId' in what ? removeCompound : 'buildingId' in what ? removeBuilding : removeDwelling
  return {
    action,
    title: words.actions[action.name],
    hint: words.desk.homes.removeHint,
    danger: true,
    fields: [],
    rest: () => what,
  }
}

function gridField(words: Catalogue, grids: readonly { readonly gridId: string; readonly name: string }[]) {
  return {
    kind: 'pick',
    key: 'gridId',
    label: words.desk.homes.fields.grid,
    optional: true,
    choices: grids.map(({ gridId, name }) => ({ value: gridId, label: name })),
  } as const
}

/** The field begins with what is known; a field without it begins empty. */
function known<T>(value: T | null | undefined): { initial?: T } {
  return value === null || value === undefined ? {} : { initial: value }
}
