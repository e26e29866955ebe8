import type { DoorItem } from '../../domain/sync/field-record.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { AtDoor } from './at-door.ts'

type Patrol = Omit<Extract<DoorItem, { kind: 'lockPatrol' }>, 'kind'> & { readonly dwellingId: string }

/** 复查: places whose lock was removed, at the home that it belonged to. */
export async function patrolsAtDoors(tx: Tx, today: string): Promise<readonly AtDoor[]> {
  const patrols = await tx.rows<Patrol>(sql`
    select l.id as "lockId", l.label, l.patrol_on as "dueOn", l.dwelling_id as "dwellingId"
    from locks.lock l
    where l.committee_id = ${tx.committeeId} and l.dwelling_id is not null and l.patrol_on <= ${today}::date + ${AHEAD}::int
    order by l.patrol_on, l.id`)
  return patrols.map(({ dwellingId, ...patrol }) => ({ dwellingId, item: { kind: 'lockPatrol', ...patrol } }))
}

/** Days that a phone knows of beforehand; it may be without a network for three. */
const AHEAD = 7
