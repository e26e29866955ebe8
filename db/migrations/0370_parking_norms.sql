-- 车位尺寸: a community's own versions of the sizes a plan is measured by, after the one that comes with the program.
create table parking.norms (
  committee_id uuid not null references identity.area,
  version integer not null check (version > 1),
  norms jsonb not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (committee_id, version)
);
alter table parking.norms enable row level security;
alter table parking.norms force row level security;
create policy books on parking.norms using (committee_id = (select linli.committee()));
grant select, insert on parking.norms to linli_app;
