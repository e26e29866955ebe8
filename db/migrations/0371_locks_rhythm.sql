-- 巡查节奏: a community's own versions of how often it looks whether a lock is back, after the one that comes with the program.
create table locks.rhythm (
  committee_id uuid not null references identity.area,
  version integer not null check (version > 1),
  rhythm jsonb not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (committee_id, version)
);
alter table locks.rhythm enable row level security;
alter table locks.rhythm force row level security;
create policy books on locks.rhythm using (committee_id = (select linli.committee()));
grant select, insert on locks.rhythm to linli_app;
