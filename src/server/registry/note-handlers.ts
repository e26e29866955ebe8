import { writeNote } from '../../domain/registry/note.ts'
import { handle } from '../deed.ts'
import { patchColumns } from './bulk-change-store.ts'
import { lockPerson } from './person-store.ts'
import { updateRow } from './row-store.ts'
import { saveChange } from './save-change.ts'

handle(writeNote, {
  subject: (tx, { personId }) => lockPerson(tx, personId),
  apply: (tx, deed) => {
    const { input, subject, house, now } = deed
    const { personId: id, note } = input
    const what = { action: writeNote.name, subject, rows: { person: [id] } }
    return saveChange(tx, deed, what, async () => {
      const columns = patchColumns(house.vault, { id, gridId: subject.gridId ?? null, note })
      await updateRow(tx, 'person', id, { ...columns, updated_at: now })
    })
  },
})
