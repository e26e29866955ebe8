-- The clock of an agency task in full: extensions that the agency asks for, pauses, and the ladder of reminders.

alter table cases.agency_task
  -- Where the present course of its clock begins; NULL: when it was sent.
  add column clock_from timestamptz,
  add column paused_at timestamptz,
  -- Extensions granted so far.
  add column extended integer not null default 0,
  add column first_answered_at timestamptz,
  add column answered_in_time boolean;
create index agency_task_by_answer on cases.agency_task (committee_id, organisation_id, first_answered_at, id)
  where first_answered_at is not null;

alter table cases.agency_word drop constraint agency_word_kind_check;
alter table cases.agency_word add constraint agency_word_kind_check check (kind in ('objection', 'answer', 'sendBack',
  'reminder', 'withdrawal', 'confirmation', 'extensionAsked', 'extensionGranted', 'extensionRefused', 'pause', 'resume'));

create table cases.agency_extension (
  committee_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  amount integer not null check (amount > 0),
  unit text not null,
  asked_at timestamptz not null,
  -- asked, granted, refused
  state text not null check (state in ('asked', 'granted', 'refused')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, task_id) references cases.agency_task
);
create index agency_extension_by_task on cases.agency_extension (committee_id, task_id);
create unique index agency_extension_waiting on cases.agency_extension (committee_id, task_id) where state = 'asked';

create table cases.agency_pause (
  committee_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  began_at timestamptz not null,
  expected_on date,
  ended_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, task_id) references cases.agency_task
);
create index agency_pause_by_task on cases.agency_pause (committee_id, task_id);

-- Which rung of the ladder was told for which due moment: a task that is extended climbs it anew.
create table cases.agency_warning (
  committee_id uuid not null,
  task_id uuid not null,
  due_at timestamptz not null,
  rung text not null,
  told_at timestamptz not null,
  primary key (committee_id, task_id, due_at, rung),
  foreign key (committee_id, task_id) references cases.agency_task
);

-- 催办阶梯 who is told when before and after a due moment; no row: the one that ships with the program.
create table cases.ladder (
  committee_id uuid primary key references identity.area,
  body jsonb not null,
  written_at timestamptz not null,
  written_by uuid not null
);

-- Kept totals of answered tasks, by organisation and month of the first answer.
create table cases.agency_month (
  committee_id uuid not null references identity.area,
  organisation_id uuid not null,
  month date not null,
  answered integer not null default 0,
  in_time integer not null default 0,
  extended integer not null default 0,
  primary key (committee_id, organisation_id, month)
);

do $$
declare
  t text;
begin
  foreach t in array array['agency_extension', 'agency_pause', 'agency_warning', 'ladder', 'agency_month'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('alter table cases.%I force row level security', t);
    if t in ('ladder', 'agency_month') then
      execute format('create policy books on cases.%I using (committee_id = (select linli.committee()))', t);
    else
      -- What belongs to a task is seen with the task.
      execute format('create policy books on cases.%I using (committee_id = (select linli.committee()) and exists (
        select from cases.agency_task t where t.committee_id = %I.committee_id and t.id = %I.task_id))', t, t, t);
    end if;
  end loop;
end
$$;
grant select, insert, update on cases.agency_extension, cases.agency_pause, cases.ladder, cases.agency_month to linli_app;
grant select, insert on cases.agency_warning to linli_app;
