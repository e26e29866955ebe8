import { createArea, closeArea, renameArea } from '../../domain/identity/area-deeds.ts'
import { areaLevels } from '../../domain/identity/area.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import { begins } from '../../domain/kit/subject.ts'
import { heldGrants } from '../../domain/may.ts'
import { handle, type Circumstance } from '../deed.ts'
import { addArea, countBelow, endArea, saveAreaName } from './area-store.ts'

/** An area that whoever acts administers; any other reads as not there. */
function ownArea({ actor, now, house }: Circumstance, areaId: string): Subject | undefined {
  const area = house.areas.find(areaId)
  if (!area) return undefined
  const within =
    actor.kind === 'system' ||
    (actor.kind === 'account' &&
      heldGrants(actor, dayOf(now)).some(
        (grant) => grant.role === 'systemAdministrator' && area.path.startsWith(grant.areaPath),
      ))
  return within ? { kind: 'area', id: areaId } : undefined
}

handle(createArea, {
  subject: async (_tx, input, at) =>
    input.parentId === null || ownArea(at, input.parentId) ? begins('area', input.areaId) : undefined,
  refuses(_tx, { input, house, actor }) {
    const parent = input.parentId ? house.areas.find(input.parentId) : undefined
    if (!parent) return actor.kind === 'system' ? undefined : { code: 'area-level-wrong' }
    const down = areaLevels.indexOf(input.level) > areaLevels.indexOf(parent.level)
    return down ? undefined : { code: 'area-level-wrong' }
  },
  async apply(tx, { input, now, house }) {
    const parent = input.parentId ? house.areas.find(input.parentId) : undefined
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
  subject: async (_tx, input, at) => ownArea(at, input.areaId),
  apply: (tx, { input }) => saveAreaName(tx, input.areaId, input.name),
})

handle(closeArea, {
  subject: async (_tx, input, at) => ownArea(at, input.areaId),
  async refuses(tx, { input }) {
    return (await countBelow(tx, input.areaId)) > 0 ? { code: 'area-not-empty' } : undefined
  },
  apply: (tx, { input, now }) => endArea(tx, input.areaId, dayOf(now)),
})
