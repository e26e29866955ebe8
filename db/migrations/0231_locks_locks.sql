-- 地锁 locks on parking places: their course, notices, pictures, things kept, looks afterwards, joint action days.

create schema locks;
grant usage on schema locks to linli_app;

create table locks.lock (
  committee_id uuid not null references identity.area,
  id uuid not null,
  -- The home's, copied for row-level security.
  grid_id uuid,
  label text not null,
  compound_id uuid,
  dwelling_id uuid,
  -- The line of a drive it was begun from.
  target_id uuid,
  state text not null check (state in ('listed', 'notified', 'postponed', 'selfRemoved', 'jointlyRemoved')),
  due_on date,
  reason text check (reason in ('carOnIt', 'ownerAway', 'claimsRight', 'unsafe', 'other')),
  until_on date,
  removed_on date,
  patrol_on date,
  seen_gone integer not null default 0,
  times_back integer not null default 0,
  entered_at timestamptz not null,
  primary key (committee_id, id),
  unique (committee_id, target_id),
  foreign key (committee_id, compound_id) references registry.compound,
  foreign key (committee_id, dwelling_id) references registry.dwelling,
  check ((state in ('selfRemoved', 'jointlyRemoved')) = (removed_on is not null)),
  check (removed_on is not null or patrol_on is null)
);
create index lock_by_patrol on locks.lock (committee_id, patrol_on) where patrol_on is not null;

-- 限期自拆通知. Never changed: it was served.
create table locks.notice (
  committee_id uuid not null,
  id uuid not null,
  lock_id uuid not null,
  how text not null check (how in ('handed', 'posted', 'left', 'message')),
  due_on date not null,
  served_at timestamptz not null,
  served_by uuid not null,
  primary key (committee_id, id),
  foreign key (committee_id, lock_id) references locks.lock
);
create index notice_by_lock on locks.notice (committee_id, lock_id);

-- 巡查. Never changed: somebody looked.
create table locks.patrol_check (
  committee_id uuid not null,
  id uuid not null,
  lock_id uuid not null,
  found text not null check (found in ('gone', 'back', 'unseen')),
  seen_at timestamptz not null,
  seen_by uuid not null,
  primary key (committee_id, id),
  foreign key (committee_id, lock_id) references locks.lock
);
create index check_by_lock on locks.patrol_check (committee_id, lock_id);

create table locks.picture (
  committee_id uuid not null,
  id uuid not null,
  lock_id uuid not null,
  tag text not null check (tag in ('before', 'after', 'back')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  media_type text not null,
  thumbnail text check (thumbnail ~ '^[0-9a-f]{64}$'),
  name_sealed bytea not null,
  added_at timestamptz not null,
  added_by uuid not null,
  removed_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, lock_id) references locks.lock
);
create index picture_by_lock on locks.picture (committee_id, lock_id);

-- 物品保管: what it is and where it lies, and who got it back, are sealed.
create table locks.kept_property (
  committee_id uuid not null,
  id uuid not null,
  lock_id uuid not null,
  what_sealed bytea not null,
  place_sealed bytea not null,
  taken_at timestamptz not null,
  taken_by uuid not null,
  receiver_sealed bytea,
  handed_on date,
  handed_by uuid,
  primary key (committee_id, id),
  foreign key (committee_id, lock_id) references locks.lock
);
create index property_by_lock on locks.kept_property (committee_id, lock_id);

-- 联合行动.
create table locks.action_day (
  committee_id uuid not null references identity.area,
  id uuid not null,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  on_day date not null,
  at_time text not null check (at_time ~ '^[0-2]\d:[0-5]\d$'),
  meet_at text not null,
  duties_sealed bytea,
  planned_at timestamptz not null,
  planned_by uuid not null,
  primary key (committee_id, id)
);
create index day_by_date on locks.action_day (committee_id, on_day);

create table locks.day_unit (
  committee_id uuid not null,
  day_id uuid not null,
  organisation_id uuid not null,
  role text not null check (role in ('lead', 'remove', 'order', 'traffic', 'explain', 'record', 'witness')),
  -- NULL: nothing said yet; 0: nobody came.
  people integer check (people >= 0),
  primary key (committee_id, day_id, organisation_id),
  foreign key (committee_id, day_id) references locks.action_day,
  foreign key (committee_id, organisation_id) references registry.organisation
);

create table locks.day_lock (
  committee_id uuid not null,
  day_id uuid not null,
  lock_id uuid not null,
  result text check (result in ('removed', 'foundRemoved', 'postponed', 'notFound')),
  reason text check (reason in ('carOnIt', 'ownerAway', 'claimsRight', 'unsafe', 'other')),
  recorded_at timestamptz,
  recorded_by uuid,
  primary key (committee_id, day_id, lock_id),
  foreign key (committee_id, day_id) references locks.action_day,
  foreign key (committee_id, lock_id) references locks.lock
);
create index day_lock_by_lock on locks.day_lock (committee_id, lock_id);

do $$
declare
  t text;
  committee constant text := 'committee_id = (select linli.committee())';
  everywhere constant text := '(select linli.grids()) is null';
begin
  foreach t in array array['lock', 'notice', 'patrol_check', 'picture', 'kept_property', 'action_day', 'day_unit', 'day_lock'] loop
    execute format('alter table locks.%I enable row level security', t);
    execute format('alter table locks.%I force row level security', t);
    execute format('grant select, insert on locks.%I to linli_app', t);
    if t = 'lock' then
      execute format('create policy books on locks.lock using (%s and (%s or grid_id = any ((select linli.grids())::uuid[])))',
        committee, everywhere);
    elsif t in ('action_day', 'day_unit') then
      execute format('create policy books on locks.%I using (%s)', t, committee);
    else
      -- What belongs to a lock is seen with the lock.
      execute format('create policy books on locks.%I using (%s and (%s or exists (select from locks.lock l
        where l.committee_id = %I.committee_id and l.id = %I.lock_id)))', t, committee, everywhere, t, t);
    end if;
  end loop;
end
$$;
-- Notices and looks stay as they were written.
grant update on locks.lock, locks.picture, locks.kept_property, locks.action_day, locks.day_unit, locks.day_lock to linli_app;
