import { writeGridCard } from '../../domain/registry/grid-card.ts'
import { handle } from '../deed.ts'
import { isOwnGrid } from './reach.ts'
import { insertRows, lockRow, updateRow } from './row-store.ts'
import { saveChange } from './save-change.ts'

handle(writeGridCard, {
  subject: async (tx, { gridId }, circumstance) => {
    if (!isOwnGrid(tx, circumstance, gridId)) return undefined
    return { kind: 'grid', id: gridId, gridId, row: await lockRow(tx, 'grid_card', gridId) }
  },
  apply: (tx, deed) => {
    const { input, subject, now } = deed
    const what = { action: writeGridCard.name, subject, rows: { grid_card: [input.gridId] } }
    return saveChange(tx, deed, what, async () => {
      const columns = {
        extent: input.extent,
        worker_name: input.workerName,
        phone: input.phone,
        complaint_phone: input.complaintPhone,
        updated_at: now,
      }
      if (subject.row) await updateRow(tx, 'grid_card', input.gridId, columns)
      else await insertRows(tx, 'grid_card', [{ id: input.gridId, ...columns }])
    })
  },
})
