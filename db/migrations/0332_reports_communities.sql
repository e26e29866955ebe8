-- What a street, a district or a city sees of its communities: one small row each, folded by the clock from the kept totals
-- (cases.tally, cases.rate_total, registry.tally), so that four thousand of them are a short read. No person and no matter is in it.

create schema reports;
grant usage on schema reports to linli_app;

create table reports.community (
  committee_id uuid primary key references identity.area,
  -- Ids of all areas above and its own, each with a dot behind it.
  path text collate "C" not null,
  -- The journal's position and the moment that it was folded at.
  position bigint not null,
  as_of timestamptz not null,
  people integer not null,
  homes integer not null,
  open integer not null,
  overdue integer not null
);
create table reports.community_month (
  committee_id uuid not null references identity.area,
  month text collate "C" not null check (month ~ '^\d{4}-\d\d$'),
  path text collate "C" not null,
  closed integer not null,
  in_time integer not null,
  -- 三率: valid return visits, and what was said.
  base integer not null,
  contacted integer not null,
  solved integer not null,
  satisfied integer not null,
  basically integer not null,
  primary key (committee_id, month)
);
create index community_month_by_month on reports.community_month (month);

do $$
declare
  t text;
begin
  foreach t in array array['community', 'community_month'] loop
    execute format('alter table reports.%I enable row level security', t);
    execute format('alter table reports.%I force row level security', t);
    -- Seen from the community itself and from every area above it: the context holds the area that is asked about. Whoever
    -- sees single grids only does not see the whole.
    execute format('create policy above on reports.%I for select using ((select linli.grids()) is null
      and strpos(path, (select linli.committee())::text || ''.'') > 0)', t);
    execute format('create policy written on reports.%I for insert with check (committee_id = (select linli.committee()))', t);
    execute format('create policy rewritten on reports.%I for update using (committee_id = (select linli.committee()))', t);
  end loop;
end
$$;
grant select, insert, update on reports.community, reports.community_month to linli_app;
