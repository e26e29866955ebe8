-- 触达 reaching whoever reported something: message, call, neighbour or volunteer, a knock at the door; every try is kept.

-- 同意 wants to be told by message; asked when the number was left.
alter table cases.reporter add column wants_messages boolean not null default false;

create table cases.reach_ladder (
  committee_id uuid not null references identity.area,
  version integer not null check (version > 1),
  body jsonb not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (committee_id, version)
);

create table cases.reach (
  committee_id uuid not null references identity.area,
  id uuid not null,
  case_id uuid not null,
  reporter_id uuid not null,
  -- What the person is to be told: the message's own name.
  about text not null,
  -- Copies: whoever walks to the home may not see the matter itself.
  case_number text not null,
  name_mask text not null,
  phone_mask text not null,
  -- Where the person lives, or else where the matter is: whoever walks there sees it.
  grid_id uuid,
  dwelling_id uuid,
  ladder_version integer not null,
  step text not null check (step in ('message', 'call', 'neighbour', 'knock')),
  step_since timestamptz not null,
  state text not null check (state in ('open', 'reached', 'ended')),
  begun_at timestamptz not null,
  ended_at timestamptz,
  ended_how text not null default '',
  primary key (committee_id, id),
  foreign key (committee_id, case_id) references cases.case,
  foreign key (committee_id, dwelling_id) references registry.dwelling
);
create unique index reach_open on cases.reach (committee_id, case_id, reporter_id) where state = 'open';
create index reach_by_case on cases.reach (committee_id, case_id, begun_at);
create index reach_by_step on cases.reach (committee_id, step, step_since) where state = 'open';
create index reach_by_dwelling on cases.reach (committee_id, dwelling_id) where state = 'open' and dwelling_id is not null;

create table cases.reach_try (
  committee_id uuid not null,
  id uuid not null,
  reach_id uuid not null,
  step text not null check (step in ('message', 'call', 'neighbour', 'knock')),
  reached boolean not null,
  words_sealed bytea,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, reach_id) references cases.reach
);
create index reach_try_by_reach on cases.reach_try (committee_id, reach_id, made_at);

do $$
declare
  t text;
begin
  foreach t in array array['reach_ladder', 'reach', 'reach_try'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('alter table cases.%I force row level security', t);
  end loop;
end
$$;
create policy books on cases.reach_ladder using (committee_id = (select linli.committee()));
create policy books on cases.reach using (committee_id = (select linli.committee())
  and ((select linli.grids()) is null or grid_id = any ((select linli.grids())::uuid[])));
create policy books on cases.reach_try using (committee_id = (select linli.committee()) and exists (
  select from cases.reach r where r.committee_id = reach_try.committee_id and r.id = reach_try.reach_id));
grant select, insert on cases.reach_ladder, cases.reach, cases.reach_try to linli_app;
grant update (about, step, step_since, state, ended_at, ended_how) on cases.reach to linli_app;
