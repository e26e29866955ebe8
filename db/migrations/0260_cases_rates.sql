-- 三率 on valid return visits: the last word on each result, and kept totals, so that a report never scans a year of matters.

-- One line for each result that a resident has spoken of: what counts is the last word.
create table cases.verdict (
  committee_id uuid not null,
  case_id uuid not null,
  result_no integer not null,
  -- Beijing day of the last word.
  said_on date not null,
  grid_id uuid,
  kind_code text not null,
  -- The agencies that took part by then.
  organisations uuid[] not null default '{}',
  contacted boolean not null,
  solved boolean not null,
  satisfaction text not null check (satisfaction in ('satisfied', 'basically', 'not')),
  primary key (committee_id, case_id, result_no),
  foreign key (committee_id, case_id) references cases.case
);
create index verdict_by_day on cases.verdict (committee_id, said_on desc, case_id desc, result_no desc);

-- dimension: month, grid, kind, agency; key: '' for month, else the grid, the kind or the organisation.
create table cases.rate_total (
  committee_id uuid not null references identity.area,
  month text not null check (month ~ '^\d{4}-\d\d$'),
  dimension text not null check (dimension in ('month', 'grid', 'kind', 'agency')),
  key text not null,
  base integer not null default 0,
  contacted integer not null default 0,
  solved integer not null default 0,
  satisfied integer not null default 0,
  basically integer not null default 0,
  primary key (committee_id, dimension, month, key)
);

create table cases.rate_formula (
  committee_id uuid not null references identity.area,
  version text not null,
  in_force_from date not null,
  body jsonb not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (committee_id, version)
);

do $$
declare
  t text;
  committee constant text := 'committee_id = (select linli.committee())';
begin
  foreach t in array array['verdict', 'rate_total', 'rate_formula'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('alter table cases.%I force row level security', t);
    execute format('grant select, insert, update on cases.%I to linli_app', t);
    if t = 'verdict' then
      execute format('create policy books on cases.verdict using (%s and ((select linli.grids()) is null
        or grid_id = any ((select linli.grids())::uuid[])))', committee);
    else
      execute format('create policy books on cases.%I using (%s)', t, committee);
    end if;
  end loop;
end
$$;

-- What has been said so far.
insert into cases.verdict (committee_id, case_id, result_no, said_on, grid_id, kind_code, organisations, contacted, solved,
                           satisfaction)
select distinct on (v.committee_id, v.case_id, v.result_no)
       v.committee_id, v.case_id, v.result_no, (v.made_at at time zone 'Asia/Shanghai')::date, c.grid_id, c.kind_code,
       coalesce((select array_agg(distinct t.organisation_id) from cases.agency_task t
                 where t.committee_id = v.committee_id and t.case_id = v.case_id and t.state <> 'withdrawn'), '{}'),
       c.contacted_at is not null or c.contact_due_at is null, v.solved, v.satisfaction
from cases.return_visit v
join cases.case c on c.committee_id = v.committee_id and c.id = v.case_id
where v.reached and v.result_no > 0 and (v.after_check or v.way = 'link')
order by v.committee_id, v.case_id, v.result_no, v.made_at desc, v.id desc;

insert into cases.rate_total (committee_id, month, dimension, key, base, contacted, solved, satisfied, basically)
select committee_id, to_char(said_on, 'YYYY-MM'), dimension, key, count(*), count(*) filter (where contacted),
       count(*) filter (where solved), count(*) filter (where satisfaction = 'satisfied'),
       count(*) filter (where satisfaction = 'basically')
from cases.verdict v cross join lateral (
  select 'month' as dimension, '' as key
  union all select 'grid', coalesce(v.grid_id::text, '')
  union all select 'kind', v.kind_code
  union all select 'agency', o::text from unnest(v.organisations) o) d
group by 1, 2, 3, 4;
