-- 派遣目录 the dispatch catalogue: kind × place → whose duty it is, by which item of the list, and which offices are asked.

create table cases.dispatch_entry (
  committee_id uuid not null references identity.area,
  id uuid not null,
  kind_code text not null,
  -- NULL: wherever in the community.
  compound_id uuid,
  duty text not null check (duty in ('lead', 'assist', 'notOurs')),
  list_item text not null default '',
  -- Offices that are asked, the one that leads first.
  unit_ids uuid[] not null default '{}',
  retired_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, compound_id) references registry.compound
);
create unique index dispatch_entry_by_kind on cases.dispatch_entry (committee_id, kind_code, compound_id)
  nulls not distinct where retired_at is null;

-- Every change, with what stood there before and after it; never changed itself.
create table cases.dispatch_change (
  committee_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  before jsonb,
  after jsonb,
  primary key (committee_id, id),
  foreign key (committee_id, entry_id) references cases.dispatch_entry
);
create index dispatch_change_by_time on cases.dispatch_change (committee_id, changed_at desc, id desc);

do $$
declare
  t text;
begin
  foreach t in array array['dispatch_entry', 'dispatch_change'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('alter table cases.%I force row level security', t);
    execute format('create policy books on cases.%I using (committee_id = (select linli.committee()))', t);
  end loop;
end
$$;
grant select, insert, update on cases.dispatch_entry to linli_app;
grant select, insert on cases.dispatch_change to linli_app;
