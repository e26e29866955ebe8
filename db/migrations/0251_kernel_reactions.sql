-- Up to which line of a committee's journal the reactions have been carried out.
create table journal.reaction (
  committee_id uuid not null references identity.area,
  position bigint not null,
  primary key (committee_id)
);
alter table journal.reaction enable row level security;
alter table journal.reaction force row level security;
create policy books on journal.reaction using (committee_id = (select linli.committee()));
grant select, insert, update on journal.reaction to linli_app;
