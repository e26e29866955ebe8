import { begins } from '../../domain/kit/subject.ts'
import { removeOrganisation, writeOrganisation } from '../../domain/registry/organisation.ts'
import { handle } from '../deed.ts'
import { nameColumns } from './person-columns.ts'
import { insertRows, lockRow, updateRow } from './row-store.ts'
import { saveChange } from './save-change.ts'

handle(writeOrganisation, {
  subject: async (tx, { organisationId }) => ({
    ...begins('organisation', organisationId),
    row: await lockRow(tx, 'organisation', organisationId),
  }),
  apply: (tx, deed) => {
    const { input, subject } = deed
    const { organisationId: id, contactName, ...rest } = input
    const what = { action: writeOrganisation.name, subject, rows: { organisation: [id] } }
    return saveChange(tx, deed, what, async () => {
      const { sort_key } = nameColumns(input.name)
      const columns = { ...rest, contact_name: contactName, sort_key, removed_at: null }
      if (subject.row) await updateRow(tx, 'organisation', id, columns)
      else await insertRows(tx, 'organisation', [{ id, ...columns }])
    })
  },
})

handle(removeOrganisation, {
  subject: async (tx, { organisationId }) => {
    const row = await lockRow(tx, 'organisation', organisationId)
    return row && !row['removed_at'] ? begins('organisation', organisationId) : undefined
  },
  apply: (tx, deed) => {
    const { input, subject, now } = deed
    const what = {
      action: removeOrganisation.name,
      subject,
      rows: { organisation: [input.organisationId] },
    }
    return saveChange(tx, deed, what, async () => {
      await updateRow(tx, 'organisation', input.organisationId, { removed_at: now })
    })
  },
})
