-- Which matters were ever handled as one: `case_id` the one that went on, `part_id` the one that was merged into it, or that one of
-- its reporters got for himself. The row stays when they are split again: both tell of it in their course.
create table cases.joining (
  committee_id uuid not null,
  case_id uuid not null,
  part_id uuid not null,
  primary key (committee_id, case_id, part_id),
  foreign key (committee_id, case_id) references cases.case,
  foreign key (committee_id, part_id) references cases.case
);

insert into cases.joining (committee_id, case_id, part_id)
select committee_id, merged_into, id from cases.case where merged_into is not null;

alter table cases.joining enable row level security;
alter table cases.joining force row level security;
-- What belongs to a case is seen with the case.
create policy books on cases.joining using (committee_id = (select linli.committee()) and
  ((select linli.grids()) is null or exists (select from cases.case c
    where c.committee_id = joining.committee_id and c.id = joining.case_id)));
grant select, insert on cases.joining to linli_app;
