-- 人民调解 mediation: the file with its parties, records, agreement, signatures, enclosures; recurring commitments and their
-- checks; who opened an archived file and why; calendar feeds. Whatever was said is sealed.

create schema mediation;
grant usage on schema mediation to linli_app;

create table mediation.file (
  committee_id uuid not null references identity.area,
  id uuid not null,
  case_id uuid not null,
  -- The case's: a copy, for row-level security.
  grid_id uuid,
  year integer not null,
  number integer not null,
  state text not null check (state in ('registered', 'told', 'mediating', 'performing', 'performed', 'terminated', 'archived')),
  source text not null,
  dispute_type text not null,
  people integer not null,
  -- Cause, facts, requests, who moved it.
  words_sealed bytea not null,
  registered_on date not null,
  due_on date not null,
  ending text check (ending in ('written', 'oral', 'refused', 'failed', 'withdrawn')),
  effective_on date,
  performed_on date,
  first_visit_on date,
  reopened integer not null default 0,
  retention text check (retention in ('short', 'long', 'permanent')),
  filer text not null default '',
  archived_on date,
  -- Counts every change that a calendar shows.
  revision integer not null default 0,
  opened_at timestamptz not null,
  opened_by uuid not null,
  primary key (committee_id, id),
  unique (committee_id, year, number)
);
create index file_by_case on mediation.file (committee_id, case_id);
create index file_by_day on mediation.file (committee_id, registered_on desc);

create table mediation.mediator (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  account_id uuid not null,
  chosen boolean not null,
  since date not null,
  until date,
  reason_sealed bytea,
  primary key (committee_id, id),
  foreign key (committee_id, file_id) references mediation.file
);
create unique index mediator_now on mediation.mediator (committee_id, file_id, account_id) where until is null;
create index mediator_by_account on mediation.mediator (committee_id, account_id) where until is null;

create table mediation.party (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  side text not null check (side in ('applicant', 'respondent')),
  kind text not null check (kind in ('person', 'organisation')),
  person_id uuid,
  organisation_id uuid,
  words_sealed bytea not null,
  told_on date,
  willing boolean,
  accepts_mediators boolean not null default true,
  openly boolean not null default false,
  identified_on date,
  identity_sealed bytea,
  proxy_sealed bytea,
  added_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, file_id) references mediation.file
);
create index party_by_file on mediation.party (committee_id, file_id);

create table mediation.participant (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  relation text not null,
  witness boolean not null,
  words_sealed bytea not null,
  -- Ids of the parties that have consented.
  consents uuid[] not null,
  added_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, file_id) references mediation.file
);
create index participant_by_file on mediation.participant (committee_id, file_id);

create table mediation.record (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  kind text not null check (kind in ('inquiry', 'session', 'extension', 'termination', 'performance', 'confirmation', 'visit',
    'delivery', 'closing', 'note', 'reopening', 'goingOn')),
  state text not null check (state in ('planned', 'held', 'cancelled')),
  happened_at timestamptz not null,
  words_sealed bytea not null,
  revision integer not null default 0,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (committee_id, id),
  foreign key (committee_id, file_id) references mediation.file
);
create index record_by_file on mediation.record (committee_id, file_id, happened_at);

create table mediation.agreement (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  form text not null check (form in ('written', 'oral')),
  state text not null check (state in ('draft', 'signing', 'effective', 'withdrawn')),
  words_sealed bytea not null,
  -- As it was when the first signed; what every signature is under.
  text_sealed bytea,
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  effective_on date,
  seal_number integer,
  written_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, file_id) references mediation.file
);
create index agreement_by_file on mediation.agreement (committee_id, file_id);

-- Never changed: also one under a text that was taken back stays.
create table mediation.signature (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  thing text not null check (thing in ('agreement', 'session', 'rights')),
  thing_id uuid not null,
  signer text not null check (signer in ('party', 'participant', 'mediator')),
  signer_id uuid not null,
  way text not null check (way in ('finger', 'scan')),
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  -- SHA-256 of the picture as it was taken.
  image_sha256 text not null check (image_sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  image_sealed bytea not null,
  signed_at timestamptz not null,
  taken_by uuid not null,
  primary key (committee_id, id),
  unique (committee_id, thing, thing_id, signer_id),
  foreign key (committee_id, file_id) references mediation.file
);
create index signature_by_file on mediation.signature (committee_id, file_id);

create table mediation.enclosure (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  item text not null check (item in ('identity', 'evidence', 'receipt', 'court', 'proxy', 'other')),
  name_sealed bytea not null,
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  image_sealed bytea not null,
  added_at timestamptz not null,
  added_by uuid not null,
  removed_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, file_id) references mediation.file
);
create index enclosure_by_file on mediation.enclosure (committee_id, file_id);

create table mediation.commitment (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  grid_id uuid,
  dwelling_id uuid,
  what_sealed bytea not null,
  -- RFC 5545, as rhythm.ts writes it.
  rrule text not null,
  starts_on date not null,
  until date,
  checker_id uuid not null,
  needs_evidence boolean not null,
  breaches_allowed integer not null check (breaches_allowed > 0),
  breaches integer not null default 0,
  state text not null check (state in ('active', 'broken', 'ended')),
  revision integer not null default 0,
  made_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, file_id) references mediation.file
);
create index commitment_by_file on mediation.commitment (committee_id, file_id);
create index commitment_by_checker on mediation.commitment (committee_id, checker_id) where state <> 'ended';

-- One line for each day on which somebody looks; the next one is written when this one is settled.
create table mediation.commitment_check (
  committee_id uuid not null,
  id uuid not null,
  commitment_id uuid not null,
  grid_id uuid,
  due_on date not null,
  result text check (result in ('kept', 'broken')),
  settled_at timestamptz,
  primary key (committee_id, id),
  unique (committee_id, commitment_id, due_on),
  foreign key (committee_id, commitment_id) references mediation.commitment
);
create index commitment_check_due on mediation.commitment_check (committee_id, due_on) where result is null;

-- Never changed: somebody has looked.
create table mediation.finding (
  committee_id uuid not null,
  id uuid not null,
  check_id uuid not null,
  grid_id uuid,
  result text not null check (result in ('kept', 'broken', 'notMet')),
  found_at timestamptz not null,
  found_by uuid not null,
  words_sealed bytea,
  media_type text check (media_type in ('image/png', 'image/jpeg')),
  image_sealed bytea,
  repeated boolean not null,
  primary key (committee_id, id),
  foreign key (committee_id, check_id) references mediation.commitment_check
);
create index finding_by_check on mediation.finding (committee_id, check_id);

-- 调阅: who opened an archived file, and why.
create table mediation.opening (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  account_id uuid not null,
  reason_sealed bytea not null,
  opened_at timestamptz not null,
  until timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, file_id) references mediation.file
);
create index opening_by_file on mediation.opening (committee_id, file_id, account_id, until);

-- 日历订阅. The address holds the committee and a token; here lies only the token's keyed hash.
create table mediation.calendar_feed (
  committee_id uuid not null references identity.area,
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  primary key (committee_id, id),
  unique (committee_id, token_hash)
);
create index calendar_feed_by_account on mediation.calendar_feed (committee_id, account_id) where revoked_at is null;

do $$
declare
  t text;
  committee constant text := 'committee_id = (select linli.committee())';
  everywhere constant text := '(select linli.grids()) is null';
begin
  foreach t in array array['file', 'mediator', 'party', 'participant', 'record', 'agreement', 'signature', 'enclosure',
                           'commitment', 'commitment_check', 'finding', 'opening', 'calendar_feed'] loop
    execute format('alter table mediation.%I enable row level security', t);
    execute format('alter table mediation.%I force row level security', t);
    execute format('grant select, insert on mediation.%I to linli_app', t);
    if t in ('file', 'commitment', 'commitment_check', 'finding') then
      execute format('create policy books on mediation.%I using (%s and (%s or grid_id = any ((select linli.grids())::uuid[])))',
        t, committee, everywhere);
    elsif t = 'calendar_feed' then
      execute format('create policy books on mediation.%I using (%s)', t, committee);
    else
      -- What belongs to a file is seen with the file.
      execute format('create policy books on mediation.%I using (%s and (%s or exists (select from mediation.file f
        where f.committee_id = %I.committee_id and f.id = %I.file_id)))', t, committee, everywhere, t, t);
    end if;
  end loop;
end
$$;
grant update on mediation.file, mediation.mediator, mediation.party, mediation.participant, mediation.record,
  mediation.agreement, mediation.enclosure, mediation.commitment, mediation.commitment_check, mediation.calendar_feed
  to linli_app;
