-- 纠纷类型, 化解方式, 保管期限: data of the office, each in editions that stay; no row: the list that ships with the program.
create table mediation.list_edition (
  committee_id uuid not null references identity.area,
  list text not null check (list in ('disputeType', 'method', 'retention')),
  edition integer not null check (edition > 0),
  -- [{code, name, years, retired}] in the order in which they are offered.
  entries jsonb not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (committee_id, list, edition)
);
alter table mediation.list_edition enable row level security;
alter table mediation.list_edition force row level security;
create policy books on mediation.list_edition using (committee_id = (select linli.committee()));
grant select, insert on mediation.list_edition to linli_app;

-- An archived file keeps its term as it was when it was put away. NULL years: for ever.
alter table mediation.file drop constraint file_retention_check;
alter table mediation.file add column retention_name text not null default '', add column retention_years integer;
