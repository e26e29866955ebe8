import { tenuresOf, type GridCard, type GridTenure } from '../../domain/registry/grid-card.ts'
import { gridCards, gridList, gridSuccession } from '../../domain/registry/queries.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { answers, type Asking } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

answers(gridList, { read: (tx, _input, asking) => listCards(tx, asking) })
answers(gridCards, { read: (tx, _input, asking) => listCards(tx, asking) })
answers(gridSuccession, {
  async read(tx, { gridId }, { house }) {
    if (house.areas.find(gridId)?.parentId !== tx.committeeId) throw new NotFound()
    return tenuresOf(await listWritings(tx, gridId))
  },
})

/** What the card said, newest first; what was taken back is left out. */
async function listWritings(tx: Tx, gridId: string): Promise<readonly GridTenure[]> {
  return tx.rows<GridTenure>(sql`
    select r.after->>'worker_name' as "workerName", c.made_at as "from"
    from registry.change_row r join registry.change c on c.committee_id = r.committee_id and c.id = r.change_id
    where r.committee_id = ${tx.committeeId} and r.row_id = ${gridId} and r.table_name = 'grid_card'
      and r.after is not null and c.reverted_by is null
    order by r.change_id desc limit 200`)
}

/** Every grid of the community, also one whose card nobody has written yet. */
async function listCards(tx: Tx, { house, committeeId }: Asking): Promise<GridCard[]> {
  const cards = await tx.rows<GridCard>(sql`
    select id as "gridId", extent, worker_name as "workerName", phone, complaint_phone as "complaintPhone"
    from registry.grid_card where committee_id = ${committeeId}`)
  const byGrid = new Map(cards.map((card) => [card.gridId, card]))
  return house.areas
    .all()
    .filter(({ level, parentId }) => level === 'grid' && parentId === committeeId)
    .map(({ id, name }) => ({ ...(byGrid.get(id) ?? blank(id)), name }))
}

function blank(gridId: string): Omit<GridCard, 'name'> {
  return { gridId, extent: '', workerName: '', phone: '', complaintPhone: '' }
}
