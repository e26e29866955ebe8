import { begins } from '../../domain/kit/subject.ts'
import { writeHukou } from '../../domain/registry/hukou.ts'
import { handle } from '../deed.ts'
import { countPersons, listInBooklet } from './hukou-store.ts'
import { restateHukou } from './person-store.ts'
import type { DwellingRow } from './place-rows.ts'
import { findRow, insertRows, lockRow, updateRow, updateRows } from './row-store.ts'
import { saveChange } from './save-change.ts'

handle(writeHukou, {
  subject: async (tx, { hukouId, dwellingId, personIds }) => {
    const home = dwellingId ? await findRow<DwellingRow>(tx, 'dwelling', dwellingId) : undefined
    if (dwellingId && !home) return undefined
    if ((await countPersons(tx, personIds)) < new Set(personIds).size) return undefined
    const row = await lockRow(tx, 'hukou', hukouId)
    return {
      ...begins('hukou', hukouId, home?.grid_id ?? null),
      row,
      members: await listInBooklet(tx, hukouId),
    }
  },
  apply: (tx, deed) => {
    const { input, subject, now } = deed
    const { hukouId, number, address, dwellingId } = input
    const gone = subject.members.filter((personId) => !input.personIds.includes(personId))
    const people = [...gone, ...input.personIds]
    const what = {
      action: writeHukou.name,
      subject,
      rows: { hukou: [hukouId], person: people },
      about: [dwellingId, ...people],
    }
    return saveChange(tx, deed, what, async () => {
      const columns = { number, address, dwelling_id: dwellingId }
      if (subject.row) await updateRow(tx, 'hukou', hukouId, columns)
      else await insertRows(tx, 'hukou', [{ id: hukouId, ...columns, created_at: now }])
      await updateRows(
        tx,
        'person',
        gone.map((id) => ({ id, hukou_id: null, hukou_status: 'unknown', updated_at: now })),
      )
      await updateRows(
        tx,
        'person',
        input.personIds.map((id) => ({ id, hukou_id: hukouId, updated_at: now })),
      )
      await restateHukou(tx, input.personIds)
    })
  },
})
