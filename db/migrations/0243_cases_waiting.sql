-- In whose hands things are: what is addressed to an office and not over, and how often a matter changed hands.

create index agency_task_open on cases.agency_task (committee_id, organisation_id, due_at, id)
  where state in ('sent', 'opened', 'accepted', 'objected', 'answered');
create index case_handed_over on cases.case (committee_id, hand_overs desc, id)
  where hand_overs >= 2 and state in ('reported', 'accepted', 'handling', 'paused', 'onBooks', 'resulted', 'checked');

-- Kept totals of closed matters and of how often they were handed over, by month of closing.
create table cases.closed_month (
  committee_id uuid not null references identity.area,
  month date not null,
  closed integer not null default 0,
  hand_overs integer not null default 0,
  primary key (committee_id, month)
);
alter table cases.closed_month enable row level security;
alter table cases.closed_month force row level security;
create policy books on cases.closed_month using (committee_id = (select linli.committee()));
grant select, insert, update on cases.closed_month to linli_app;
