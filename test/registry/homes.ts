import { newId } from '../../src/domain/kit/ids.ts'
import type { Neighbourhood } from './neighbourhood.ts'

export interface Homes {
  readonly compoundId: string
  /** 3号楼 in the eastern grid, 5号楼 in the western. */
  readonly eastBuilding: string
  readonly westBuilding: string
  /** 3-2-501 and 3-2-502; 5-1-101. */
  readonly e501: string
  readonly e502: string
  readonly w101: string
}

/** 三友小区 with two buildings and three homes, all through the door. */
export async function buildHomes(n: Neighbourhood): Promise<Homes> {
  const [compoundId, eastBuilding, westBuilding] = [newId(), newId(), newId()]
  await n.done(n.worker, 'compound.write', { compoundId, name: '三友小区', aliases: ['三友家属院'] })
  const building = { compoundId, stairs: 3, floors: 6 }
  await n.done(n.worker, 'building.write', {
    ...building,
    buildingId: eastBuilding,
    gridId: n.ids.east,
    name: '3',
  })
  await n.done(n.worker, 'building.write', {
    ...building,
    buildingId: westBuilding,
    gridId: n.ids.west,
    name: '5',
  })
  const home = async (buildingId: string, stair: string, room: string) => {
    const dwellingId = newId()
    await n.done(n.worker, 'dwelling.write', { dwellingId, compoundId, buildingId, stair, room })
    return dwellingId
  }
  return {
    compoundId,
    eastBuilding,
    westBuilding,
    e501: await home(eastBuilding, '2', '501'),
    e502: await home(eastBuilding, '2', '502'),
    w101: await home(westBuilding, '1', '101'),
  }
}

/** Registers somebody in a home; returns the ids that later deeds need. */
export async function settle(
  n: Neighbourhood,
  dwellingId: string,
  fields: { name: string } & Record<string, unknown>,
  householdId = newId(),
) {
  const { relation = '户主', tenure = 'owner', ...person } = fields
  const [personId, residenceId] = [newId(), newId()]
  const home = { dwellingId, householdId, residenceId, relation, tenure }
  const changeId = await n.done(n.worker, 'person.register', { personId, home, ...person })
  return { personId, householdId, residenceId, changeId }
}
