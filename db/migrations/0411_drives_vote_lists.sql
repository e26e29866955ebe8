-- A list of doors made for a vote: who could still carry it is asked at the door.

alter table drives.drive add column ballot_id uuid;
alter table drives.drive add foreign key (committee_id, ballot_id) references drives.ballot;
create index drive_by_ballot on drives.drive (committee_id, ballot_id) where ballot_id is not null;
