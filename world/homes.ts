import { areaId } from './community.ts'
import { idOf } from './ids.ts'

export interface WorldHome {
  readonly id: string
  readonly compoundId: string
  readonly buildingId: string | null
  readonly gridId: string
  readonly kind: 'flat' | 'bungalow' | 'gatehouse'
  readonly stair: string | null
  readonly room: string | null
  readonly place: string | null
  readonly areaM2: number | null
  readonly deed: 'private' | 'public' | 'none' | 'unknown'
}

export const compounds = [
  { key: 'anhe', name: '安和小区', management: 'none', unattended: true, address: '和平路 18 号' },
  { key: 'textile', name: '纺织厂家属院', management: 'self', unattended: false, address: '和平路 22 号' },
  { key: 'linyuan', name: '林苑小区', management: 'managed', unattended: false, address: '林荫街 3 号' },
] as const

export const buildings = [
  {
    key: 'anhe-1',
    compound: 'anhe',
    grid: 'grid1',
    name: '1',
    kind: 'flats',
    stairs: 3,
    floors: 5,
    perFloor: 2,
    year: 1986,
  },
  {
    key: 'anhe-2',
    compound: 'anhe',
    grid: 'grid1',
    name: '2',
    kind: 'flats',
    stairs: 2,
    floors: 5,
    perFloor: 3,
    year: 1988,
  },
  {
    key: 'textile-3',
    compound: 'textile',
    grid: 'grid2',
    name: '3',
    kind: 'flats',
    stairs: 2,
    floors: 6,
    perFloor: 2,
    year: 1994,
  },
  {
    key: 'textile-row',
    compound: 'textile',
    grid: 'grid2',
    name: '平房一排',
    kind: 'bungalows',
    stairs: 1,
    floors: 1,
    perFloor: 8,
    year: 1972,
  },
  {
    key: 'linyuan-5',
    compound: 'linyuan',
    grid: 'grid3',
    name: '5',
    kind: 'flats',
    stairs: 2,
    floors: 11,
    perFloor: 2,
    year: 2009,
  },
] as const

export const compoundId = (key: string) => idOf('compound', key)
export const buildingId = (key: string) => idOf('building', key)

/** 老纺织厂的门房: the home without a deed whose family wants water (story S1). */
export const GATEHOUSE = idOf('home', 'gatehouse')

export const homes: readonly WorldHome[] = [
  {
    id: GATEHOUSE,
    compoundId: compoundId('textile'),
    buildingId: null,
    gridId: areaId('grid2'),
    kind: 'gatehouse',
    stair: null,
    room: null,
    place: '东门门房',
    areaM2: 18.5,
    deed: 'none',
  },
  ...buildings.flatMap((building) => {
    const rooms: WorldHome[] = []
    for (let stair = 1; stair <= building.stairs; stair += 1) {
      for (let floor = 1; floor <= building.floors; floor += 1) {
        for (let door = 1; door <= building.perFloor; door += 1) {
          const bungalow = building.kind === 'bungalows'
          const room = bungalow ? String(door) : `${floor}${String(door).padStart(2, '0')}`
          rooms.push({
            id: idOf('home', building.key, stair, room),
            compoundId: compoundId(building.compound),
            buildingId: buildingId(building.key),
            gridId: areaId(building.grid),
            kind: bungalow ? 'bungalow' : 'flat',
            stair: bungalow ? null : String(stair),
            room,
            place: null,
            areaM2: bungalow ? 32 : 48 + ((stair * 7 + door * 5) % 30),
            deed: bungalow ? 'public' : 'private',
          })
        }
      }
    }
    return rooms
  }),
]
