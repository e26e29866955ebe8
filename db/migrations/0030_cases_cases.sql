-- 办件 cases: who asked what, where it stands, who holds it since when, and its clock.

create schema if not exists cases;
grant usage on schema cases to linli_app;

-- 事项 kinds in three levels; which clock, whose duty, whether a procedure fits: data, edited in settings.
create table cases.kind (
  committee_id uuid not null references identity.area,
  code text not null,
  level1 text not null,
  level2 text not null,
  level3 text not null,
  -- Pinyin initials and full pinyin of the names, for typing.
  keys text not null,
  -- lead 主办, assist 协助, notOurs 不归社区
  duty text not null check (duty in ('lead', 'assist', 'notOurs')),
  -- The item of the list of duties it rests on, or for 'notOurs' who is responsible.
  list_item text not null default '',
  amount integer not null check (amount > 0),
  unit text not null,
  urgent boolean not null default false,
  needs_check boolean not null default true,
  procedure_code text,
  sort integer not null default 0,
  retired_at timestamptz,
  primary key (committee_id, code)
);

create table cases.calendar (
  committee_id uuid primary key references identity.area,
  body jsonb not null,
  written_at timestamptz not null,
  written_by uuid not null
);

-- Last number given out in a year.
create table cases.number_counter (
  committee_id uuid not null,
  year integer not null,
  last integer not null,
  primary key (committee_id, year)
);

create table cases.case (
  committee_id uuid not null references identity.area,
  id uuid not null,
  -- 'XK-2026-000123'
  number text not null,
  source text not null check (source in ('counter', 'telephone', 'gridWorker', 'residentPage', 'hotline12345', 'own')),
  -- The number it has elsewhere (12345 工单编号).
  source_number text,
  kind_code text not null,
  -- Short, without names: what lists show.
  title text not null,
  -- In the reporter's words: personal, so sealed.
  words_sealed bytea not null,
  dwelling_id uuid,
  compound_id uuid,
  place_words text not null default '',
  grid_id uuid references identity.area,
  state text not null check (state in ('reported', 'declined', 'answered', 'accepted', 'handling', 'paused', 'onBooks',
                                       'resulted', 'checked', 'closed', 'terminated', 'merged')),
  urgent boolean not null default false,
  duty text not null default 'lead' check (duty in ('lead', 'assist', 'notOurs')),
  list_item text not null default '',
  -- 首接 whoever received it first; it comes back here.
  first_receiver_id uuid,
  holder_id uuid,
  held_since timestamptz,
  hand_overs integer not null default 0,
  reopened integer not null default 0,
  reported_at timestamptz not null,
  accepted_at timestamptz,
  closed_at timestamptz,
  -- Where the present course of the clock begins: the report, or the moment it was opened again.
  clock_from timestamptz not null,
  -- 首次联系: by when the reporter must have heard from us (NULL: nobody waits for it), and when that was.
  contact_due_at timestamptz,
  contacted_at timestamptz,
  limit_amount integer not null,
  limit_unit text not null,
  due_at timestamptz not null,
  -- Years on the way to due_at whose holidays are not published.
  due_uncertain integer[] not null default '{}',
  -- solved 解决了, explained 解释了, cannotNow 现在办不了
  result text check (result in ('solved', 'explained', 'cannotNow')),
  result_sealed bytea,
  result_at timestamptz,
  -- How many results have been reported so far: a return visit belongs to one of them.
  result_no integer not null default 0,
  check_sealed bytea,
  -- When somebody looked and agreed: only what the resident says after it closes the case.
  checked_at timestamptz,
  checked_on_site boolean,
  -- What the resident said at last: solved or not, and how satisfied.
  resident_solved boolean,
  resident_satisfaction text check (resident_satisfaction in ('satisfied', 'basically', 'not')),
  decline_ground text,
  decline_channel text,
  review_on date,
  merged_into uuid,
  -- What a resident types to follow it, besides the phone's last four: keyed hash.
  access_hash bytea,
  updated_at timestamptz not null,
  primary key (committee_id, id),
  unique (committee_id, number),
  foreign key (committee_id, kind_code) references cases.kind,
  foreign key (committee_id, dwelling_id) references registry.dwelling
);
-- Lists walk one of these for each state, in the order of due moments; every index more costs every report.
create index case_by_state_due on cases.case (committee_id, state, due_at, id);
create index case_by_grid_due on cases.case (committee_id, grid_id, state, due_at, id);
create index case_by_holder on cases.case (committee_id, holder_id, due_at, id) where holder_id is not null;
create index case_contact_owed on cases.case (committee_id, contact_due_at)
  where contact_due_at is not null and contacted_at is null;
create index case_by_closed on cases.case (committee_id, closed_at) where state = 'closed';
create index case_by_merged on cases.case (committee_id, merged_into) where merged_into is not null;
create index case_by_dwelling on cases.case (committee_id, dwelling_id) where dwelling_id is not null;
create index case_by_compound on cases.case (committee_id, compound_id, kind_code) where compound_id is not null;
create unique index case_by_source_number on cases.case (committee_id, source, source_number) where source_number is not null;

-- 反映人: several to one case, each told and each kept through merging.
create table cases.reporter (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  -- The case it was reported to first, when cases were merged.
  first_case_id uuid not null,
  person_id uuid,
  name_sealed bytea,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail text,
  -- 王*** 138****1234: what lists and pages show.
  name_mask text not null default '',
  phone_mask text not null default '',
  confidential boolean not null default false,
  words_sealed bytea,
  joined_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, case_id) references cases.case
);
create index reporter_by_case on cases.reporter (committee_id, case_id);
create index reporter_by_person on cases.reporter (committee_id, person_id) where person_id is not null;
create index reporter_by_phone on cases.reporter (committee_id, phone_index) where phone_index is not null;

create table cases.note (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  text_sealed bytea not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, case_id) references cases.case
);
create index note_by_case on cases.note (committee_id, case_id, written_at);

create table cases.pause (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  -- paused 暂停, onBooks 挂账
  kind text not null check (kind in ('paused', 'onBooks')),
  reason_sealed bytea not null,
  began_at timestamptz not null,
  expected_on date,
  ended_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, case_id) references cases.case
);
create index pause_by_case on cases.pause (committee_id, case_id);

create table cases.extension (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  amount integer not null,
  unit text not null,
  reason_sealed bytea not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  -- asked, granted, refused
  state text not null check (state in ('asked', 'granted', 'refused')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, case_id) references cases.case
);
create index extension_by_case on cases.extension (committee_id, case_id);
create index extension_waiting on cases.extension (committee_id, asked_at) where state = 'asked';

-- 回访: an answer, or an attempt that reached nobody.
create table cases.return_visit (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  reporter_id uuid,
  way text not null check (way in ('telephone', 'door', 'counter', 'link')),
  reached boolean not null,
  solved boolean,
  satisfaction text check (satisfaction in ('satisfied', 'basically', 'not')),
  words_sealed bytea,
  -- The result it is about (cases.case.result_no), and whether that had been checked by then.
  result_no integer not null,
  after_check boolean not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, case_id) references cases.case
);
create index return_visit_by_case on cases.return_visit (committee_id, case_id, made_at);

-- Kept totals: how many cases stand in each state, for the figures of a desk and of a city.
create table cases.total (
  committee_id uuid not null,
  state text not null,
  n integer not null default 0,
  primary key (committee_id, state)
);

do $$
declare
  t text;
  committee text := 'committee_id = (select linli.committee())';
  everywhere text := '(select linli.grids()) is null';
begin
  foreach t in array array['kind', 'calendar', 'number_counter', 'case', 'reporter', 'note', 'pause', 'extension',
    'return_visit', 'total'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('alter table cases.%I force row level security', t);
    execute format('grant select, insert, update on cases.%I to linli_app', t);
    if t = 'case' then
      execute format('create policy books on cases.case using (%s and (%s or grid_id = any ((select linli.grids())::uuid[])))',
        committee, everywhere);
    elsif t in ('reporter', 'note', 'pause', 'extension', 'return_visit') then
      -- What belongs to a case is seen with the case.
      execute format('create policy books on cases.%I using (%s and (%s or exists (select from cases.case c
        where c.committee_id = %I.committee_id and c.id = %I.case_id)))', t, committee, everywhere, t, t);
    else
      execute format('create policy books on cases.%I using (%s)', t, committee);
    end if;
  end loop;
end
$$;
