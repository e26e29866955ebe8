-- 导入批次 imports: a workbook from being brought to being on the books, and back.

create schema imports;
grant usage on schema imports to linli_app;

create table imports.import (
  committee_id uuid not null references identity.area,
  id uuid not null,
  -- A file's name may name people.
  name_sealed bytea not null,
  -- The workbook itself lies outside the database, sealed, under this address; no other import has the same.
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  -- Of its content: the same file is known again.
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  state text not null check (state in
    ('reading', 'understood', 'refused', 'applying', 'applied', 'undoing', 'undone', 'discarded')),
  -- Counts the readings: what was drafted for another one does not count any more.
  revision integer not null default 0,
  -- Question → choice.
  answers jsonb not null default '{}',
  unreadable text,
  -- Of the present revision.
  parts integer not null default 0,
  -- domain/imports/import-counts.ts: as compared when read, then as done.
  counts jsonb,
  questions integer not null default 0,
  begun_at timestamptz not null,
  begun_by uuid not null,
  applied_by uuid,
  changed_at timestamptz not null,
  primary key (committee_id, id)
);
-- Ids are made in the order of time: the list of past imports goes down this key.
create index import_by_content on imports.import (committee_id, content_sha256);
create index import_at_work on imports.import (committee_id) where state in ('reading', 'applying', 'undoing');

-- What was understood, in parts of some hundred people, before it is on the books: compressed and sealed. Part 0 is the
-- outline, kept for the page; the others go as soon as they are on the books.
create table imports.draft (
  committee_id uuid not null,
  import_id uuid not null,
  revision integer not null,
  part integer not null,
  content_sealed bytea not null,
  primary key (committee_id, import_id, revision, part),
  foreign key (committee_id, import_id) references imports.import
);

-- Parts on the books: the envelope whose changes they are, and which rows they added, to take them back.
create table imports.part (
  committee_id uuid not null,
  import_id uuid not null,
  part integer not null,
  envelope_id uuid not null,
  counts jsonb not null,
  applied_at timestamptz not null,
  undone_at timestamptz,
  -- How many changes stand because something newer stands on them.
  changes_stayed integer not null default 0,
  primary key (committee_id, import_id, part),
  foreign key (committee_id, import_id) references imports.import
);

create table imports.part_row (
  committee_id uuid not null,
  import_id uuid not null,
  part integer not null,
  -- A table of the registry.
  table_name text not null,
  added uuid[] not null,
  -- Of these, what stayed when the part was taken back.
  stayed uuid[] not null default '{}',
  primary key (committee_id, import_id, part, table_name),
  foreign key (committee_id, import_id, part) references imports.part
);

do $$
declare
  t text;
begin
  foreach t in array array['import', 'draft', 'part', 'part_row'] loop
    execute format('alter table imports.%I enable row level security', t);
    execute format('alter table imports.%I force row level security', t);
    execute format('grant select, insert, update, delete on imports.%I to linli_app', t);
    -- Not for whoever sees only some grids: a sheet is about the whole community.
    execute format('create policy books on imports.%I using (committee_id = (select linli.committee())
      and (select linli.grids()) is null)', t);
  end loop;
end
$$;
