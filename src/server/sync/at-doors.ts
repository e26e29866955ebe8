import type { Look } from './at-door.ts'
import { casesAtDoors } from './cases-at-doors-queries.ts'
import { drivesAtDoors } from './drives-at-doors-queries.ts'
import { knocksAtDoors } from './knocks-at-doors-queries.ts'
import { patrolsAtDoors } from './patrols-at-doors-queries.ts'
import { promisesAtDoors } from './promises-at-doors-queries.ts'
import { reachesAtDoors } from './reaches-at-doors-queries.ts'

/**
 * Everything that is open at a door, module by module: what a phone shows there as one visit. To add one: give its kind of item a
 * shape in domain/sync/field-record.ts, write its look in `…-at-doors-queries.ts`, and name it here. What has changed is found by
 * comparing, so nobody has to tell when it does.
 */
export const looks: readonly Look[] = [
  knocksAtDoors,
  drivesAtDoors,
  casesAtDoors,
  promisesAtDoors,
  patrolsAtDoors,
  reachesAtDoors,
]
