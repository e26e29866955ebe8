import type { GridCard } from '../../domain/registry/grid-card.ts'
import { gridCards, gridList } from '../../domain/registry/queries.ts'
import { answers, type Asking } from '../answer.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'

answers(gridList, { read: (tx, _input, asking) => listCards(tx, asking) })
answers(gridCards, { read: (tx, _input, asking) => listCards(tx, asking) })

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
