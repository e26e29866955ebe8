-- A ledger that was put back from a copy is another one: what phones have been told since then is not in it.
alter table doors.scope add column life uuid not null default gen_random_uuid();

