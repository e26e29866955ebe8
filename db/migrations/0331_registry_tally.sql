-- Kept totals of the registry, counted by the database in the deed's own transaction as cases.tally is (0330).

create table registry.tally (
  committee_id uuid not null,
  -- Of persons who are here: sex, hukou (key: the status), birth (key: the year, '' unknown). home: on the books. household: living
  -- together still, of the whole committee.
  figure text collate "C" not null check (figure in ('sex', 'hukou', 'birth', 'home', 'household')),
  key text collate "C" not null,
  -- The grid; the committee itself for what lies in none.
  part_id uuid not null,
  slot smallint not null,
  n integer not null default 0,
  primary key (committee_id, figure, key, part_id, slot)
) with (fillfactor = 60);
alter table registry.tally enable row level security;
alter table registry.tally force row level security;
create policy books on registry.tally using (committee_id = (select linli.committee())
  and ((select linli.grids()) is null or part_id = any ((select linli.grids())::uuid[])));
grant select, insert, update on registry.tally to linli_app;

create function registry.person_counts(state text, sex text, hukou_status text, birth text)
  returns table (figure text, key text)
  language sql stable parallel safe
begin atomic
  select f.figure, f.key
  from (values ('sex', sex), ('hukou', hukou_status), ('birth', coalesce(left(birth, 4), ''))) f (figure, key)
  where state = 'here';
end;

create function registry.tally_persons() returns trigger
  language plpgsql as
$$
begin
  if tg_op = 'INSERT' then
    insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
    select c.committee_id, f.figure, f.key, coalesce(c.grid_id, c.committee_id), pg_backend_pid() % 8, count(*)
    from changed c cross join lateral registry.person_counts(c.state, c.sex, c.hukou_status, c.birth) f
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  elsif tg_op = 'UPDATE' then
    insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
    select c.committee_id, f.figure, f.key, coalesce(c.grid_id, c.committee_id), pg_backend_pid() % 8, sum(c.sign)
    from (select 1 as sign, committee_id, grid_id, state, sex, hukou_status, birth from changed
          union all
          select -1, committee_id, grid_id, state, sex, hukou_status, birth from former) c
    cross join lateral registry.person_counts(c.state, c.sex, c.hukou_status, c.birth) f
    group by 1, 2, 3, 4 having sum(c.sign) <> 0 order by 1, 2, 3, 4
    on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  else
    insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
    select c.committee_id, f.figure, f.key, coalesce(c.grid_id, c.committee_id), pg_backend_pid() % 8, -count(*)
    from former c cross join lateral registry.person_counts(c.state, c.sex, c.hukou_status, c.birth) f
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  end if;
  return null;
end
$$;
create function registry.tally_homes() returns trigger
  language plpgsql as
$$
begin
  if tg_op = 'INSERT' then
    insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
    select committee_id, 'home', '', coalesce(grid_id, committee_id), pg_backend_pid() % 8, count(*)
    from changed where removed_at is null group by 1, 4 order by 1, 4
    on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  elsif tg_op = 'UPDATE' then
    insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
    select committee_id, 'home', '', coalesce(grid_id, committee_id), pg_backend_pid() % 8, sum(sign)
    from (select 1 as sign, committee_id, grid_id from changed where removed_at is null
          union all
          select -1, committee_id, grid_id from former where removed_at is null) c
    group by 1, 4 having sum(sign) <> 0 order by 1, 4
    on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  else
    insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
    select committee_id, 'home', '', coalesce(grid_id, committee_id), pg_backend_pid() % 8, -count(*)
    from former where removed_at is null group by 1, 4 order by 1, 4
    on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  end if;
  return null;
end
$$;
create function registry.tally_households() returns trigger
  language plpgsql as
$$
begin
  if tg_op = 'INSERT' then
    insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
    select committee_id, 'household', '', committee_id, pg_backend_pid() % 8, count(*)
    from changed where ended_on is null group by 1 order by 1
    on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  elsif tg_op = 'UPDATE' then
    insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
    select committee_id, 'household', '', committee_id, pg_backend_pid() % 8, sum(sign)
    from (select 1 as sign, committee_id from changed where ended_on is null
          union all
          select -1, committee_id from former where ended_on is null) c
    group by 1 having sum(sign) <> 0 order by 1
    on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  else
    insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
    select committee_id, 'household', '', committee_id, pg_backend_pid() % 8, -count(*)
    from former where ended_on is null group by 1 order by 1
    on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  end if;
  return null;
end
$$;

do $$
declare
  ground record;
begin
  for ground in select * from (values ('person', 'tally_persons'), ('dwelling', 'tally_homes'),
                               ('household', 'tally_households')) g (place, deed) loop
    execute format('create trigger tally_of_new after insert on registry.%I referencing new table as changed
      for each statement execute function registry.%I()', ground.place, ground.deed);
    execute format('create trigger tally_of_changed after update on registry.%I referencing old table as former new table as changed
      for each statement execute function registry.%I()', ground.place, ground.deed);
    execute format('create trigger tally_of_deleted after delete on registry.%I referencing old table as former
      for each statement execute function registry.%I()', ground.place, ground.deed);
  end loop;
end
$$;

create view registry.counted with (security_invoker = true) as
  select p.committee_id, f.figure, f.key, coalesce(p.grid_id, p.committee_id) as part_id, count(*)::integer as n
  from registry.person p cross join lateral registry.person_counts(p.state, p.sex, p.hukou_status, p.birth) f
  group by 1, 2, 3, 4
  union all
  select committee_id, 'home', '', coalesce(grid_id, committee_id), count(*)::integer
  from registry.dwelling where removed_at is null group by 1, 4
  union all
  select committee_id, 'household', '', committee_id, count(*)::integer
  from registry.household where ended_on is null group by 1;
grant select on registry.counted to linli_app;

create function registry.recount() returns void
  language plpgsql as
$$
begin
  lock table registry.person, registry.dwelling, registry.household in share mode;
  update registry.tally set n = 0 where committee_id = linli.committee() and n <> 0;
  insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
  select committee_id, figure, key, part_id, 0, n from registry.counted where committee_id = linli.committee()
  on conflict (committee_id, figure, key, part_id, slot) do update set n = excluded.n;
end
$$;

do $$
declare
  community uuid;
begin
  for community in select id from identity.area where level = 'community' loop
    perform set_config('linli.committee', community::text, true), set_config('linli.grids', '*', true);
    perform registry.recount();
  end loop;
  perform set_config('linli.committee', '', true), set_config('linli.grids', '', true);
end
$$;

-- Who is over 60 today: whole years are kept, and of the one year that the birthdays run through this index is counted.
create index person_by_birth on registry.person (committee_id, birth) where state = 'here';
