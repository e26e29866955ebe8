-- 提醒 notices: what one person is told in the program. Codes, ids and numbers, never personal text.

create table identity.notice (
  committee_id uuid not null references identity.area,
  id uuid not null,
  account_id uuid not null references identity.account,
  code text not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- The case to open, where it is about one.
  case_id uuid,
  facts jsonb not null,
  told_at timestamptz not null,
  read_at timestamptz,
  primary key (committee_id, id)
);
create index notice_by_account on identity.notice (committee_id, account_id, told_at desc, id desc);
create index notice_unread on identity.notice (committee_id, account_id) where read_at is null;

alter table identity.notice enable row level security;
alter table identity.notice force row level security;
create policy books on identity.notice using (committee_id = (select linli.committee()));
grant select, insert on identity.notice to linli_app;
grant update (read_at) on identity.notice to linli_app;

-- An agency handler answers for one organisation of each community: by the role, no longer by the account.
alter table identity.grant add column organisation_id uuid;
update identity.grant g set organisation_id = a.organisation_id
  from identity.account a where a.id = g.account_id and g.role = 'agencyHandler';
alter table identity.account drop column organisation_id;
