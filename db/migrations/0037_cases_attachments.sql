-- 附件 attachments: the content lies outside the database under its SHA-256; this says what it is and who may see it.

create table cases.attachment (
  committee_id uuid not null references identity.area,
  id uuid not null,
  case_id uuid not null,
  grid_id uuid,
  -- The agency task whose answer it is part of.
  task_id uuid,
  -- photo, document, answer, thanks, signature
  kind text not null check (kind in ('photo', 'document', 'answer', 'thanks', 'signature')),
  -- before 整治前, after 整治后
  tag text check (tag in ('before', 'after')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  media_type text not null,
  -- A small picture of a picture.
  thumbnail text check (thumbnail ~ '^[0-9a-f]{64}$'),
  -- A name may name people.
  name_sealed bytea not null,
  shown_to_resident boolean not null,
  shown_to_agency boolean not null,
  added_at timestamptz not null,
  -- Who added it: account, link, resident, public.
  added_by_kind text not null,
  added_by uuid not null,
  removed_at timestamptz,
  removed_by uuid,
  removal_sealed bytea,
  primary key (committee_id, id),
  foreign key (committee_id, case_id) references cases.case,
  foreign key (committee_id, task_id) references cases.agency_task
);
create index attachment_by_case on cases.attachment (committee_id, case_id);
create index attachment_by_task on cases.attachment (committee_id, task_id) where task_id is not null;

alter table cases.attachment enable row level security;
alter table cases.attachment force row level security;
-- As for agency tasks: an addressee without a grid reaches the files of the own task.
create policy books on cases.attachment using (committee_id = (select linli.committee())
  and ((select linli.grids()) is null or cardinality((select linli.grids())) = 0
    or grid_id = any ((select linli.grids())::uuid[])));
grant select, insert, update on cases.attachment to linli_app;
