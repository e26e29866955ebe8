-- Votes of owners, whole: thresholds as data, who owns what, each head with what it chose, corrections, proxies, clocks.

-- 表决门槛: versions written by the community after the ones that come with the program; the latest in force on the day counts.
create table drives.threshold (
  committee_id uuid not null references identity.area,
  code text not null check (code in ('ordinary', 'special')),
  version integer not null check (version > 1),
  rule jsonb not null,
  in_force_from date not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (committee_id, code, version)
);

-- 业主名册: floor area and owners of a home as somebody has found them out, and from what. A home without a line has what the
-- registry says of it.
create table drives.owned (
  committee_id uuid not null,
  dwelling_id uuid not null,
  area_cm2 bigint check (area_cm2 > 0),
  -- register 不动产登记, survey 测绘, contract 合同, said 业主说的
  area_source text check (area_source in ('register', 'survey', 'contract', 'said')),
  owners uuid[] not null default '{}',
  owner_source text check (owner_source in ('register', 'survey', 'contract', 'said')),
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (committee_id, dwelling_id),
  foreign key (committee_id, dwelling_id) references registry.dwelling
);

-- An owner whom the registry does not know: lives elsewhere, a developer, a company. The name is sealed.
create table drives.outside_owner (
  committee_id uuid not null references identity.area,
  id uuid not null,
  name_sealed bytea not null,
  primary key (committee_id, id)
);

alter table drives.ballot
  -- 公告: when the topic was posted up; NULL: not yet.
  add column announced_on date,
  -- 结果公示
  add column published_on date,
  add column compound_ids uuid[] not null default '{}',
  -- The last serial given to a vote.
  add column votes integer not null default 0;

-- A head with all that it owns, and what counts of its votes now.
create table drives.party (
  committee_id uuid not null,
  ballot_id uuid not null,
  -- The smallest number of its homes on the roll.
  no integer not null,
  key text not null,
  area_cm2 bigint not null check (area_cm2 > 0),
  homes integer not null,
  choice text check (choice in ('yes', 'no', 'abstain')),
  way text check (way in ('door', 'paper', 'meeting')),
  proxy boolean not null default false,
  vote_id uuid,
  primary key (committee_id, ballot_id, no),
  foreign key (committee_id, ballot_id) references drives.ballot
);
create unique index party_by_key on drives.party (committee_id, ballot_id, key);

alter table drives.roll
  -- Numbered in walking order; the number stands on the printed list.
  add column no integer not null,
  add column party_no integer not null;
create unique index roll_by_no on drives.roll (committee_id, ballot_id, no);
create index roll_by_party on drives.roll (committee_id, ballot_id, party_no);

alter table drives.vote
  -- 更正: the vote that this one corrects, and why; without a choice it only takes that vote away.
  add column corrects uuid,
  add column reason text check (reason in ('wrongHome', 'wrongChoice', 'notSigned', 'other')),
  alter column choice drop not null,
  add constraint vote_says check (choice is not null or corrects is not null);
create index vote_by_party on drives.vote (committee_id, ballot_id, party_key);
create unique index vote_corrected_once on drives.vote (committee_id, corrects) where corrects is not null;

do $$
declare
  t text;
begin
  foreach t in array array['threshold', 'owned', 'outside_owner', 'party'] loop
    execute format('alter table drives.%I enable row level security', t);
    execute format('alter table drives.%I force row level security', t);
    execute format('create policy books on drives.%I using (committee_id = (select linli.committee()))', t);
    execute format('grant select, insert on drives.%I to linli_app', t);
  end loop;
end
$$;
grant update on drives.owned, drives.party to linli_app;

-- 扫描件: a signed counterfoil, a written authority, a paper vote. The content lies outside the database under its SHA-256.
create table drives.scan (
  committee_id uuid not null references identity.area,
  id uuid not null,
  -- The notice or the vote it belongs to.
  of_kind text not null check (of_kind in ('notice', 'vote')),
  of_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  media_type text not null,
  thumbnail text check (thumbnail ~ '^[0-9a-f]{64}$'),
  name_sealed bytea not null,
  added_at timestamptz not null,
  added_by uuid not null,
  removed_at timestamptz,
  primary key (committee_id, id)
);
create index scan_by_what on drives.scan (committee_id, of_id);
alter table drives.scan enable row level security;
alter table drives.scan force row level security;
-- What belongs to a notice is seen with the notice; a vote's with the committee at large.
create policy books on drives.scan using (committee_id = (select linli.committee())
  and ((select linli.grids()) is null or exists (select from drives.notice n
    where n.committee_id = scan.committee_id and n.id = scan.of_id)));
grant select, insert, update on drives.scan to linli_app;
