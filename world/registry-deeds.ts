import { areaId, organisations } from './community.ts'
import { buildingId, buildings, compoundId, compounds, homes } from './homes.ts'
import { idOf } from './ids.ts'
import { people } from './people.ts'
import type { Deed } from './sending.ts'

/** Compounds, buildings and homes, the offices around, and the cards of the grids. */
export function places(): Deed[] {
  return [
    ...compounds.map(({ key, ...compound }): Deed => [
      'compound.write',
      { compoundId: compoundId(key), ...compound },
      key,
    ]),
    ...buildings.map(({ key, compound, grid, name, kind, stairs, floors, year }): Deed => [
      'building.write',
      {
        buildingId: buildingId(key),
        compoundId: compoundId(compound),
        gridId: areaId(grid),
        name,
        kind,
        builtYear: year,
        stairs,
        floors,
      },
      key,
    ]),
    ...homes.map(({ id, ...home }): Deed => {
      const lived = people.some((person) => person.homeId === id)
      return ['dwelling.write', { dwellingId: id, ...home, occupancy: lived ? 'lived' : 'empty' }, id]
    }),
    ...organisations.map(({ key, ...one }): Deed => [
      'organisation.write',
      { organisationId: idOf('organisation', key), ...one },
      key,
    ]),
    ...(['grid1', 'grid2', 'grid3'] as const).map((key, at): Deed => [
      'gridCard.write',
      {
        gridId: areaId(key),
        extent: compounds[at]!.name,
        workerName: ['孙丽', '陈强', '待定'][at],
        phone: `0000-660${at + 1}`,
        complaintPhone: '0000-6600',
      },
      key,
    ]),
  ]
}

/** Who lives there, with telephones and flags. */
export function residents(): Deed[] {
  return people.flatMap((person): Deed[] => [
    [
      'person.register',
      {
        personId: person.id,
        home: {
          dwellingId: person.homeId,
          householdId: idOf('household', person.homeId),
          residenceId: idOf('residence', person.id),
          relation: person.relation,
          tenure: 'owner',
        },
        name: person.name,
        sex: person.sex,
        birth: person.birth,
        document: { number: person.document },
        phones: person.phone ? [{ phoneId: idOf('phone', person.id), number: person.phone }] : [],
      },
      person.id,
    ],
    ...person.flags.map((flag): Deed => [
      'flag.set',
      {
        personId: person.id,
        flagId: idOf('flag', person.id, flag),
        flag,
        source: '入户走访',
        since: '2026-03-01',
        expiresOn: null,
        purpose: '走访关心',
      },
      `${person.id}/${flag}`,
    ]),
  ])
}
