-- The registry: compounds, buildings, dwellings (房), households (户), hukou booklets (户口簿), persons, organisations.

create schema registry;
grant usage on schema registry to linli_app;

-- 网格 public card: the one division shown to everybody (name and worker stand in identity.area and identity.grant).
create table registry.grid_card (
  committee_id uuid not null references identity.area,
  grid_id uuid not null references identity.area,
  extent text not null default '',
  worker_name text not null default '',
  phone text not null default '',
  complaint_phone text not null default '',
  updated_at timestamptz not null,
  primary key (committee_id, grid_id)
);

-- 小区 compound
create table registry.compound (
  committee_id uuid not null references identity.area,
  id uuid not null,
  name text not null,
  aliases text[] not null default '{}',
  -- managed 有物业, self 自管, none 无人管
  management text not null check (management in ('managed', 'self', 'none', 'unknown')),
  unattended boolean not null default false,
  address text not null default '',
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (committee_id, id)
);

-- 楼栋 building; a street of bungalows (平房) is one building of kind 'bungalows'
create table registry.building (
  committee_id uuid not null,
  id uuid not null,
  compound_id uuid not null,
  grid_id uuid references identity.area,
  -- As it is written on the wall, without 号楼: '3', '甲1'.
  name text not null,
  kind text not null check (kind in ('flats', 'bungalows', 'other')),
  built_year integer,
  stairs integer,
  floors integer,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, compound_id) references registry.compound
);
create index building_by_compound on registry.building (committee_id, compound_id);
create index building_by_grid on registry.building (committee_id, grid_id);

-- 房 dwelling: a flat, a bungalow, a gatehouse without number
create table registry.dwelling (
  committee_id uuid not null,
  id uuid not null,
  compound_id uuid not null,
  building_id uuid,
  grid_id uuid references identity.area,
  kind text not null check (kind in ('flat', 'bungalow', 'gatehouse', 'other')),
  stair text,
  floor integer,
  room text,
  -- For homes without a number: where it is, in words ('东门门房').
  place text,
  -- Address in one canonical form for search and matching: 'compound|building|stair|room' in lower case, half width.
  address_key text not null,
  area_m2 numeric(8, 2),
  -- none 无房本, private 有房本, public 公房, unknown
  deed text not null default 'unknown' check (deed in ('private', 'public', 'none', 'unknown')),
  -- lived 有人住, empty 空户, let 租住, unknown
  occupancy text not null default 'unknown' check (occupancy in ('lived', 'empty', 'let', 'unknown')),
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, compound_id) references registry.compound,
  foreign key (committee_id, building_id) references registry.building
);
create unique index dwelling_by_address on registry.dwelling (committee_id, address_key) where removed_at is null;
create index dwelling_by_building on registry.dwelling (committee_id, building_id);
create index dwelling_by_grid on registry.dwelling (committee_id, grid_id);

-- 户 household: the people who live together in one dwelling, since and until when
create table registry.household (
  committee_id uuid not null,
  id uuid not null,
  dwelling_id uuid not null,
  -- owner 自住, tenant 租住, other
  tenure text not null default 'unknown' check (tenure in ('owner', 'tenant', 'other', 'unknown')),
  since date,
  ended_on date,
  created_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, dwelling_id) references registry.dwelling
);
create index household_by_dwelling on registry.household (committee_id, dwelling_id);

-- 户口簿 hukou booklet: whose registered address this is, which need not be where they live
create table registry.hukou (
  committee_id uuid not null,
  id uuid not null,
  number text,
  address text not null default '',
  -- The dwelling here that the booklet is registered at, if it is one of ours.
  dwelling_id uuid,
  created_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, dwelling_id) references registry.dwelling
);

create table registry.person (
  committee_id uuid not null references identity.area,
  id uuid not null,
  -- The grid of the home; NULL while the person has none here.
  grid_id uuid references identity.area,
  name text not null,
  former_names text[] not null default '{}',
  -- Pinyin, in C collation: the order of every list.
  sort_key text collate "C" not null,
  -- What a search looks for (name grams, initials, blind tails), each prefixed by the committee's own tag, so that one
  -- index serves a city.
  keys text[] not null,
  -- GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated
  sex smallint not null default 0,
  birth date,
  -- GB/T 3304
  nation text,
  -- residentId, hkMacaoTaiwan, foreignPermanent, passport, other, none
  document_kind text not null default 'none',
  document_sealed bytea,
  document_index bytea,
  document_tail text,
  -- What the import could not trust about it: checkDigit, sex, short, lostDigits …
  document_doubts text[] not null default '{}',
  hukou_id uuid,
  -- 人户: together 人户一致, hukouElsewhere 人在户不在, personElsewhere 户在人不在, apart 人户分离, unknown
  hukou_status text not null default 'unknown',
  note_sealed bytea,
  -- here 在册, left 迁出, died 去世, merged 并入另一人
  state text not null default 'here' check (state in ('here', 'left', 'died', 'merged')),
  state_on date,
  merged_into uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, hukou_id) references registry.hukou
);
create index person_by_keys on registry.person using gin (keys);
create index person_by_document on registry.person (committee_id, document_index) where document_index is not null;
create index person_by_sort on registry.person (committee_id, sort_key, id);
create index person_by_grid on registry.person (committee_id, grid_id);

create table registry.person_phone (
  committee_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  phone_sealed bytea not null,
  phone_index bytea not null,
  phone_tail text not null,
  rank integer not null default 0,
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references registry.person
);
create index person_phone_by_person on registry.person_phone (committee_id, person_id);
create index person_phone_by_index on registry.person_phone (committee_id, phone_index);

-- Who lives in which household as what, since and until when: the history of moves.
create table registry.residence (
  committee_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  household_id uuid not null,
  dwelling_id uuid not null,
  -- Word as people say it (户主, 妻, 二儿媳) and the GB/T 4761 code where one fits.
  relation text not null default '',
  relation_code text,
  since date,
  ended_on date,
  end_reason text,
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references registry.person,
  foreign key (committee_id, household_id) references registry.household,
  foreign key (committee_id, dwelling_id) references registry.dwelling
);
create index residence_by_person on registry.residence (committee_id, person_id);
create index residence_by_dwelling on registry.residence (committee_id, dwelling_id);
create index residence_by_household on registry.residence (committee_id, household_id);

-- 独居, 空巢, 行动不便, 低保 …: only with source, date, purpose; runs out by itself
create table registry.person_flag (
  committee_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  flag text not null,
  source text not null,
  since date not null,
  expires_on date,
  purpose text not null,
  ended_on date,
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references registry.person
);
create index person_flag_by_person on registry.person_flag (committee_id, person_id);
create index person_flag_by_flag on registry.person_flag (committee_id, flag);

-- Before-images of every change to a person or a home, sealed where the column is: what reversal and history read.
create table registry.change (
  committee_id uuid not null,
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- The envelope that made the change, and the one that took it back.
  envelope_id uuid not null,
  reverted_by uuid,
  action text not null,
  made_at timestamptz not null,
  -- Rows as they were, by table; sealed columns stay sealed.
  before jsonb not null,
  primary key (committee_id, id)
);
create index change_by_subject on registry.change (committee_id, subject_id, made_at);
create index change_by_envelope on registry.change (committee_id, envelope_id);

-- 单位 organisation: agencies, companies, employers; with contacts and powers
create table registry.organisation (
  committee_id uuid not null references identity.area,
  id uuid not null,
  name text not null,
  kind text not null,
  powers text not null default '',
  contact_name text not null default '',
  phone text not null default '',
  address text not null default '',
  sort_key text collate "C" not null,
  removed_at timestamptz,
  primary key (committee_id, id)
);

do $$
declare
  t text;
begin
  foreach t in array array['grid_card', 'compound', 'building', 'dwelling', 'household', 'hukou', 'person',
    'person_phone', 'residence', 'person_flag', 'change', 'organisation'] loop
    execute format('alter table registry.%I enable row level security', t);
    execute format('alter table registry.%I force row level security', t);
    execute format('grant select, insert, update on registry.%I to linli_app', t);
    if t in ('building', 'dwelling', 'person') then
      execute format($p$create policy books on registry.%I using (committee_id = (select linli.committee())
        and ((select linli.grids()) is null or grid_id = any ((select linli.grids())::uuid[])))$p$, t);
    else
      execute format('create policy books on registry.%I using (committee_id = (select linli.committee()))', t);
    end if;
  end loop;
end
$$;
grant delete on registry.person_phone, registry.residence, registry.person_flag, registry.household, registry.dwelling,
  registry.building, registry.compound, registry.person, registry.hukou to linli_app;
