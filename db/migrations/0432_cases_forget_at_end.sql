-- Whoever was deleted while a matter of his was still open: his name and number in it go when it ends.
alter table cases.reporter add column forget_at_end boolean not null default false;
create index reporter_to_forget on cases.reporter (committee_id, case_id) where forget_at_end;
