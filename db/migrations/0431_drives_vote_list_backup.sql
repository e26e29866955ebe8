-- A vote belongs to its drive; that a list of doors is made for a vote is said by id alone. Two tables that refer to each other have no
-- order in which a backup can be put back.
alter table drives.drive drop constraint drive_committee_id_ballot_id_fkey;
