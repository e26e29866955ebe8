-- What a secret token opens. A reference table: a token comes without the name of its committee. It holds a keyed hash and
-- ids, nothing that could be used or read, so everybody may look a hash up: it is 256 bits and cannot be walked. Writing is
-- each committee's own.

create table cases.bearer_token (
  token_hash bytea primary key,
  bearer text not null check (bearer in ('link', 'resident')),
  -- Id of the link, or of the resident's visit: whoever acts by it stands with this id in the journal.
  id uuid not null unique,
  committee_id uuid not null references identity.area,
  opens_kind text not null check (opens_kind in ('agencyTask', 'case')),
  opens_id uuid not null,
  ends_at timestamptz not null,
  revoked_at timestamptz
);
create index bearer_token_by_end on cases.bearer_token (committee_id, bearer, ends_at);

alter table cases.bearer_token enable row level security;
alter table cases.bearer_token force row level security;
create policy books on cases.bearer_token using (committee_id = (select linli.committee()));
create policy looked_up on cases.bearer_token for select using (true);

-- Wrong guesses of a phone tail: for one number from one network, and for one number from anywhere.
create table cases.follow_failure (
  committee_id uuid not null references identity.area,
  -- Keyed hash of the case number as it was typed (also of numbers that do not exist).
  number_key bytea not null,
  -- '*': from anywhere.
  network text not null,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz,
  primary key (committee_id, number_key, network)
);

alter table cases.follow_failure enable row level security;
alter table cases.follow_failure force row level security;
create policy books on cases.follow_failure using (committee_id = (select linli.committee()));

grant select, insert, update, delete on cases.bearer_token, cases.follow_failure to linli_app;
