import { isSettled, type Stance } from '../../domain/drives/stance.ts'
import type { DoorAttempt } from '../../domain/sync/field-record.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { AtDoor } from './at-door.ts'

interface Target {
  readonly targetId: string
  readonly driveId: string
  readonly dwellingId: string
  readonly drive: string
  readonly label: string
  readonly stance: Stance | null
  readonly attempts: number
  readonly nextOn: string | null
  /** The list was made for a vote alone. */
  readonly forVote: boolean
  /** When it began, where another one that is under way is called the same. */
  readonly since: string | null
}

/** 入户动员: where everybody on the list stands, who has still to vote; and the visits of drives. */
export async function drivesAtDoors(tx: Tx): Promise<readonly AtDoor[]> {
  const targets = await tx.rows<Target>(sql`
    select t.id as "targetId", t.drive_id as "driveId", t.dwelling_id as "dwellingId", d.name as drive, t.label,
           coalesce(t.said, t.stance) as stance, t.attempts, t.next_on as "nextOn", d.ballot_id is not null as "forVote",
           case when exists (select 1 from drives.drive o where o.committee_id = ${tx.committeeId} and o.name = d.name
                             and o.id <> d.id and o.state = 'open') then d.opened_at end as since
    from drives.target t
    join drives.drive d on d.committee_id = t.committee_id and d.id = t.drive_id
    where t.committee_id = ${tx.committeeId} and d.state = 'open' and t.left_reason is null and t.dwelling_id is not null
    order by d.opened_at, t.id`)
  const toVote = await listHomesToVote(tx)
  const items = targets.flatMap(({ dwellingId, forVote, since, ...target }): AtDoor[] => {
    const vote = toVote.get(`${target.driveId} ${dwellingId}`)
    const ballotId = vote?.ballotId ?? null
    // Such a list asks for nothing else: whoever has voted needs no visit.
    if (forVote && ballotId === null) return []
    // Who has agreed stays on the house front; nobody needs to go there again.
    const nextOn = isSettled(target.stance) ? null : target.nextOn
    const named = { ...(since === null ? {} : { since }), ...(vote ? { topic: vote.topic } : {}) }
    const item = { kind: 'drive', ...target, ...named, nextOn, ballotId } as const
    return [{ dwellingId, item: forVote ? { ...item, voteOnly: true } : item, nextOn }]
  })
  return [...items, ...(await listDriveKnocks(tx))]
}

/** By drive and home: the open vote in which its owners have not been heard; on its own drive's list, or on the list made for it. */
async function listHomesToVote(tx: Tx): Promise<ReadonlyMap<string, OpenVote>> {
  const rows = await tx.rows<OpenVote & { driveId: string; dwellingId: string }>(sql`
    select b.id as "ballotId", b.topic, w.id as "driveId", r.dwelling_id as "dwellingId"
    from drives.ballot b
    join drives.drive w on w.committee_id = b.committee_id and (w.id = b.drive_id or w.ballot_id = b.id) and w.state = 'open'
    join drives.party p on p.committee_id = b.committee_id and p.ballot_id = b.id and p.choice is null
    join drives.roll r on r.committee_id = p.committee_id and r.ballot_id = p.ballot_id and r.party_no = p.no
    where b.committee_id = ${tx.committeeId} and b.state = 'open'
    order by b.opened_at`)
  return new Map(rows.map((vote) => [`${vote.driveId} ${vote.dwellingId}`, vote]))
}

interface OpenVote {
  readonly ballotId: string
  readonly topic: string
}

async function listDriveKnocks(tx: Tx): Promise<readonly AtDoor[]> {
  const knocks = await tx.rows<DoorAttempt & { dwellingId: string }>(sql`
    select v.dwelling_id as "dwellingId", v.visited_at as at, v.outcome, a.name as by
    from (
      select t.dwelling_id, v.visited_at, v.visited_by, v.outcome,
             row_number() over (partition by t.dwelling_id order by v.visited_at desc, v.id desc) as n
      from drives.target t
      join drives.visit v on v.committee_id = t.committee_id and v.target_id = t.id
      where t.committee_id = ${tx.committeeId} and t.dwelling_id is not null and v.visited_at is not null) v
    left join identity.account a on a.id = v.visited_by
    where v.n <= 3`)
  return knocks.map(({ dwellingId, ...attempt }) => ({ dwellingId, attempt }))
}
