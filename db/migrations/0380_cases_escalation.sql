-- The ladder of a case's own due moment, and what has come up to the street.

-- Which rung was told for which due moment: a case that is extended or opened again climbs it anew.
create table cases.case_warning (
  committee_id uuid not null,
  case_id uuid not null,
  due_at timestamptz not null,
  rung text not null,
  told_at timestamptz not null,
  primary key (committee_id, case_id, due_at, rung),
  foreign key (committee_id, case_id) references cases.case
);

-- 升级 one row a case that the street has been told of: since when, why at last, how often.
create table cases.escalation (
  committee_id uuid not null,
  case_id uuid not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  -- overdue 办件超期, agency 协办单位不答复, whistle 吹哨
  because text not null check (because in ('overdue', 'agency', 'whistle')),
  times integer not null default 1,
  primary key (committee_id, case_id),
  foreign key (committee_id, case_id) references cases.case
);
create index escalation_by_time on cases.escalation (committee_id, last_at desc, case_id);

-- 街道批示: its words are the note of the same id.
create table cases.instruction (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  primary key (committee_id, id),
  foreign key (committee_id, id) references cases.note,
  foreign key (committee_id, case_id) references cases.case
);
create index instruction_by_case on cases.instruction (committee_id, case_id);

do $$
declare
  t text;
begin
  foreach t in array array['case_warning', 'escalation', 'instruction'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('alter table cases.%I force row level security', t);
    -- What belongs to a case is seen with the case.
    execute format('create policy books on cases.%I using (committee_id = (select linli.committee()) and
      ((select linli.grids()) is null or exists (select from cases.case c
        where c.committee_id = %I.committee_id and c.id = %I.case_id)))', t, t, t);
  end loop;
end
$$;
grant select, insert on cases.case_warning, cases.instruction to linli_app;
grant select, insert, update on cases.escalation to linli_app;

-- What was called together or told to the street before this stood anywhere.
insert into cases.escalation (committee_id, case_id, first_at, last_at, because, times)
select committee_id, case_id, min(called_at), max(called_at), 'whistle', count(*) from cases.whistle
group by committee_id, case_id;
