-- 个人信息权利申请 (个人信息保护法 arts 44-50): who asked for what, how it was made sure that it is he, what came of it. What is told in a
-- copy is kept nowhere.

create schema rights;
grant usage on schema rights to linli_app;

create table rights.request (
  committee_id uuid not null references identity.area,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  grid_id uuid,
  kind text not null check (kind in ('copy', 'correction', 'deletion')),
  state text not null check (state in ('asked', 'identified', 'answered', 'refused')),
  words_sealed bytea not null,
  asked_at timestamptz not null,
  asked_with uuid not null,
  proof text check (proof in ('document', 'known', 'proxy', 'relative')),
  proof_sealed bytea,
  identified_at timestamptz,
  identified_by uuid,
  copies integer not null default 0,
  outcome text,
  answer_sealed bytea,
  answered_at timestamptz,
  answered_by uuid,
  primary key (committee_id, id),
  unique (committee_id, case_id),
  foreign key (committee_id, person_id) references registry.person (committee_id, id)
);
create index request_by_person on rights.request (committee_id, person_id, asked_at);

alter table rights.request enable row level security;
alter table rights.request force row level security;
create policy books on rights.request using (committee_id = (select linli.committee())
  and ((select linli.grids()) is null or grid_id = any ((select linli.grids())::uuid[])));
grant select, insert, update on rights.request to linli_app;

-- An erasing takes the words out of the history too; which rows a change touched stays.
grant update (before, after) on registry.change_row to linli_app;

-- What was erased is read again after each erasing, and kept beside the keys for a restore of an older backup.
create index entry_of_purges on journal.entry (committee_id, position) where action = 'person.erase';
