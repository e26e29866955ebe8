import { dayOf } from '../../domain/kit/dates.ts'
import type { ReachAbout } from '../../domain/cases/reach.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { AtDoor } from './at-door.ts'

interface Waiting {
  readonly reachId: string
  readonly dwellingId: string
  readonly number: string
  readonly name: string
  readonly about: ReachAbout
  readonly since: string
}

/** 触达: whom neither message nor telephone nor neighbour has reached is told at the own door. */
export async function reachesAtDoors(tx: Tx): Promise<readonly AtDoor[]> {
  const waiting = await tx.rows<Waiting>(sql`
    select id as "reachId", dwelling_id as "dwellingId", case_number as number, name_mask as name, about,
           step_since as since
    from cases.reach
    where committee_id = ${tx.committeeId} and state = 'open' and step = 'knock' and dwelling_id is not null
    order by step_since, id`)
  return waiting.map(({ dwellingId, since, ...reach }) => ({
    dwellingId,
    item: { kind: 'reach', ...reach, dueOn: dayOf(since) },
  }))
}
