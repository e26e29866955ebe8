import { endFlag, setFlag } from '../../domain/registry/flag.ts'
import { handle } from '../deed.ts'
import { addFlags } from './bulk-store.ts'
import { lockPerson } from './person-store.ts'
import { findRow, updateRow } from './row-store.ts'
import { saveChange } from './save-change.ts'

handle(setFlag, {
  subject: (tx, { personId }) => lockPerson(tx, personId),
  apply: (tx, deed) => {
    const { flagId, ...flag } = deed.input
    const what = { action: setFlag.name, subject: deed.subject, rows: { person_flag: [flagId] } }
    return saveChange(tx, deed, what, () => addFlags(tx, [{ id: flagId, ...flag }]))
  },
})

handle(endFlag, {
  subject: async (tx, { flagId }) => {
    const flag = await findRow<{ id: string; person_id: string }>(tx, 'person_flag', flagId)
    return flag && lockPerson(tx, flag.person_id)
  },
  apply: (tx, deed) => {
    const { flagId, on } = deed.input
    const what = { action: endFlag.name, subject: deed.subject, rows: { person_flag: [flagId] } }
    return saveChange(tx, deed, what, async () => {
      await updateRow(tx, 'person_flag', flagId, { ended_on: on })
    })
  },
})
