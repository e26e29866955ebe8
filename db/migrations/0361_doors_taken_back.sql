-- The deed of the registry by which the books followed a correction: what is taken back when it is to be checked again.
alter table doors.correction add column followed_by uuid;
