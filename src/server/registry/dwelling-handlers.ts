import { floorOfRoom } from '../../domain/registry/address.ts'
import { removeDwelling, writeDwelling } from '../../domain/registry/dwelling.ts'
import { handle } from '../deed.ts'
import { addDwellings } from './bulk-store.ts'
import type { BuildingRow, CompoundRow, DwellingRow } from './place-rows.ts'
import { countPeople, isAddressTaken, keyOf, spreadGridOfHome } from './place-store.ts'
import { isOwnGrid, reaches } from './reach.ts'
import { findRow, lockRow, updateRow } from './row-store.ts'
import { saveChange } from './save-change.ts'

handle(writeDwelling, {
  subject: async (tx, input, circumstance) => {
    const compound = await findRow<CompoundRow>(tx, 'compound', input.compoundId)
    const building = input.buildingId
      ? await findRow<BuildingRow>(tx, 'building', input.buildingId)
      : undefined
    if (!compound || compound.removed_at) return undefined
    if (input.buildingId && (building?.compound_id !== input.compoundId || building.removed_at))
      return undefined
    const row = await lockRow<DwellingRow>(tx, 'dwelling', input.dwellingId)
    const grid = building ? building.grid_id : input.gridId
    // A home cannot be pushed into a grid that is not one's own.
    if (row && !reaches(tx, circumstance, writeDwelling.name, grid)) return undefined
    const { stair, room, place } = input
    const key = keyOf({ compound: compound.name, building: building?.name ?? null, stair, room, place })
    return { kind: 'dwelling', id: input.dwellingId, gridId: row ? row.grid_id : grid, row, grid, key }
  },
  refuses: async (tx, deed) => {
    const { input, subject } = deed
    if (subject.grid !== null && !isOwnGrid(tx, deed, subject.grid)) return { code: 'grid-elsewhere' }
    const taken = await isAddressTaken(tx, subject.key, input.dwellingId)
    return taken ? { code: 'address-taken' } : undefined
  },
  apply: (tx, deed) => {
    const { input, subject, now } = deed
    const { dwellingId: id } = input
    const home = {
      ...input,
      id,
      gridId: subject.grid,
      floor: input.floor ?? floorOfRoom(input.room ?? undefined) ?? null,
      addressKey: subject.key,
    }
    const what = {
      action: writeDwelling.name,
      subject: { kind: 'dwelling', id, gridId: subject.grid },
      rows: { dwelling: [id] },
    }
    return saveChange(tx, deed, what, async () => {
      if (!subject.row) return addDwellings(tx, [home], now)
      await updateRow(tx, 'dwelling', id, {
        compound_id: home.compoundId,
        building_id: home.buildingId,
        grid_id: home.gridId,
        kind: home.kind,
        stair: home.stair,
        floor: home.floor,
        room: home.room,
        place: home.place,
        address_key: home.addressKey,
        area_m2: home.areaM2,
        deed: home.deed,
        occupancy: home.occupancy,
        removed_at: null,
      })
      if (subject.row.grid_id !== home.gridId) await spreadGridOfHome(tx, id)
    })
  },
})

handle(removeDwelling, {
  subject: async (tx, { dwellingId }) => {
    const row = await lockRow<DwellingRow>(tx, 'dwelling', dwellingId)
    return row && !row.removed_at ? { kind: 'dwelling', id: row.id, gridId: row.grid_id } : undefined
  },
  refuses: async (tx, { input }) => {
    const people = await countPeople(tx, input.dwellingId)
    return people > 0 ? { code: 'home-lived-in', facts: { people } } : undefined
  },
  apply: (tx, deed) => {
    const { input, subject, now } = deed
    const what = { action: removeDwelling.name, subject, rows: { dwelling: [input.dwellingId] } }
    return saveChange(tx, deed, what, async () => {
      await updateRow(tx, 'dwelling', input.dwellingId, { removed_at: now })
    })
  },
})
