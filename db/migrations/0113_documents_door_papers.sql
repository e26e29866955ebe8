-- Papers for many doors of a drive under one number: whose doors they are, each with its counterfoil number.

alter table documents.paper alter column case_id drop not null;
alter table documents.paper add column drive_id uuid;
alter table documents.paper add constraint paper_of_something check ((case_id is null) <> (drive_id is null));
create index paper_by_drive on documents.paper (committee_id, drive_id, issued_at desc) where drive_id is not null;

create table documents.paper_door (
  committee_id uuid not null,
  paper_id uuid not null,
  -- The counterfoil's number, from 1.
  no integer not null check (no > 0),
  target_id uuid not null,
  primary key (committee_id, paper_id, no),
  foreign key (committee_id, paper_id) references documents.paper
);
create index paper_door_by_target on documents.paper_door (committee_id, target_id);
alter table documents.paper_door enable row level security;
alter table documents.paper_door force row level security;
-- What belongs to a paper is seen with the paper.
create policy books on documents.paper_door using (committee_id = (select linli.committee())
  and ((select linli.grids()) is null or exists (select from documents.paper p
    where p.committee_id = paper_door.committee_id and p.id = paper_door.paper_id)));
grant select, insert on documents.paper_door to linli_app;
