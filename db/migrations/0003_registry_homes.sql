-- The registry: compounds, buildings, dwellings (房), households (户), hukou booklets (户口簿), persons, organisations.

create schema registry;
grant usage on schema registry to linli_app;

-- 网格 public card: the one division shown to everybody (name and worker stand in identity.area and identity.grant).
create table registry.grid_card (
  committee_id uuid not null references identity.area,
  -- The grid's own area id.
  id uuid not null references identity.area,
  extent text not null default '',
  worker_name text not null default '',
  phone text not null default '',
  complaint_phone text not null default '',
  updated_at timestamptz not null,
  primary key (committee_id, id)
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
  -- Pinyin: the order of lists.
  sort_key text collate "C" not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (committee_id, id)
);
create index compound_by_sort on registry.compound (committee_id, sort_key, id);

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
create index building_by_name on registry.building (committee_id, name);

-- 房 dwelling: a flat, a bungalow, a gatehouse without number
create table registry.dwelling (
  committee_id uuid not null,
  id uuid not null,
  compound_id uuid not null,
  building_id uuid,
  -- The building's; only a home outside any building has its own. A copy, for row-level security: no foreign key.
  grid_id uuid,
  kind text not null check (kind in ('flat', 'bungalow', 'gatehouse', 'other')),
  stair text,
  floor integer,
  room text,
  -- For homes without a number: where it is, in words ('东门门房').
  place text,
  -- One text for one home, however it was written: addressKey in domain/registry/address.ts.
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
create index dwelling_by_room on registry.dwelling (committee_id, room, stair);
create index dwelling_by_compound on registry.dwelling (committee_id, compound_id);
create index dwelling_by_place on registry.dwelling (committee_id, id) where place is not null;

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
  committee_id uuid not null,
  id uuid not null,
  -- The grid of the home, the last one's once moved away; NULL while there was none. A copy, for row-level security.
  grid_id uuid,
  name text not null,
  former_names text[] not null default '{}',
  -- Pinyin, in C collation: the order of every list, and what a search by pinyin finds.
  sort_key text collate "C" not null,
  -- Without dots and blanks, in small letters: what a search by the beginning of a name finds.
  name_key text collate "C" not null,
  -- First letters of the pinyin.
  initials text collate "C" not null,
  sex text not null default 'unknown' check (sex in ('male', 'female', 'unknown')),
  -- As exact as it is known: '1936-01-02', '1936-01', '1936'.
  birth text collate "C" check (birth ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  -- GB/T 3304
  nation text,
  document_kind text not null default 'none' check (document_kind in
    ('resident', 'hong-kong-macao-taiwan', 'foreign-permanent', 'passport', 'unknown', 'none')),
  document_sealed bytea,
  -- Blind indexes: equal numbers, equal bytes; of the whole number and of its last four.
  document_index bytea,
  document_tail text collate "C",
  -- As it is shown: 150105********1234.
  document_mask text,
  -- What is to be doubted about the number: codes of domain/registry/id-number.ts.
  document_doubts text[] not null default '{}',
  hukou_id uuid,
  -- domain/registry/hukou-status.ts: together 人户一致, hukouElsewhere 人在户不在, personElsewhere 户在人不在, apart 人户分离
  hukou_status text not null default 'unknown' check (hukou_status in
    ('together', 'hukouElsewhere', 'personElsewhere', 'apart', 'unknown')),
  note_sealed bytea,
  -- here 在册, left 迁出, died 去世, merged 并入另一人, removed 登记已撤回
  state text not null default 'here' check (state in ('here', 'left', 'died', 'merged', 'removed')),
  state_on date,
  merged_into uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, hukou_id) references registry.hukou
);
-- Row-level security lets only leakproof conditions into an index: equality and ranges of text, bytea and uuid, in a b-tree.
-- A GIN index over an array would never be used.
create index person_by_sort on registry.person (committee_id, sort_key, id);
create index person_by_name on registry.person (committee_id, name_key);
create index person_by_initials on registry.person (committee_id, initials);
create index person_by_document on registry.person (committee_id, document_index) where document_index is not null;
create index person_by_document_tail on registry.person (committee_id, document_tail) where document_tail is not null;
create index person_by_merger on registry.person (committee_id, merged_into) where merged_into is not null;
create index person_by_hukou on registry.person (committee_id, hukou_id) where hukou_id is not null;

-- The ends of a name from its second character on (张三丰 → 三丰): with person_by_name, any two characters are the beginning
-- of something.
create table registry.name_part (
  committee_id uuid not null,
  part text collate "C" not null,
  person_id uuid not null,
  primary key (committee_id, part, person_id)
);
create index name_part_by_person on registry.name_part (committee_id, person_id);

create table registry.person_phone (
  committee_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  phone_sealed bytea not null,
  phone_index bytea not null,
  phone_tail text collate "C" not null,
  -- As it is shown: 138****1234.
  phone_mask text not null,
  rank integer not null default 0,
  -- The record it came from, when two were merged.
  merged_from uuid,
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references registry.person
);
create index person_phone_by_person on registry.person_phone (committee_id, person_id);
create index person_phone_by_index on registry.person_phone (committee_id, phone_index);
create index person_phone_by_tail on registry.person_phone (committee_id, phone_tail);

-- Who lives in which household as what, since and until when: the history of moves.
create table registry.residence (
  committee_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  household_id uuid not null,
  -- The household's home, kept here for one look; the household carries the foreign key.
  dwelling_id uuid not null,
  -- Word as people say it (户主, 妻, 二儿媳) and the GB/T 4761 code where one fits.
  relation text not null default '',
  relation_code text,
  since date,
  ended_on date,
  -- moved 搬走, left 迁出, died 去世, merged 合并档案
  end_reason text,
  went_to text,
  merged_from uuid,
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references registry.person,
  foreign key (committee_id, household_id) references registry.household
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
  merged_from uuid,
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references registry.person
);
create index person_flag_by_person on registry.person_flag (committee_id, person_id);
create index person_flag_by_flag on registry.person_flag (committee_id, flag);

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

create index organisation_by_sort on registry.organisation (committee_id, sort_key, id);

-- 张**, 欧阳**: how a name is shown outside the community's own desk, by character, also beyond the BMP. The same as maskName
-- in domain/registry/masking.ts, for lists that the database builds.
create function registry.masked_name(name text) returns text
  language sql immutable strict parallel safe
  return case
    when length(name) <= 1 then '*'
    when length(name) > 2 and left(name, 2) = any (string_to_array('欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 '
      '诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 令狐 呼延 第五 '
      '百里 东郭 南门 西门', ' ')) then left(name, 2) || repeat('*', length(name) - 2)
    else left(name, 1) || repeat('*', length(name) - 1)
  end;

do $$
declare
  t text;
  committee constant text := 'committee_id = (select linli.committee())';
  everywhere constant text := '(select linli.grids()) is null';
begin
  foreach t in array array['grid_card', 'compound', 'building', 'dwelling', 'household', 'hukou', 'person', 'name_part',
    'person_phone', 'residence', 'person_flag', 'organisation'] loop
    execute format('alter table registry.%I enable row level security', t);
    execute format('alter table registry.%I force row level security', t);
    execute format('grant select, insert, update, delete on registry.%I to linli_app', t);
    if t in ('building', 'dwelling', 'person') then
      execute format('create policy books on registry.%I using (%s and (%s or grid_id = any ((select linli.grids())::uuid[])))',
        t, committee, everywhere);
    elsif t in ('name_part', 'person_phone', 'residence', 'person_flag') then
      -- What belongs to a person is seen with the person.
      execute format('create policy books on registry.%I using (%s and (%s or exists (select from registry.person p
        where p.committee_id = %I.committee_id and p.id = %I.person_id)))', t, committee, everywhere, t, t);
    elsif t = 'household' then
      execute format('create policy books on registry.household using (%s and (%s or exists (select from registry.dwelling d
        where d.committee_id = household.committee_id and d.id = household.dwelling_id)))', committee, everywhere);
    else
      execute format('create policy books on registry.%I using (%s)', t, committee);
    end if;
  end loop;
end
$$;

-- Keeps name_part in step with the names, as an index would.
create function registry.write_name_parts() returns trigger
  language plpgsql as
$$
begin
  insert into registry.name_part (committee_id, part, person_id)
  select c.committee_id, substr(c.name_key, n), c.id
  from changed c, generate_series(2, length(c.name_key) - 1) n;
  return null;
end
$$;
create function registry.rewrite_name_parts() returns trigger
  language plpgsql as
$$
begin
  delete from registry.name_part n using former f join changed c on c.committee_id = f.committee_id and c.id = f.id
  where c.name_key <> f.name_key and n.committee_id = f.committee_id and n.person_id = f.id;
  insert into registry.name_part (committee_id, part, person_id)
  select c.committee_id, substr(c.name_key, n), c.id
  from changed c join former f on f.committee_id = c.committee_id and f.id = c.id and f.name_key <> c.name_key,
    generate_series(2, length(c.name_key) - 1) n;
  return null;
end
$$;
create function registry.delete_name_parts() returns trigger
  language plpgsql as
$$
begin
  delete from registry.name_part n using former f where n.committee_id = f.committee_id and n.person_id = f.id;
  return null;
end
$$;
create trigger name_parts_of_new after insert on registry.person
  referencing new table as changed for each statement execute function registry.write_name_parts();
create trigger name_parts_of_renamed after update on registry.person
  referencing old table as former new table as changed for each statement execute function registry.rewrite_name_parts();
create trigger name_parts_of_deleted after delete on registry.person
  referencing old table as former for each statement execute function registry.delete_name_parts();
