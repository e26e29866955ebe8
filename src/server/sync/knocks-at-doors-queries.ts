import type { DayPart } from '../../domain/doors/visit.ts'
import { howOf } from '../../domain/sync/next-attempt.ts'
import type { DoorAttempt } from '../../domain/sync/field-record.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { AtDoor } from './at-door.ts'

interface Knock {
  readonly dwellingId: string
  readonly at: string
  readonly outcome: DoorAttempt['outcome']
  readonly by: string | null
  readonly nextOn: string | null
  readonly part: DayPart | null
  readonly byOther: boolean
  readonly phoneFirst: boolean
  readonly isLast: boolean
}

/** 敲门: the last knocks at each door, and the next one that the last visitor planned. */
export async function knocksAtDoors(tx: Tx): Promise<readonly AtDoor[]> {
  const knocks = await tx.rows<Knock>(sql`
    select v.dwelling_id as "dwellingId", v.visited_at as at, v.outcome, a.name as by, v.next_on as "nextOn",
           v.next_part as part, v.next_by_other as "byOther", v.next_phone_first as "phoneFirst", v.n = 1 as "isLast"
    from (
      select dwelling_id, visited_at, visited_by, outcome, next_on, next_part, next_by_other, next_phone_first,
             row_number() over (partition by dwelling_id order by visited_at desc, id desc) as n
      from doors.visit where committee_id = ${tx.committeeId}) v
    left join identity.account a on a.id = v.visited_by
    where v.n <= 3`)
  return knocks.map(({ dwellingId, at, outcome, by, nextOn, isLast, part, byOther, phoneFirst }) => ({
    dwellingId,
    attempt: { at, outcome, by },
    ...(isLast ? { nextOn, ...howOf({ part, phoneFirst, who: byOther ? 'other' : 'self' }) } : {}),
  }))
}
