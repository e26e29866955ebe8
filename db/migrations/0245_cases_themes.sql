-- 每月一题: a theme of a month collects matters of the same kind, and says at its end what was done about their cause.

create table cases.theme (
  committee_id uuid not null references identity.area,
  id uuid not null,
  -- First day of its month.
  month date not null,
  -- Short, without names, as the titles of cases are.
  title text not null,
  begun_at timestamptz not null,
  begun_by uuid not null,
  done_sealed bytea,
  closed_at timestamptz,
  primary key (committee_id, id)
);
create index theme_by_month on cases.theme (committee_id, month desc, id desc);

create table cases.theme_case (
  committee_id uuid not null,
  theme_id uuid not null,
  case_id uuid not null,
  added_at timestamptz not null,
  primary key (committee_id, theme_id, case_id),
  foreign key (committee_id, theme_id) references cases.theme,
  foreign key (committee_id, case_id) references cases.case
);
create index theme_case_by_case on cases.theme_case (committee_id, case_id);

-- What came from one person or about one home within a year is looked up by these.
create index case_by_dwelling_kind on cases.case (committee_id, dwelling_id, kind_code, reported_at)
  where dwelling_id is not null;

do $$
declare
  t text;
begin
  foreach t in array array['theme', 'theme_case'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('alter table cases.%I force row level security', t);
  end loop;
end
$$;
create policy books on cases.theme using (committee_id = (select linli.committee()));
-- What belongs to a case is seen with the case.
create policy books on cases.theme_case using (committee_id = (select linli.committee())
  and ((select linli.grids()) is null or exists (select from cases.case c
    where c.committee_id = theme_case.committee_id and c.id = theme_case.case_id)));
grant select, insert, update on cases.theme to linli_app;
grant select, insert, delete on cases.theme_case to linli_app;
