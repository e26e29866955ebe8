-- History of persons and homes: for every change its rows as they were and as they became, sealed where the column is
-- sealed. What the history shows, what a reversal writes back, and how it knows that something newer stands on it.

create table registry.change (
  committee_id uuid not null,
  id uuid not null,
  grid_id uuid,
  subject_kind text not null,
  subject_id uuid not null,
  envelope_id uuid not null,
  action text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  -- The change that took this one back.
  reverted_by uuid,
  primary key (committee_id, id)
);
create index change_by_envelope on registry.change (committee_id, envelope_id);
create index change_by_reversal on registry.change (committee_id, reverted_by) where reverted_by is not null;

create table registry.change_row (
  committee_id uuid not null,
  change_id uuid not null,
  table_name text not null,
  row_id uuid not null,
  -- NULL: it was not there before, or is not there any more.
  before jsonb,
  after jsonb,
  primary key (committee_id, change_id, table_name, row_id),
  foreign key (committee_id, change_id) references registry.change
);
create index change_row_by_row on registry.change_row (committee_id, row_id, change_id);

-- Whose history a change stands in: persons, homes, households, grids.
create table registry.change_about (
  committee_id uuid not null,
  about_id uuid not null,
  change_id uuid not null,
  primary key (committee_id, about_id, change_id),
  foreign key (committee_id, change_id) references registry.change
);

alter table registry.change enable row level security;
alter table registry.change force row level security;
create policy books on registry.change using (committee_id = (select linli.committee())
  and ((select linli.grids()) is null or grid_id = any ((select linli.grids())::uuid[])));

do $$
declare
  t text;
begin
  foreach t in array array['change_row', 'change_about'] loop
    execute format('alter table registry.%I enable row level security', t);
    execute format('alter table registry.%I force row level security', t);
    execute format($p$create policy books on registry.%I using (committee_id = (select linli.committee())
      and ((select linli.grids()) is null or exists (select from registry.change c
        where c.committee_id = %I.committee_id and c.id = %I.change_id)))$p$, t, t, t);
    execute format('grant select, insert on registry.%I to linli_app', t);
  end loop;
end
$$;
grant select, insert, update (reverted_by) on registry.change to linli_app;
