import { removeBuilding, writeBuilding } from '../../domain/registry/building.ts'
import { handle } from '../deed.ts'
import { addBuildings } from './bulk-store.ts'
import { listKnownBuildings } from './known-store.ts'
import type { BuildingRow, CompoundRow } from './place-rows.ts'
import { countInBuilding, rewriteAddressKeys, spreadGrid } from './place-store.ts'
import { isOwnGrid } from './reach.ts'
import { findRow, lockRow, updateRow } from './row-store.ts'
import { saveChange } from './save-change.ts'

handle(writeBuilding, {
  subject: async (tx, { buildingId, compoundId, gridId }, circumstance) => {
    const compound = await findRow<CompoundRow>(tx, 'compound', compoundId)
    if (!compound || compound.removed_at) return undefined
    const row = await lockRow<BuildingRow>(tx, 'building', buildingId)
    if (row && row.compound_id !== compoundId) return undefined
    const own = gridId !== null && isOwnGrid(tx, circumstance, gridId) ? gridId : null
    return { kind: 'building', id: buildingId, gridId: row ? row.grid_id : own, row }
  },
  refuses: async (tx, deed) => {
    const { input } = deed
    if (input.gridId !== null && !isOwnGrid(tx, deed, input.gridId)) return { code: 'grid-elsewhere' }
    const taken = (await listKnownBuildings(tx)).some(
      ({ id, compoundId, name }) =>
        id !== input.buildingId &&
        compoundId === input.compoundId &&
        name.toLowerCase() === input.name.toLowerCase(),
    )
    return taken ? { code: 'name-taken' } : undefined
  },
  apply: (tx, deed) => {
    const { input, subject, now } = deed
    const { buildingId, compoundId } = input
    const what = {
      action: writeBuilding.name,
      subject: { ...subject, gridId: input.gridId },
      rows: { building: [buildingId] },
      about: [compoundId],
    }
    return saveChange(tx, deed, what, async () => {
      if (!subject.row) return addBuildings(tx, [{ id: buildingId, ...input }], now)
      await updateRow(tx, 'building', buildingId, {
        name: input.name,
        kind: input.kind,
        grid_id: input.gridId,
        built_year: input.builtYear,
        stairs: input.stairs,
        floors: input.floors,
        removed_at: null,
      })
      if (subject.row.name !== input.name) await rewriteAddressKeys(tx, compoundId)
      if (subject.row.grid_id !== input.gridId) await spreadGrid(tx, buildingId)
    })
  },
})

handle(removeBuilding, {
  subject: async (tx, { buildingId }) => {
    const row = await lockRow<BuildingRow>(tx, 'building', buildingId)
    return row && !row.removed_at ? { kind: 'building', id: row.id, gridId: row.grid_id } : undefined
  },
  refuses: async (tx, { input }) => {
    const homes = await countInBuilding(tx, input.buildingId)
    return homes > 0 ? { code: 'place-not-empty', facts: { homes } } : undefined
  },
  apply: (tx, deed) => {
    const { input, subject, now } = deed
    const what = { action: removeBuilding.name, subject, rows: { building: [input.buildingId] } }
    return saveChange(tx, deed, what, async () => {
      await updateRow(tx, 'building', input.buildingId, { removed_at: now })
    })
  },
})
