import type { Place } from './ground.ts'

/** So many agency tasks of twelve offices, one in fifty of them open: what years of asking others leave behind. Past the door. */
export async function layTasks(place: Place, at: string, count: number): Promise<void> {
  await place.run(
    `insert into registry.organisation (committee_id, id, name, kind, sort_key)
     select $1, md5('bench office ' || n)::uuid, '量单位' || n, 'company', 'liang' || n from generate_series(1, 12) n`,
    [at],
  )
  await place.run(
    `insert into cases.agency_task (committee_id, id, case_id, grid_id, case_number, organisation_id, organisation_name,
       ask_sealed, state, sent_at, sent_by, amount, unit, due_at, contact_name, contact_phone, first_answered_at, answered_in_time)
     select $1, gen_random_uuid(), c.id, c.grid_id, c.number, md5('bench office ' || 1 + n % 12)::uuid, '量单位' || 1 + n % 12,
       '\\x00', case when n % 50 <> 0 then 'confirmed' when n % 100 = 0 then 'answered' else 'accepted' end, c.reported_at,
       gen_random_uuid(), 5, 'workingDay', c.reported_at + interval '7 days', '', '',
       case when n % 50 <> 0 then c.reported_at + interval '6 days' end, case when n % 50 <> 0 then true end
     from (select c.*, row_number() over () as n from cases.case c where c.committee_id = $1 limit $2) c`,
    [at, count],
  )
}
