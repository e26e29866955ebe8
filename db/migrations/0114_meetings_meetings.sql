-- 议事协商 residents' meetings: what was announced, who came, what was said, the hand count, the minutes.

create schema meetings;
grant usage on schema meetings to linli_app;

create table meetings.meeting (
  committee_id uuid not null references identity.area,
  id uuid not null,
  -- The drive that it belongs to, where it does.
  drive_id uuid,
  kind text not null check (kind in ('residents', 'representatives', 'households', 'deliberation')),
  title text not null,
  on_day date not null,
  at_time text not null check (at_time ~ '^[0-2]\d:[0-5]\d$'),
  place text not null,
  -- Whose homes the sign-in sheet lists; empty: blank lines.
  compound_ids uuid[] not null default '{}',
  -- How many may take part, and how many came.
  eligible integer not null check (eligible > 0),
  present integer check (present >= 0),
  -- What must be reached, with its source, as it was when the meeting was planned.
  rule jsonb not null,
  state text not null check (state in ('planned', 'announced', 'held', 'concluded', 'cancelled')),
  announced_on date,
  chair_sealed bytea,
  recorder_sealed bytea,
  conclusion_sealed bytea,
  planned_at timestamptz not null,
  planned_by uuid not null,
  primary key (committee_id, id)
);
create index meeting_by_day on meetings.meeting (committee_id, on_day desc, id);
create index meeting_by_drive on meetings.meeting (committee_id, drive_id) where drive_id is not null;

-- 议题: fixed when the meeting is announced; nothing else may be voted on.
create table meetings.topic (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  no integer not null check (no > 0),
  words text not null,
  yes integer check (yes >= 0),
  no_votes integer check (no_votes >= 0),
  abstain integer check (abstain >= 0),
  counted_at timestamptz,
  counted_by uuid,
  primary key (committee_id, id),
  unique (committee_id, meeting_id, no),
  foreign key (committee_id, meeting_id) references meetings.meeting
);

-- 发言: what somebody said, and who.
create table meetings.opinion (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  topic_id uuid,
  speaker_sealed bytea not null,
  words_sealed bytea not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (committee_id, id),
  foreign key (committee_id, meeting_id) references meetings.meeting,
  foreign key (committee_id, topic_id) references meetings.topic
);
create index opinion_by_meeting on meetings.opinion (committee_id, meeting_id);

do $$
declare
  t text;
begin
  foreach t in array array['meeting', 'topic', 'opinion'] loop
    execute format('alter table meetings.%I enable row level security', t);
    execute format('alter table meetings.%I force row level security', t);
    execute format('create policy books on meetings.%I using (committee_id = (select linli.committee()))', t);
    execute format('grant select, insert on meetings.%I to linli_app', t);
  end loop;
end
$$;
grant update on meetings.meeting, meetings.topic to linli_app;
