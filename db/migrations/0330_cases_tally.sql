-- Kept totals of matters and of what agencies owe: every deed counts in its own transaction, so that no figure of a desk ever
-- scans the books. The database counts by itself, as it keeps an index: no handler can forget it.

create table cases.tally (
  committee_id uuid not null,
  -- Of matters: state (key: the state), due (a clock that runs; key: the Beijing day it ends on), closed and inTime (key: the month
  -- of closing), handed (open, and handed over twice or more). Of agency tasks: agencyOwed, agencyBack, agencyDue (owed and not
  -- paused; key: the day).
  figure text collate "C" not null check (figure in
    ('state', 'due', 'closed', 'inTime', 'handed', 'agencyOwed', 'agencyBack', 'agencyDue')),
  key text collate "C" not null,
  -- The grid; the committee itself for what lies in none; of agency figures the organisation.
  part_id uuid not null,
  -- Each connection counts in one of eight rows, so that deeds that happen at once do not wait for one hot row; what is asked for is
  -- their sum. One row may be below zero.
  slot smallint not null,
  n integer not null default 0,
  primary key (committee_id, figure, key, part_id, slot)
) with (fillfactor = 60);
alter table cases.tally enable row level security;
alter table cases.tally force row level security;
create policy books on cases.tally using (committee_id = (select linli.committee())
  and ((select linli.grids()) is null or part_id = any ((select linli.grids())::uuid[])));
grant select, insert, update on cases.tally to linli_app;

create function cases.case_counts(state text, due_at timestamptz, closed_at timestamptz, hand_overs integer)
  returns table (figure text, key text)
  language sql stable parallel safe
begin atomic
  select 'state', state
  union all
  select 'due', to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')
  where state in ('reported', 'accepted', 'handling', 'resulted', 'checked')
  union all
  select 'closed', to_char(closed_at at time zone 'Asia/Shanghai', 'YYYY-MM') where state = 'closed' and closed_at is not null
  union all
  select 'inTime', to_char(closed_at at time zone 'Asia/Shanghai', 'YYYY-MM') where state = 'closed' and closed_at <= due_at
  union all
  select 'handed', ''
  where hand_overs >= 2 and state in ('reported', 'accepted', 'handling', 'paused', 'onBooks', 'resulted', 'checked');
end;

create function cases.task_counts(state text, due_at timestamptz, paused_at timestamptz)
  returns table (figure text, key text)
  language sql stable parallel safe
begin atomic
  select 'agencyOwed', '' where state in ('sent', 'opened', 'accepted')
  union all
  select 'agencyBack', '' where state in ('objected', 'answered')
  union all
  select 'agencyDue', to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')
  where state in ('sent', 'opened', 'accepted') and paused_at is null;
end;

-- In one order, so that two deeds that count the same rows wait for each other and not crosswise.
create function cases.tally_new_cases() returns trigger
  language plpgsql as
$$
begin
  insert into cases.tally as t (committee_id, figure, key, part_id, slot, n)
  select c.committee_id, f.figure, f.key, coalesce(c.grid_id, c.committee_id), pg_backend_pid() % 8, count(*)
  from changed c cross join lateral cases.case_counts(c.state, c.due_at, c.closed_at, c.hand_overs) f
  group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  return null;
end
$$;
create function cases.tally_changed_cases() returns trigger
  language plpgsql as
$$
begin
  insert into cases.tally as t (committee_id, figure, key, part_id, slot, n)
  select c.committee_id, f.figure, f.key, coalesce(c.grid_id, c.committee_id), pg_backend_pid() % 8, sum(c.sign)
  from (select 1 as sign, committee_id, grid_id, state, due_at, closed_at, hand_overs from changed
        union all
        select -1, committee_id, grid_id, state, due_at, closed_at, hand_overs from former) c
  cross join lateral cases.case_counts(c.state, c.due_at, c.closed_at, c.hand_overs) f
  group by 1, 2, 3, 4 having sum(c.sign) <> 0 order by 1, 2, 3, 4
  on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  return null;
end
$$;
create function cases.tally_new_tasks() returns trigger
  language plpgsql as
$$
begin
  insert into cases.tally as t (committee_id, figure, key, part_id, slot, n)
  select c.committee_id, f.figure, f.key, c.organisation_id, pg_backend_pid() % 8, count(*)
  from changed c cross join lateral cases.task_counts(c.state, c.due_at, c.paused_at) f
  group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  return null;
end
$$;
create function cases.tally_changed_tasks() returns trigger
  language plpgsql as
$$
begin
  insert into cases.tally as t (committee_id, figure, key, part_id, slot, n)
  select c.committee_id, f.figure, f.key, c.organisation_id, pg_backend_pid() % 8, sum(c.sign)
  from (select 1 as sign, committee_id, organisation_id, state, due_at, paused_at from changed
        union all
        select -1, committee_id, organisation_id, state, due_at, paused_at from former) c
  cross join lateral cases.task_counts(c.state, c.due_at, c.paused_at) f
  group by 1, 2, 3, 4 having sum(c.sign) <> 0 order by 1, 2, 3, 4
  on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  return null;
end
$$;
create trigger tally_of_new after insert on cases.case
  referencing new table as changed for each statement execute function cases.tally_new_cases();
create trigger tally_of_changed after update on cases.case
  referencing old table as former new table as changed for each statement execute function cases.tally_changed_cases();
create trigger tally_of_new after insert on cases.agency_task
  referencing new table as changed for each statement execute function cases.tally_new_tasks();
create trigger tally_of_changed after update on cases.agency_task
  referencing old table as former new table as changed for each statement execute function cases.tally_changed_tasks();

-- What the books of one committee say when they are counted from the beginning.
create view cases.counted with (security_invoker = true) as
  select c.committee_id, f.figure, f.key, coalesce(c.grid_id, c.committee_id) as part_id, count(*)::integer as n
  from cases.case c cross join lateral cases.case_counts(c.state, c.due_at, c.closed_at, c.hand_overs) f
  group by 1, 2, 3, 4
  union all
  select c.committee_id, f.figure, f.key, c.organisation_id, count(*)::integer
  from cases.agency_task c cross join lateral cases.task_counts(c.state, c.due_at, c.paused_at) f
  group by 1, 2, 3, 4;
grant select on cases.counted to linli_app;

-- Counts one committee's books anew (its context must be set); deeds wait meanwhile.
create function cases.recount() returns void
  language plpgsql as
$$
begin
  lock table cases.case, cases.agency_task in share mode;
  update cases.tally set n = 0 where committee_id = linli.committee() and n <> 0;
  insert into cases.tally as t (committee_id, figure, key, part_id, slot, n)
  select committee_id, figure, key, part_id, 0, n from cases.counted where committee_id = linli.committee()
  on conflict (committee_id, figure, key, part_id, slot) do update set n = excluded.n;
end
$$;

do $$
declare
  community uuid;
begin
  for community in select id from identity.area where level = 'community' loop
    perform set_config('linli.committee', community::text, true), set_config('linli.grids', '*', true);
    perform cases.recount();
  end loop;
  perform set_config('linli.committee', '', true), set_config('linli.grids', '', true);
end
$$;
drop table cases.total;

-- The lists of a desk walk these to their fiftieth row. What is over stays out of them.
drop index cases.case_by_holder;
create index case_by_holder on cases.case (committee_id, holder_id, due_at, id)
  where holder_id is not null and state in ('reported', 'accepted', 'handling', 'paused', 'onBooks', 'resulted', 'checked');
drop index cases.case_contact_owed;
create index case_contact_owed on cases.case (committee_id, contact_due_at, id)
  where contact_due_at is not null and contacted_at is null
    and state in ('reported', 'accepted', 'handling', 'paused', 'onBooks', 'resulted', 'checked');
create index case_to_review on cases.case (committee_id, review_on) where state = 'onBooks';
create index agency_task_back on cases.agency_task (committee_id, due_at) where state in ('answered', 'objected');
create index agency_task_oldest on cases.agency_task (committee_id, organisation_id, sent_at)
  where state in ('sent', 'opened', 'accepted');
