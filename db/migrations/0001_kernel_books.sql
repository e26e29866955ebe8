-- The kernel: the role the program runs as, the context every committee's table asks for, and the journal.

do $$
begin
  if not exists (select from pg_roles where rolname = 'linli_app') then
    create role linli_app nologin;
  end if;
end
$$;
do $$ begin execute format('grant linli_app to %I', current_user); end $$;

create schema if not exists linli;
grant usage on schema linli to linli_app;

-- Row-level security asks these. After SET LOCAL ends a setting is '' and not NULL, so both are refused: an empty context
-- raises instead of showing everything.
create function linli.committee() returns uuid
  language plpgsql stable parallel restricted as
$$
declare
  setting text := current_setting('linli.committee', true);
begin
  if setting is null or setting = '' then
    raise exception 'no committee is set: a committee''s table is closed' using errcode = 'insufficient_privilege';
  end if;
  return setting::uuid;
end
$$;

-- NULL: all grids of the committee. Otherwise the listed ones ('-' for none).
create function linli.grids() returns uuid[]
  language plpgsql stable parallel restricted as
$$
declare
  setting text := current_setting('linli.grids', true);
begin
  if setting is null or setting = '' then
    raise exception 'no grids are set: a committee''s table is closed' using errcode = 'insufficient_privilege';
  end if;
  if setting = '*' then return null; end if;
  if setting = '-' then return '{}'; end if;
  return string_to_array(setting, ',')::uuid[];
end
$$;

-- A table whose rows lie in grids adds to its policy:
--   and ((select linli.grids()) is null or grid_id = any ((select linli.grids())::uuid[]))

create schema journal;
grant usage on schema journal to linli_app;

-- The last position given out in each committee's books; taken last in a transaction, so positions have no gap.
create table journal.counter (
  committee_id uuid primary key,
  position bigint not null default 0
);

-- One line for each deed. Holds ids and decisions, never personal text, so deletion never fights it.
create table journal.entry (
  committee_id uuid not null,
  position bigint not null,
  -- The envelope's id: a deed is in the books once, however often it is delivered.
  envelope_id uuid not null,
  action text not null,
  subject_kind text not null,
  subject_id uuid not null,
  grid_id uuid,
  actor_kind text not null,
  actor_id uuid not null,
  made_at timestamptz not null,
  written_at timestamptz not null,
  -- Ids, states and numbers that the sentence in the timeline needs.
  detail jsonb,
  -- What the sender was answered; given again when the same envelope comes again.
  answer jsonb,
  primary key (committee_id, position),
  unique (committee_id, envelope_id)
);
create index entry_by_subject on journal.entry (committee_id, subject_id, position);
create index entry_by_actor on journal.entry (committee_id, actor_id, position);

alter table journal.counter enable row level security;
alter table journal.counter force row level security;
create policy books on journal.counter using (committee_id = (select linli.committee()));
alter table journal.entry enable row level security;
alter table journal.entry force row level security;
create policy books on journal.entry using (committee_id = (select linli.committee()));

grant select, insert, update on journal.counter to linli_app;
-- Append-only by grant: nobody the program runs as can change or take out a line.
grant select, insert on journal.entry to linli_app;
