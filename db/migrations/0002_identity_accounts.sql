-- Reference tables: areas, accounts and roles are the same for every committee, so they carry no committee_id.

create schema identity;
grant usage on schema identity to linli_app;

create table identity.area (
  id uuid primary key,
  parent_id uuid references identity.area,
  level text not null check (level in ('province', 'city', 'district', 'street', 'community', 'grid')),
  code text,
  name text not null,
  -- Ids of all ancestors and its own, each followed by a dot, so that '…1.' never begins '…10.'.
  path text collate "C" not null unique,
  valid_from date not null,
  valid_until date,
  sort integer not null default 0
);
create index area_by_parent on identity.area (parent_id);

create table identity.account (
  id uuid primary key,
  -- What is typed at sign-in; compared in lower case.
  login text not null,
  name text not null,
  password_hash text,
  password_set_at timestamptz,
  -- Set when somebody else gave the password: it must be changed at the next sign-in.
  must_change_password boolean not null default false,
  totp_sealed bytea,
  totp_last_step bigint,
  organisation_id uuid,
  demo boolean not null default false,
  created_at timestamptz not null,
  disabled_at timestamptz
);
create unique index account_by_login on identity.account (lower(login));

create table identity.grant (
  id uuid primary key,
  account_id uuid not null references identity.account,
  role text not null,
  area_id uuid not null references identity.area,
  valid_from date not null,
  valid_until date,
  given_by uuid,
  given_at timestamptz not null
);
create index grant_by_account on identity.grant (account_id);
create index grant_by_area on identity.grant (area_id);

create table identity.session (
  id uuid primary key,
  account_id uuid not null references identity.account,
  -- SHA-256 of the opaque token; the token itself is only in the cookie.
  token_hash bytea not null unique,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  -- Whether the second factor was shown in this session.
  second_factor boolean not null default false,
  network text not null,
  device text not null
);
create index session_by_account on identity.session (account_id, created_at);

-- Failed sign-ins, by the pair of account and network: a committee's office shares one address, and an attacker must not be
-- able to lock a colleague out.
create table identity.sign_in_failure (
  login_key bytea not null,
  network text not null,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz,
  primary key (login_key, network)
);

grant select, insert, update on all tables in schema identity to linli_app;
grant delete on identity.sign_in_failure to linli_app;
