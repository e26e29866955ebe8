-- 谁看了谁: every full value that was shown to somebody, with the reason; written in the transaction that shows it.

create table registry.reveal (
  committee_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  grid_id uuid,
  account_id uuid not null,
  field text not null,
  reason text not null,
  words text not null default '',
  at timestamptz not null,
  primary key (committee_id, id)
);
create index reveal_by_person on registry.reveal (committee_id, person_id, id);
create index reveal_by_account on registry.reveal (committee_id, account_id, id);

-- How many an account has seen on a day; the row is locked by counting, so two desks cannot share one last permit.
create table registry.reveal_budget (
  committee_id uuid not null,
  account_id uuid not null,
  day date not null,
  used integer not null,
  primary key (committee_id, account_id, day)
);

alter table registry.reveal enable row level security;
alter table registry.reveal force row level security;
create policy books on registry.reveal using (committee_id = (select linli.committee())
  and ((select linli.grids()) is null or grid_id = any ((select linli.grids())::uuid[])));
alter table registry.reveal_budget enable row level security;
alter table registry.reveal_budget force row level security;
create policy books on registry.reveal_budget using (committee_id = (select linli.committee()));

-- Append-only by grant.
grant select, insert on registry.reveal to linli_app;
grant select, insert, update on registry.reveal_budget to linli_app;
