import { newId } from '../../src/domain/kit/ids.ts'
import type { Deeds, Telling } from './canaries.ts'

export const homeIds = () => ({
  compoundId: newId(),
  buildingId: newId(),
  dwellingId: newId(),
  householdId: newId(),
  residenceId: newId(),
  personId: newId(),
  phoneId: newId(),
  flagId: newId(),
  organisationId: newId(),
})

/** A home and who lives there. */
export function homeDeeds({
  ids,
  serial,
  gridId,
  name,
  words,
  compound,
  organisation,
  phone,
  document,
}: Telling): Deeds {
  return [
    ['compound.write', { compoundId: ids.compoundId, name: compound }],
    [
      'building.write',
      {
        buildingId: ids.buildingId,
        compoundId: ids.compoundId,
        gridId,
        name: String(serial + 1),
        stairs: 1,
        floors: 3,
      },
    ],
    [
      'dwelling.write',
      {
        dwellingId: ids.dwellingId,
        compoundId: ids.compoundId,
        buildingId: ids.buildingId,
        gridId,
        stair: '1',
        room: '201',
      },
    ],
    [
      'person.register',
      {
        personId: ids.personId,
        name,
        document: { number: document },
        phones: [{ phoneId: ids.phoneId, number: phone }],
        home: {
          dwellingId: ids.dwellingId,
          householdId: ids.householdId,
          residenceId: ids.residenceId,
          relation: '户主',
        },
      },
    ],
    [
      'flag.set',
      {
        personId: ids.personId,
        flagId: ids.flagId,
        flag: 'living-alone',
        source: '走访',
        since: '2026-01-01',
        purpose: '走访',
      },
    ],
    ['note.write', { personId: ids.personId, note: words }],
    ['organisation.write', { organisationId: ids.organisationId, name: organisation, kind: 'utility' }],
  ]
}
