import { begins } from '../../domain/kit/subject.ts'
import { readIdNumber } from '../../domain/registry/id-number.ts'
import { correctPerson, registerPerson } from '../../domain/registry/person.ts'
import { readRelation } from '../../domain/registry/relation-words.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import type { Vault } from '../house.ts'
import { patchColumns } from './bulk-change-store.ts'
import { addPersons, addPhones } from './bulk-store.ts'
import { readPhone } from './person-columns.ts'
import { countByDocument, lockPerson } from './person-store.ts'
import { findHome, householdFits, listOpenResidences, settleIn } from './residence-store.ts'
import { findRow, updateRow } from './row-store.ts'
import { saveChange } from './save-change.ts'

handle(registerPerson, {
  subject: async (tx, { personId, home }) => {
    if (await findRow(tx, 'person', personId)) return undefined
    if (!home) return begins('person', personId)
    const dwelling = await findHome(tx, home.dwellingId)
    return dwelling ? begins('person', personId, dwelling.grid_id) : undefined
  },
  refuses: async (tx, { input, house }) => {
    const { home, document, evenIfKnown, phones } = input
    if (home && !(await householdFits(tx, home))) return { code: 'household-elsewhere' }
    if (phones.some(({ number }) => !readPhone(number))) return { code: 'phone-unreadable' }
    if (!document || evenIfKnown) return undefined
    const known = await countKnown(tx, house.vault, document.number, input.personId)
    return known > 0 ? { code: 'document-known', facts: { known } } : undefined
  },
  apply: (tx, deed) => {
    const { input, subject, house, now } = deed
    const { personId, home, phones } = input
    const what = {
      action: registerPerson.name,
      subject,
      rows: {
        person: [personId],
        person_phone: phones.map(({ phoneId }) => phoneId),
        residence: home ? [home.residenceId] : [],
        household: home ? [home.householdId] : [],
      },
      about: [home?.dwellingId, home?.householdId],
    }
    return saveChange(tx, deed, what, async () => {
      const { name, formerNames, sex, birth, nation, document } = input
      // The number itself tells birth and sex where nobody typed them.
      const reading = document ? readIdNumber(document.number) : undefined
      await addPersons(
        tx,
        house.vault,
        [
          {
            id: personId,
            gridId: subject.gridId ?? null,
            name,
            formerNames,
            sex: sex === 'unknown' ? (reading?.sex ?? sex) : sex,
            birth: birth ?? reading?.birth ?? null,
            nation,
            document,
          },
        ],
        now,
      )
      const numbers = phones.map(({ phoneId, number }, rank) => ({
        id: phoneId,
        personId,
        number: readPhone(number)!,
        rank,
      }))
      await addPhones(tx, house.vault, numbers)
      if (home) await settleIn(tx, personId, home, home.since, now)
    })
  },
})

handle(correctPerson, {
  subject: async (tx, { personId }) => {
    const person = await lockPerson(tx, personId)
    return person && { ...person, residence: (await listOpenResidences(tx, personId))[0] }
  },
  apply: (tx, deed) => {
    const { input, subject, house, now } = deed
    const { personId, relation, formerNames, ...fields } = input
    const residence = relation === undefined ? undefined : subject.residence
    const what = {
      action: correctPerson.name,
      subject,
      rows: { person: [personId], residence: residence ? [residence.id] : [] },
      about: [residence?.dwellingId],
    }
    return saveChange(tx, deed, what, async () => {
      const patch = { id: personId, gridId: subject.gridId ?? null, ...fields }
      await updateRow(tx, 'person', personId, {
        ...patchColumns(house.vault, patch),
        ...(formerNames === undefined ? {} : { former_names: formerNames }),
        updated_at: now,
      })
      if (residence && relation !== undefined) {
        const columns = { relation, relation_code: readRelation(relation) ?? null }
        await updateRow(tx, 'residence', residence.id, columns)
      }
    })
  },
})

async function countKnown(tx: Tx, vault: Vault, number: string, personId: string): Promise<number> {
  const reading = readIdNumber(number)
  return reading ? countByDocument(tx, vault.index('idNumber', reading.canonical), personId) : 0
}
