-- 吹哨报到: the community calls offices together at a place; who came when, what was decided and done, and both sides' rating.

create table cases.whistle (
  committee_id uuid not null references identity.area,
  id uuid not null,
  case_id uuid not null,
  grid_id uuid,
  -- A copy, so that an office's list reads nothing of the case itself.
  case_number text not null,
  -- called 已吹哨, settled 已处置, cancelled 取消
  state text not null check (state in ('called', 'settled', 'cancelled')),
  called_at timestamptz not null,
  called_by uuid not null,
  meet_at timestamptz not null,
  place_sealed bytea not null,
  purpose_sealed bytea not null,
  -- What was decided, and what was done on the spot; the reason where it was cancelled.
  decided_sealed bytea,
  done_sealed bytea,
  ended_at timestamptz,
  ended_by uuid,
  -- Pictures among the files of the case.
  attachment_ids uuid[] not null default '{}',
  primary key (committee_id, id),
  foreign key (committee_id, case_id) references cases.case
);
create index whistle_by_case on cases.whistle (committee_id, case_id, called_at);

create table cases.whistle_unit (
  committee_id uuid not null,
  whistle_id uuid not null,
  organisation_id uuid not null,
  organisation_name text not null,
  -- NULL: has not come (yet).
  arrived_at timestamptz,
  came_sealed bytea,
  -- 双向评价: the community's of the office, the office's of the call.
  unit_rating text check (unit_rating in ('good', 'fair', 'poor')),
  unit_words_sealed bytea,
  call_rating text check (call_rating in ('good', 'fair', 'poor')),
  call_words_sealed bytea,
  primary key (committee_id, whistle_id, organisation_id),
  foreign key (committee_id, whistle_id) references cases.whistle,
  foreign key (committee_id, organisation_id) references registry.organisation
);
create index whistle_unit_by_organisation on cases.whistle_unit (committee_id, organisation_id, whistle_id);

do $$
declare
  t text;
begin
  foreach t in array array['whistle', 'whistle_unit'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('alter table cases.%I force row level security', t);
    execute format('grant select, insert, update on cases.%I to linli_app', t);
  end loop;
end
$$;
-- As with agency tasks: an office's handler holds no grid, and reaches a call by being called.
create policy books on cases.whistle using (committee_id = (select linli.committee())
  and ((select linli.grids()) is null or cardinality((select linli.grids())) = 0
    or grid_id = any ((select linli.grids())::uuid[])));
create policy books on cases.whistle_unit using (committee_id = (select linli.committee()) and exists (
  select from cases.whistle w where w.committee_id = whistle_unit.committee_id and w.id = whistle_unit.whistle_id));
