-- 门 doors: every knock, what was seen there that the books should say, the phones that bring it, and what could not be carried out.

create schema doors;
grant usage on schema doors to linli_app;

-- Never changed: a knock has happened. Homes are never deleted, only taken off the books, so nothing checks the reference again.
create table doors.visit (
  committee_id uuid not null,
  id uuid not null,
  dwelling_id uuid not null,
  outcome text not null check (outcome in ('met', 'nobody', 'neighbourSaysEmpty', 'otherAnswered', 'refused', 'away', 'moved',
    'noSuchAddress', 'telephone', 'needsVisit')),
  away_until date,
  words_sealed bytea,
  -- By the visitor's clock.
  visited_at timestamptz not null,
  visited_by uuid not null,
  next_on date,
  next_part text check (next_part in ('morning', 'noon', 'afternoon', 'evening')),
  next_by_other boolean not null default false,
  next_phone_first boolean not null default false,
  primary key (committee_id, id)
);
create index visit_by_dwelling on doors.visit (committee_id, dwelling_id, visited_at);

-- 现场更正
create table doors.correction (
  committee_id uuid not null,
  id uuid not null,
  dwelling_id uuid not null,
  person_id uuid,
  kind text not null check (kind in ('movedIn', 'movedOut', 'newPhone', 'deadPhone', 'name', 'flag', 'area', 'occupancy')),
  -- The one place in the books that it speaks of; two values for one place contradict each other. NULL: it stands beside others.
  slot text collate "C",
  seen_sealed bytea not null,
  -- Keyed hash of what it says: equal for two who say the same.
  said bytea not null,
  -- Version of the record that it was seen on.
  base bigint not null,
  state text not null check (state in ('toCheck', 'takenOver', 'notTaken')),
  seen_at timestamptz not null,
  seen_by uuid not null,
  settled_at timestamptz,
  settled_by uuid,
  reason_sealed bytea,
  primary key (committee_id, id),
  foreign key (committee_id, dwelling_id) references registry.dwelling
);
create index correction_to_check on doors.correction (committee_id, seen_at, id) where state = 'toCheck';
create index correction_by_dwelling on doors.correction (committee_id, dwelling_id);

-- 手机: one account on one phone.
create table doors.device (
  committee_id uuid not null references identity.area,
  id uuid not null,
  account_id uuid not null references identity.account,
  name text not null,
  -- The session it was last met in; ended when it is revoked.
  session_id uuid,
  enrolled_at timestamptz not null,
  met_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  wiped_at timestamptz,
  wiped_unsent integer,
  -- The last number it has given out, and the numbers that have come: what lies between has not.
  made_up_to bigint not null default 0,
  received int8multirange not null default '{}',
  primary key (committee_id, id)
);
create index device_by_account on doors.device (committee_id, account_id);

-- 待处理: what a phone recorded and could not be carried out as it stands. Never dropped: carried out later, or put aside by name.
create table doors.kept (
  committee_id uuid not null,
  id uuid not null,
  device_id uuid not null,
  seq bigint not null,
  account_id uuid not null,
  envelope_id uuid,
  -- Only a deed that this program knows.
  action text,
  why text not null check (why in ('invalid', 'forbidden', 'notFound', 'refused', 'unreadable', 'photoAwaited', 'revoked', 'fault')),
  -- Code of the refusal.
  code text,
  photo_id uuid,
  -- The envelope as it came; of an unreadable one the seal as it came.
  body_sealed bytea not null,
  kept_at timestamptz not null,
  state text not null check (state in ('waiting', 'carriedOut', 'putAside')),
  settled_at timestamptz,
  settled_by uuid,
  reason_sealed bytea,
  primary key (committee_id, id)
);
create index kept_waiting on doors.kept (committee_id, kept_at, id) where state = 'waiting';
create index kept_by_photo on doors.kept (committee_id, photo_id) where photo_id is not null and state = 'waiting';

-- A picture on its way from a phone, in pieces; sealed by the phone. Whole, its pieces go and the file store has it.
create table doors.photo (
  committee_id uuid not null,
  id uuid not null,
  device_id uuid not null,
  account_id uuid not null,
  size integer not null check (size > 0),
  sha256 bytea not null,
  received integer not null default 0,
  touched_at timestamptz not null,
  -- What `attachment.add` takes as its file, once it is whole.
  file jsonb,
  primary key (committee_id, id)
);
create index photo_by_touch on doors.photo (committee_id, touched_at) where file is null;
create table doors.photo_piece (
  committee_id uuid not null,
  photo_id uuid not null,
  at integer not null,
  bytes bytea not null,
  primary key (committee_id, photo_id, at),
  foreign key (committee_id, photo_id) references doors.photo
);

-- What the phones of one scope hold: for each record the hash of what was last told, and the edition it was told in. An edition
-- is a number that grows whenever something in the scope has changed.
create table doors.scope (
  committee_id uuid not null,
  key text collate "C" not null,
  edition bigint not null default 0,
  -- The journal's position, and the day, that it was last compared at.
  position bigint not null default -1,
  day date,
  primary key (committee_id, key)
);
create table doors.held (
  committee_id uuid not null,
  scope text collate "C" not null,
  kind text collate "C" not null,
  id uuid not null,
  -- Keyed hash; NULL: gone.
  hash bytea,
  version bigint not null,
  edition bigint not null,
  primary key (committee_id, scope, kind, id),
  foreign key (committee_id, scope) references doors.scope
);
create index held_by_edition on doors.held (committee_id, scope, edition);

do $$
declare
  t text;
  committee constant text := 'committee_id = (select linli.committee())';
  everywhere constant text := '(select linli.grids()) is null';
begin
  foreach t in array array['visit', 'correction', 'device', 'kept', 'photo', 'photo_piece', 'scope', 'held'] loop
    execute format('alter table doors.%I enable row level security', t);
    execute format('alter table doors.%I force row level security', t);
    execute format('grant select, insert on doors.%I to linli_app', t);
    if t in ('visit', 'correction') then
      -- What belongs to a home is seen with the home.
      execute format('create policy books on doors.%I using (%s and (%s or exists (select from registry.dwelling d
        where d.committee_id = %I.committee_id and d.id = %I.dwelling_id)))', t, committee, everywhere, t, t);
    elsif t in ('kept', 'photo', 'photo_piece') then
      -- The desk's: nobody who sees single grids only.
      execute format('create policy books on doors.%I using (%s and %s)', t, committee, everywhere);
    else
      execute format('create policy books on doors.%I using (%s)', t, committee);
    end if;
  end loop;
end
$$;
-- Visits stay as they were written.
grant update on doors.correction, doors.device, doors.kept, doors.photo, doors.scope, doors.held to linli_app;
grant delete on doors.photo, doors.photo_piece to linli_app;
