-- 协办 agency tasks: what another office is asked, by when, and every word between it and the community.

create table cases.agency_task (
  committee_id uuid not null references identity.area,
  id uuid not null,
  case_id uuid not null,
  -- The case's grid and number: copies, so that an agency's page reads nothing of the case itself.
  grid_id uuid,
  case_number text not null,
  organisation_id uuid not null,
  organisation_name text not null,
  ask_sealed bytea not null,
  -- sent 送达, opened 打开, accepted 接收办理, objected 异议, answered 答复, confirmed 首接确认, withdrawn 撤回
  state text not null check (state in ('sent', 'opened', 'accepted', 'objected', 'answered', 'confirmed', 'withdrawn')),
  sent_at timestamptz not null,
  sent_by uuid not null,
  -- Owed to the first receiver, in working time.
  amount integer not null check (amount > 0),
  unit text not null,
  due_at timestamptz not null,
  opened_at timestamptz,
  accepted_at timestamptz,
  objected_at timestamptz,
  answered_at timestamptz,
  ended_at timestamptz,
  -- How often this ask has been returned, the earlier addressees counted.
  returns integer not null default 0,
  -- How often an answer was not enough.
  sent_back integer not null default 0,
  reminders integer not null default 0,
  reminded_at timestamptz,
  -- The task this one takes the place of, after an objection.
  instead_of uuid,
  -- 会商 meeting or 指定 named by the street: after it nobody may return the ask.
  naming_kind text check (naming_kind in ('meeting', 'named')),
  naming_on date,
  naming_sealed bytea,
  -- What the sender chose to show: where it is, and whom of the residents to call. NULL: not shown.
  place_sealed bytea,
  resident_contact_sealed bytea,
  -- Whom the agency asks back: the community's own contact.
  contact_name text not null,
  contact_phone text not null,
  primary key (committee_id, id),
  foreign key (committee_id, case_id) references cases.case,
  foreign key (committee_id, organisation_id) references registry.organisation,
  foreign key (committee_id, instead_of) references cases.agency_task
);
create index agency_task_by_case on cases.agency_task (committee_id, case_id);
create index agency_task_by_organisation on cases.agency_task (committee_id, organisation_id, due_at, id);
create index agency_task_by_due on cases.agency_task (committee_id, due_at)
  where state in ('sent', 'opened', 'accepted');

-- One line each, never changed: objection, answer, sent back, reminder, withdrawal.
create table cases.agency_word (
  committee_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  kind text not null check (kind in ('objection', 'answer', 'sendBack', 'reminder', 'withdrawal', 'confirmation')),
  said_at timestamptz not null,
  text_sealed bytea not null,
  -- objection: the owner proposed; answer: the agency's own number.
  reference_sealed bytea,
  -- answer: done 办好了, explained 办不了, 已说明原因; reminder: phone, message, visit.
  code text,
  primary key (committee_id, id),
  foreign key (committee_id, task_id) references cases.agency_task
);
create index agency_word_by_task on cases.agency_word (committee_id, task_id, said_at);

-- A secret address to one task, for an agency without an account.
create table cases.link (
  committee_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  issued_at timestamptz not null,
  issued_by uuid not null,
  -- Last day it opens.
  expires_on date not null,
  revoked_at timestamptz,
  opened_count integer not null default 0,
  last_opened_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, task_id) references cases.agency_task
);
create index link_by_task on cases.link (committee_id, task_id);

do $$
declare
  t text;
begin
  foreach t in array array['agency_task', 'agency_word', 'link'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('alter table cases.%I force row level security', t);
  end loop;
end
$$;

-- An agency's handler holds no grid of the community, so the scope is empty ('-'); such a person reaches a task by being its
-- addressee. Whoever holds a grid sees that grid's.
create policy books on cases.agency_task using (committee_id = (select linli.committee())
  and ((select linli.grids()) is null or cardinality((select linli.grids())) = 0
    or grid_id = any ((select linli.grids())::uuid[])));
create policy books on cases.agency_word using (committee_id = (select linli.committee()) and exists (
  select from cases.agency_task t where t.committee_id = agency_word.committee_id and t.id = agency_word.task_id));
create policy books on cases.link using (committee_id = (select linli.committee()) and exists (
  select from cases.agency_task t where t.committee_id = link.committee_id and t.id = link.task_id));

grant select, insert, update on cases.agency_task, cases.link to linli_app;
-- What was said stays said.
grant select, insert on cases.agency_word to linli_app;
