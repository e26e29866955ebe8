import { takeBack, type TakeBack } from '../../domain/registry/take-back.ts'
import type { Tx } from '../database/database.ts'
import { sql, type Sql } from '../database/sql.ts'
import {
  listAbout,
  listChangedRows,
  lockChange,
  markReverted,
  readImages,
  recording,
  type ChangedRow,
  type Maker,
} from './change-store.ts'
import type { BuildingRow } from './place-rows.ts'
import { rewriteAddressKeys, spreadGrid, spreadGridOfHome } from './place-store.ts'
import { deleteRows, findRow, insertRows, updateRow } from './row-store.ts'
import { tables, type RowIds, type Table } from './table.ts'

interface Step extends ChangedRow {
  readonly way: TakeBack
}

/** How each row of a change would be taken back, as the books stand now. */
async function plan(tx: Tx, changeId: string): Promise<Step[]> {
  const rows = await listChangedRows(tx, changeId)
  const current = await readImages(tx, idsOf(rows))
  return rows.map((row) => {
    const now = current.get(`${row.table} ${row.id}`) ?? null
    return { ...row, way: takeBack(row.before, row.after, now) }
  })
}

/** Ids of the rows that something newer stands on; none: the change can be taken back. */
export async function builtUpon(tx: Tx, changeId: string): Promise<readonly string[]> {
  const steps = await plan(tx, changeId)
  const changed = steps.filter(({ way }) => way.kind === 'conflict').map(({ id }) => id)
  return changed.length > 0 ? changed : leaners(tx, steps)
}

/**
 * Takes one change back, whole or not at all. Rows it altered get their columns back, rows it removed return, rows it added
 * go: a person, a home or an organisation stays as a removed record, so that whoever names it still finds it.
 */
export async function revert(
  tx: Tx,
  maker: Maker,
  changeId: string,
): Promise<'done' | 'missing' | 'built-upon' | 'reverted'> {
  const change = await lockChange(tx, changeId)
  if (!change) return 'missing'
  if (change.revertedBy) return 'reverted'
  const steps = await plan(tx, changeId)
  if (steps.some(({ way }) => way.kind === 'conflict')) return 'built-upon'
  if ((await leaners(tx, steps)).length > 0) return 'built-upon'
  const id = await recording(
    tx,
    maker,
    {
      action: 'change.revert',
      subject: { kind: change.subjectKind, id: change.subjectId, gridId: change.gridId },
      rows: idsOf(steps),
      about: await listAbout(tx, changeId),
    },
    () => carryOut(tx, steps, maker.now),
  )
  if (id) await markReverted(tx, changeId, id)
  return 'done'
}

function idsOf(rows: readonly ChangedRow[]): RowIds {
  return Object.fromEntries(
    tables.map((table) => [table, rows.filter((row) => row.table === table).map(({ id }) => id)]),
  )
}

/** Parents before children when rows return, children before parents when they go. */
const depth: Record<Table, number> = {
  grid_card: 0,
  organisation: 0,
  compound: 0,
  building: 1,
  dwelling: 2,
  household: 3,
  hukou: 3,
  person: 4,
  person_phone: 5,
  residence: 5,
  person_flag: 5,
}

async function carryOut(tx: Tx, steps: readonly Step[], now: string): Promise<void> {
  const down = [...steps].sort((a, b) => depth[a.table] - depth[b.table])
  for (const { table, way } of down) if (way.kind === 'add') await insertRows(tx, table, [way.row])
  for (const { table, id, way } of down) {
    if (way.kind === 'restore') await updateRow(tx, table, id, way.columns)
  }
  for (const { table, id, way } of down.reverse()) if (way.kind === 'remove') await remove(tx, table, id, now)
  for (const { table, id, way } of steps) if (way.kind === 'restore') await followUp(tx, table, id)
}

/** Homes follow their compound's and building's names, people the grid of their home. */
async function followUp(tx: Tx, table: Table, id: string): Promise<void> {
  if (table === 'compound') await rewriteAddressKeys(tx, id)
  if (table === 'dwelling') await spreadGridOfHome(tx, id)
  if (table !== 'building') return
  await spreadGrid(tx, id)
  const building = await findRow<BuildingRow>(tx, 'building', id)
  if (building) await rewriteAddressKeys(tx, building.compound_id)
}

async function remove(tx: Tx, table: Table, id: string, now: string): Promise<void> {
  if (table === 'person') await updateRow(tx, table, id, { state: 'removed', updated_at: now })
  else if (['compound', 'building', 'dwelling', 'organisation'].includes(table)) {
    await updateRow(tx, table, id, { removed_at: now })
  } else await deleteRows(tx, table, [id])
}

/** Rows that lean on rows about to go and do not go with them. */
async function leaners(tx: Tx, steps: readonly Step[]): Promise<readonly string[]> {
  const going = steps.filter(({ way }) => way.kind === 'remove')
  const found: string[] = []
  for (const { table, id } of going) {
    const question = leaning(tx, table, id)
    if (question) found.push(...(await tx.rows<{ id: string }>(question)).map((row) => row.id))
  }
  const handled = new Set(steps.filter(({ way }) => way.kind !== 'nothing').map(({ id }) => id))
  return found.filter((id) => !handled.has(id))
}

function leaning(tx: Tx, table: Table, id: string): Sql | undefined {
  const committee = tx.committeeId
  if (table === 'person') {
    return sql`select id from registry.residence where committee_id = ${committee} and person_id = ${id}
      union all select id from registry.person_phone where committee_id = ${committee} and person_id = ${id}
      union all select id from registry.person_flag where committee_id = ${committee} and person_id = ${id}`
  }
  if (table === 'household') {
    return sql`select id from registry.residence where committee_id = ${committee} and household_id = ${id}`
  }
  if (table === 'hukou') {
    return sql`select id from registry.person where committee_id = ${committee} and hukou_id = ${id}`
  }
  if (table === 'dwelling') {
    return sql`select id from registry.residence
      where committee_id = ${committee} and dwelling_id = ${id} and ended_on is null`
  }
  if (table === 'building') {
    return sql`select id from registry.dwelling
      where committee_id = ${committee} and building_id = ${id} and removed_at is null`
  }
  if (table !== 'compound') return undefined
  return sql`select id from registry.building
      where committee_id = ${committee} and compound_id = ${id} and removed_at is null
    union all select id from registry.dwelling
      where committee_id = ${committee} and compound_id = ${id} and building_id is null and removed_at is null`
}
