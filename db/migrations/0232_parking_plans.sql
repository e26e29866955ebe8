-- 车位规划 plans of a compound's ground with every version, and the allotment of their spaces.

create schema parking;
grant usage on schema parking to linli_app;

create table parking.plan (
  committee_id uuid not null references identity.area,
  id uuid not null,
  compound_id uuid not null,
  name text not null,
  state text not null check (state in ('draft', 'settled', 'published')),
  version integer not null,
  begun_at timestamptz not null,
  begun_by uuid not null,
  published_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, compound_id) references registry.compound
);

-- Never changed: every version stays. Version 0 is the ground a plan begins with. Metres (src/domain/parking/plan-drawing.ts).
create table parking.plan_version (
  committee_id uuid not null,
  plan_id uuid not null,
  version integer not null,
  drawing jsonb not null,
  is_before boolean not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  primary key (committee_id, plan_id, version),
  foreign key (committee_id, plan_id) references parking.plan
);

create table parking.ground_picture (
  committee_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  media_type text not null,
  thumbnail text check (thumbnail ~ '^[0-9a-f]{64}$'),
  name_sealed bytea not null,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (committee_id, id),
  foreign key (committee_id, plan_id) references parking.plan
);

create table parking.allotment (
  committee_id uuid not null references identity.area,
  id uuid not null,
  plan_id uuid not null,
  title text not null,
  rule text not null check (rule in ('lottery', 'turns', 'needFirst')),
  state text not null check (state in ('open', 'listed', 'drawn', 'final', 'annulled')),
  seed_how text not null,
  seed_on date not null,
  apply_until date not null,
  objection_days integer not null check (objection_days > 0),
  announced_at timestamptz not null,
  announced_by uuid not null,
  -- The frozen list as anybody can print it (docs/allotment.md) and its SHA-256.
  list text,
  list_code text check (list_code ~ '^[0-9a-f]{64}$'),
  frozen_at timestamptz,
  seed text,
  drawn_at timestamptz,
  objections_until date,
  final_at timestamptz,
  why_sealed bytea,
  primary key (committee_id, id),
  foreign key (committee_id, plan_id) references parking.plan,
  check ((list is null) = (list_code is null)),
  check (seed is null or list is not null)
);

create table parking.offered_space (
  committee_id uuid not null,
  allotment_id uuid not null,
  code text not null,
  accessible boolean not null,
  primary key (committee_id, allotment_id, code),
  foreign key (committee_id, allotment_id) references parking.allotment
);

create table parking.applicant (
  committee_id uuid not null,
  id uuid not null,
  allotment_id uuid not null,
  dwelling_id uuid not null,
  -- The home's, copied for row-level security.
  grid_id uuid,
  -- 3-2-501: what the list calls it.
  code text not null,
  eligibility text not null check (eligibility in ('owner', 'tenant', 'publicTenant', 'other')),
  turns integer not null check (turns >= 0),
  needs boolean not null,
  -- Why it needs an accessible space; kept for this allotment only.
  need_sealed bytea,
  left_reason text check (left_reason in ('withdrew', 'notEligible', 'listedTwice')),
  place integer,
  lot text,
  space text,
  applied_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, allotment_id) references parking.allotment,
  foreign key (committee_id, dwelling_id) references registry.dwelling,
  check (needs = (need_sealed is not null))
);
-- A home applies once; a space is given once.
create unique index applicant_once on parking.applicant (committee_id, allotment_id, code) where left_reason is null;
create unique index space_once on parking.applicant (committee_id, allotment_id, space) where space is not null;

create table parking.objection (
  committee_id uuid not null,
  id uuid not null,
  allotment_id uuid not null,
  dwelling_id uuid,
  grid_id uuid,
  words_sealed bytea not null,
  made_at timestamptz not null,
  taken_by uuid not null,
  upheld boolean,
  answer_sealed bytea,
  answered_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, allotment_id) references parking.allotment,
  foreign key (committee_id, dwelling_id) references registry.dwelling
);
create index objection_by_allotment on parking.objection (committee_id, allotment_id);

do $$
declare
  t text;
  committee constant text := 'committee_id = (select linli.committee())';
  everywhere constant text := '(select linli.grids()) is null';
begin
  foreach t in array array['plan', 'plan_version', 'ground_picture', 'allotment', 'offered_space', 'applicant', 'objection'] loop
    execute format('alter table parking.%I enable row level security', t);
    execute format('alter table parking.%I force row level security', t);
    execute format('grant select, insert on parking.%I to linli_app', t);
    if t in ('applicant', 'objection') then
      execute format('create policy books on parking.%I using (%s and (%s or grid_id = any ((select linli.grids())::uuid[])))',
        t, committee, everywhere);
    else
      execute format('create policy books on parking.%I using (%s)', t, committee);
    end if;
  end loop;
end
$$;
-- Versions, pictures and what is offered stay as they were written.
grant update on parking.plan, parking.allotment, parking.applicant, parking.objection to linli_app;
