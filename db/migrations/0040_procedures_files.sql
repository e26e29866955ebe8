-- 办事流程 procedures: definitions (data, versioned), the file of one matter, its papers, steps and filings.

create schema procedures;
grant usage on schema procedures to linli_app;

create table procedures.definition (
  committee_id uuid not null references identity.area,
  id uuid not null,
  code text not null,
  version integer not null,
  name text not null,
  for_whom text not null,
  body jsonb not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (committee_id, id),
  unique (committee_id, code, version)
);

create table procedures.file (
  committee_id uuid not null references identity.area,
  id uuid not null,
  case_id uuid not null,
  definition_id uuid not null,
  code text not null,
  grid_id uuid references identity.area,
  applicant_id uuid,
  answers jsonb not null default '{}',
  state text not null check (state in ('open', 'complete', 'withdrawn')),
  opened_at timestamptz not null,
  ended_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, definition_id) references procedures.definition
);
create index file_by_case on procedures.file (committee_id, case_id);
create index file_by_applicant on procedures.file (committee_id, applicant_id) where applicant_id is not null;

create table procedures.step (
  committee_id uuid not null,
  file_id uuid not null,
  key text not null,
  done_at timestamptz not null,
  done_by uuid not null,
  note_sealed bytea,
  primary key (committee_id, file_id, key),
  foreign key (committee_id, file_id) references procedures.file
);

create table procedures.material (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  paper_key text not null,
  state text not null check (state in ('missing', 'asked', 'received', 'waived')),
  asked_from text,
  asked_on date,
  expected_on date,
  received_on date,
  valid_until date,
  attachment_id uuid,
  reused_from uuid,
  note text not null default '',
  primary key (committee_id, id),
  unique (committee_id, file_id, paper_key),
  foreign key (committee_id, file_id) references procedures.file
);

create table procedures.filing (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  step_key text not null,
  subject_sealed bytea not null,
  text_sealed bytea not null,
  state text not null check (state in ('sent', 'noted', 'declined', 'withdrawn')),
  sent_at timestamptz not null,
  sent_by uuid not null,
  number text not null default '',
  answered_on date,
  answer_sealed bytea,
  primary key (committee_id, id),
  foreign key (committee_id, file_id) references procedures.file
);
create index filing_by_file on procedures.filing (committee_id, file_id);
create index filing_by_state on procedures.filing (committee_id, state, sent_at);

do $$
declare
  t text;
begin
  foreach t in array array['definition', 'file', 'step', 'material', 'filing'] loop
    execute format('alter table procedures.%I enable row level security', t);
    execute format('alter table procedures.%I force row level security', t);
    execute format('grant select, insert, update on procedures.%I to linli_app', t);
    execute format('create policy books on procedures.%I using (committee_id = (select linli.committee()))', t);
  end loop;
end
$$;
grant delete on procedures.step to linli_app;
