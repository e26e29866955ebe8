-- An edition is the journal's position that the scope was compared at: phones compare it with the positions of their own deeds.
-- What has been told so far is told anew.
alter table doors.scope no force row level security;
alter table doors.held no force row level security;
delete from doors.held;
delete from doors.scope;
alter table doors.scope force row level security;
alter table doors.held force row level security;
alter table doors.scope drop column edition;
alter table doors.held drop column version;
