/** What a ledger of buildings (楼栋台账) tells of compounds and buildings that are on the books already. */
import type { Management } from '../registry/compound.ts'
import type { BookBuilding, BookCompound } from './import-places.ts'
import type { BuildingRead } from './understanding.ts'

export interface CompoundFacts extends BookCompound {
  readonly management: Management
  readonly unattended: boolean
}

export interface BuildingFacts extends BookBuilding {
  readonly stairs: number | null
  readonly builtYear: number | null
}

export interface CompoundLesson {
  readonly management?: Management
  readonly unattended?: boolean
}

export interface BuildingLesson {
  readonly stairs?: number
  readonly built_year?: number
  readonly grid_id?: string
}

/** No company (物业) may still mean that the residents look after it themselves: who said so before is believed. */
export function compoundLesson(
  read: Pick<BuildingRead, 'managed' | 'unattended'>,
  known: Pick<CompoundFacts, 'management' | 'unattended'>,
): CompoundLesson {
  const { managed, unattended } = read
  const fits = managed === true ? known.management === 'managed' : ['none', 'self'].includes(known.management)
  return {
    ...(managed === undefined || fits ? {} : { management: managed ? 'managed' : 'none' }),
    ...(unattended === undefined || unattended === known.unattended ? {} : { unattended }),
  }
}

export function buildingLesson(
  read: Pick<BuildingRead, 'stairs' | 'yearBuilt'>,
  gridId: string | null,
  known: Pick<BuildingFacts, 'stairs' | 'builtYear' | 'gridId'>,
): BuildingLesson {
  const stairs = plausible(read.stairs, 1, 60)
  const year = plausible(read.yearBuilt, 1850, 2100)
  return {
    ...(stairs === undefined || stairs === known.stairs ? {} : { stairs }),
    ...(year === undefined || year === known.builtYear ? {} : { built_year: year }),
    ...(gridId === null || known.gridId !== null ? {} : { grid_id: gridId }),
  }
}

export function plausible(value: number | undefined, least: number, most: number): number | undefined {
  return value !== undefined && value >= least && value <= most ? value : undefined
}
