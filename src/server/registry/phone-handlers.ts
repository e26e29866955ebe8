import { addPhone, removePhone } from '../../domain/registry/phone.ts'
import { handle } from '../deed.ts'
import { addPhones } from './bulk-store.ts'
import { readPhone } from './person-columns.ts'
import { lockPerson } from './person-store.ts'
import { hasPhone, nextRank } from './phone-store.ts'
import { deleteRows, findRow } from './row-store.ts'
import { saveChange } from './save-change.ts'

handle(addPhone, {
  subject: (tx, { personId }) => lockPerson(tx, personId),
  refuses: async (tx, { input, house }) => {
    const number = readPhone(input.number)
    if (!number) return { code: 'phone-unreadable' }
    const known = await hasPhone(tx, input.personId, house.vault.index('phone', number))
    return known ? { code: 'phone-known' } : undefined
  },
  apply: (tx, deed) => {
    const { input, subject, house } = deed
    const { personId, phoneId } = input
    const what = { action: addPhone.name, subject, rows: { person_phone: [phoneId] } }
    return saveChange(tx, deed, what, async () => {
      const rank = await nextRank(tx, personId)
      await addPhones(tx, house.vault, [{ id: phoneId, personId, number: readPhone(input.number)!, rank }])
    })
  },
})

handle(removePhone, {
  subject: async (tx, { phoneId }) => {
    const phone = await findRow<{ id: string; person_id: string }>(tx, 'person_phone', phoneId)
    return phone && lockPerson(tx, phone.person_id)
  },
  apply: (tx, deed) => {
    const { phoneId } = deed.input
    const what = { action: removePhone.name, subject: deed.subject, rows: { person_phone: [phoneId] } }
    return saveChange(tx, deed, what, async () => {
      await deleteRows(tx, 'person_phone', [phoneId])
    })
  },
})
