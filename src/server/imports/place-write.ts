import { compoundLesson, plausible } from '../../domain/imports/import-ledger-buildings.ts'
import type { Tx } from '../database/database.ts'
import { posting } from '../database/posting.ts'
import { addBuildings, addCompounds, addDwellings } from '../registry/bulk-store.ts'
import { recordingAll, type Maker, type Recording } from '../registry/change-store.ts'
import { spreadGrid } from '../registry/place-store.ts'
import { updateRow } from '../registry/row-store.ts'
import type { RowIds } from '../registry/table.ts'
import type { PartPlan } from './part-plan.ts'

const ACTION = 'import.applyPart'

/** Compounds, buildings and homes: the new ones added, those known better now changed with their history. */
export async function writePlaces(tx: Tx, maker: Maker, plan: PartPlan): Promise<RowIds> {
  const { places, newHomes } = plan
  const compounds = places.newCompounds()
  const buildings = places.newBuildings()
  const unknown = { management: 'unknown', unattended: false } as const
  const post = posting(tx)
  await addCompounds(
    post.tx,
    compounds.map(({ id, name }) => {
      const told = places.told(id)
      return { id, name, ...(told ? compoundLesson(told, unknown) : {}) }
    }),
    maker.now,
  )
  await addBuildings(
    post.tx,
    buildings.map(({ id, compoundId, gridId, name, kind }) => {
      const told = places.told(id)
      const stairs = plausible(told?.stairs, 1, 60) ?? null
      return {
        id,
        compoundId,
        gridId,
        name,
        kind,
        stairs,
        builtYear: plausible(told?.yearBuilt, 1850, 2100) ?? null,
      }
    }),
    maker.now,
  )
  await addDwellings(
    post.tx,
    newHomes.map(({ id, home }) => ({
      id,
      compoundId: home.compoundId,
      buildingId: home.building?.id ?? null,
      gridId: home.gridId,
      kind: home.kind,
      stair: home.read.stair ?? null,
      floor: home.read.floor ?? null,
      room: home.read.room ?? null,
      place: home.place,
      addressKey: home.addressKey,
      areaM2: home.read.area ?? null,
    })),
    maker.now,
  )
  await post.answered()
  await changePlaces(tx, maker, plan)
  return {
    compound: compounds.map(({ id }) => id),
    building: buildings.map(({ id }) => id),
    dwelling: newHomes.map(({ id }) => id),
  }
}

async function changePlaces(tx: Tx, maker: Maker, plan: PartPlan): Promise<void> {
  const { compoundChanges, buildingChanges, homeChanges } = plan
  const recordings: Recording[] = [
    ...compoundChanges.map(({ id }) => recordingOf('compound', id, null)),
    ...buildingChanges.map(({ known }) => recordingOf('building', known.id, known.gridId)),
    ...homeChanges.map(({ home }) => recordingOf('dwelling', home.id, home.gridId)),
  ]
  if (recordings.length === 0) return
  await recordingAll(tx, maker, recordings, async () => {
    for (const { id, lesson } of compoundChanges) await updateRow(tx, 'compound', id, { ...lesson })
    for (const { known, lesson } of buildingChanges) {
      await updateRow(tx, 'building', known.id, { ...lesson })
      if (lesson.grid_id !== undefined) await spreadGrid(tx, known.id)
    }
    for (const { home, areaM2 } of homeChanges) await updateRow(tx, 'dwelling', home.id, { area_m2: areaM2 })
  })
}

function recordingOf(
  kind: 'compound' | 'building' | 'dwelling',
  id: string,
  gridId: string | null,
): Recording {
  return { action: ACTION, subject: { kind, id, gridId }, rows: { [kind]: [id] } }
}
