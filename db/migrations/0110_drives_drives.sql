-- 入户动员 drives: a fixed list of targets, every visit, notices; votes of owners with their roll.

create schema drives;
grant usage on schema drives to linli_app;

create table drives.drive (
  committee_id uuid not null references identity.area,
  id uuid not null,
  name text not null,
  state text not null check (state in ('open', 'closed')),
  opened_at timestamptz not null,
  opened_by uuid not null,
  closed_at timestamptz,
  primary key (committee_id, id)
);
create index drive_by_opening on drives.drive (committee_id, opened_at);

create table drives.target (
  committee_id uuid not null,
  id uuid not null,
  drive_id uuid not null,
  -- The home's, copied for row-level security.
  grid_id uuid,
  kind text not null check (kind in ('home', 'person', 'thing')),
  dwelling_id uuid,
  person_id uuid,
  label text not null default '',
  -- As the list said when the drive began.
  stance text check (stance in ('agrees', 'conditional', 'hesitates', 'against', 'unmet', 'notOwner', 'removed')),
  left_reason text check (left_reason in ('notInScope', 'notThere', 'listedTwice', 'movedAway', 'other')),
  left_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, drive_id) references drives.drive,
  foreign key (committee_id, dwelling_id) references registry.dwelling,
  foreign key (committee_id, person_id) references registry.person
);
create index target_by_drive on drives.target (committee_id, drive_id);
create index target_by_dwelling on drives.target (committee_id, dwelling_id) where dwelling_id is not null;

-- Never changed: a visit has happened.
create table drives.visit (
  committee_id uuid not null,
  id uuid not null,
  target_id uuid not null,
  outcome text not null check (outcome in ('met', 'nobody', 'neighbourSaysEmpty', 'otherAnswered', 'refused', 'away', 'moved',
    'noSuchAddress', 'telephone')),
  stance text check (stance in ('agrees', 'conditional', 'hesitates', 'against', 'unmet', 'notOwner', 'removed')),
  words_sealed bytea,
  -- By the visitor's clock; NULL: from a sheet, where only the round is known.
  visited_at timestamptz,
  round integer,
  visited_by uuid,
  next_on date,
  primary key (committee_id, id),
  foreign key (committee_id, target_id) references drives.target
);
create index visit_by_target on drives.visit (committee_id, target_id);

create table drives.notice (
  committee_id uuid not null,
  id uuid not null,
  target_id uuid not null,
  kind text not null check (kind in ('information', 'removalTerm')),
  how text not null check (how in ('handed', 'posted', 'left', 'message')),
  due_on date,
  served_at timestamptz not null,
  served_by uuid not null,
  primary key (committee_id, id),
  foreign key (committee_id, target_id) references drives.target
);
create index notice_by_target on drives.notice (committee_id, target_id);

create table drives.ballot (
  committee_id uuid not null,
  id uuid not null,
  drive_id uuid not null,
  topic text not null,
  -- The threshold as it was in force when the vote began, with version and source.
  threshold jsonb not null,
  state text not null check (state in ('open', 'closed')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- SHA-256 of the frozen lines (docs/consent.md).
  seal text,
  primary key (committee_id, id),
  foreign key (committee_id, drive_id) references drives.drive
);
create index ballot_by_drive on drives.ballot (committee_id, drive_id);

-- 表决名册: one line a home. Parties are reckoned from it.
create table drives.roll (
  committee_id uuid not null,
  ballot_id uuid not null,
  dwelling_id uuid not null,
  area_cm2 bigint not null check (area_cm2 > 0),
  owners uuid[] not null,
  primary key (committee_id, ballot_id, dwelling_id),
  foreign key (committee_id, ballot_id) references drives.ballot,
  foreign key (committee_id, dwelling_id) references registry.dwelling
);

-- Never changed: also a vote that another one has replaced stays.
create table drives.vote (
  committee_id uuid not null,
  id uuid not null,
  ballot_id uuid not null,
  party_key text not null,
  choice text not null check (choice in ('yes', 'no', 'abstain')),
  way text not null check (way in ('door', 'paper', 'meeting')),
  proxy boolean not null,
  voted_on date not null,
  serial integer not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (committee_id, id),
  unique (committee_id, ballot_id, serial),
  foreign key (committee_id, ballot_id) references drives.ballot
);

do $$
declare
  t text;
  committee constant text := 'committee_id = (select linli.committee())';
  everywhere constant text := '(select linli.grids()) is null';
begin
  foreach t in array array['drive', 'target', 'visit', 'notice', 'ballot', 'roll', 'vote'] loop
    execute format('alter table drives.%I enable row level security', t);
    execute format('alter table drives.%I force row level security', t);
    execute format('grant select, insert on drives.%I to linli_app', t);
    if t = 'target' then
      execute format('create policy books on drives.target using (%s and (%s or grid_id = any ((select linli.grids())::uuid[])))',
        committee, everywhere);
    elsif t in ('visit', 'notice') then
      -- What belongs to a target is seen with the target.
      execute format('create policy books on drives.%I using (%s and (%s or exists (select from drives.target g
        where g.committee_id = %I.committee_id and g.id = %I.target_id)))', t, committee, everywhere, t, t);
    else
      execute format('create policy books on drives.%I using (%s)', t, committee);
    end if;
  end loop;
end
$$;
-- Visits, notices, the roll and the votes stay as they were written.
grant update on drives.drive, drives.target, drives.ballot to linli_app;
