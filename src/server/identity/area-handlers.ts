import { closeArea, createArea, renameArea, requireSecondFactor } from '../../domain/identity/area-deeds.ts'
import { codeFits } from '../../domain/identity/area-code.ts'
import { areaLevels, covers, type Area, type AreaLevel } from '../../domain/identity/area.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import { begins } from '../../domain/kit/subject.ts'
import { heldGrants } from '../../domain/may.ts'
import type { Tx } from '../database/database.ts'
import { handle, type Circumstance } from '../deed.ts'
import {
  addArea,
  endArea,
  hasAreasBelow,
  hasCode,
  hasRoleHolders,
  lockArea,
  saveAreaName,
  saveSecondFactorRequired,
} from './area-store.ts'

/**
 * An area that whoever acts administers; any other reads as not there. Whoever administers none at all is shown the own
 * areas, so that the answer is *forbidden* and not *not found*.
 */
function ownArea({ actor, now, house }: Circumstance, areaId: string): Area | undefined {
  const area = house.areas.find(areaId)
  if (!area || actor.kind === 'system') return area
  if (actor.kind !== 'account') return undefined
  const held = heldGrants(actor, dayOf(now))
  const administered = held.filter(({ role }) => role === 'systemAdministrator')
  const reach = administered.length > 0 ? administered : held
  return reach.some(({ areaPath }) => covers(areaPath, area.path)) ? area : undefined
}

async function lockOwnArea(
  tx: Tx,
  { areaId }: { areaId: string },
  at: Circumstance,
): Promise<Subject | undefined> {
  if (!ownArea(at, areaId)) return undefined
  return (await lockArea(tx, areaId)) && { kind: 'area', id: areaId }
}

/** A grid lies in a community and in nothing else: the community's books are where its grids are looked for. */
function liesIn(level: AreaLevel, parent: AreaLevel): boolean {
  if (level === 'grid') return parent === 'community'
  return areaLevels.indexOf(level) > areaLevels.indexOf(parent)
}

handle(createArea, {
  // The parent is held, so that it is not closed at the same moment.
  subject: async (tx, input, at) => {
    const parent = input.parentId && (await lockOwnArea(tx, { areaId: input.parentId }, at))
    return parent ? begins('area', input.areaId) : undefined
  },
  async refuses(tx, { input, house, now }) {
    const parent = house.areas.find(input.parentId ?? '')
    if (!parent || !liesIn(input.level, parent.level)) return { code: 'area-level-wrong' }
    if (!codeFits(input, parent)) return { code: 'area-code-wrong' }
    if (input.code && (await hasCode(tx, input.code, dayOf(now)))) return { code: 'area-code-taken' }
    return (await lockArea(tx, input.areaId)) ? { code: 'already-there' } : undefined
  },
  async apply(tx, { input, now, house }) {
    const parent = house.areas.find(input.parentId ?? '')
    await addArea(tx, {
      id: input.areaId,
      parentId: input.parentId,
      level: input.level,
      code: input.code,
      name: input.name,
      path: `${parent?.path ?? ''}${input.areaId}.`,
      from: dayOf(now),
    })
  },
})

handle(renameArea, {
  subject: lockOwnArea,
  apply: (tx, { input }) => saveAreaName(tx, input.areaId, input.name),
})

handle(closeArea, {
  subject: lockOwnArea,
  async refuses(tx, { input, now }) {
    const today = dayOf(now)
    if (await hasAreasBelow(tx, input.areaId, today)) return { code: 'area-not-empty' }
    return (await hasRoleHolders(tx, input.areaId, today)) ? { code: 'area-in-use' } : undefined
  },
  apply: (tx, { input, now }) => endArea(tx, input.areaId, dayOf(now)),
})

handle(requireSecondFactor, {
  subject: lockOwnArea,
  async apply(tx, { input }) {
    await saveSecondFactorRequired(tx, input.areaId, input.required)
    return { detail: { required: input.required } }
  },
})
