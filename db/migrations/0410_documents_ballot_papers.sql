-- The notice of a vote's result: a numbered paper of its own, under the seal, and its place on the public board.

alter table documents.paper add column ballot_id uuid;
alter table documents.paper drop constraint paper_of_something;
alter table documents.paper add constraint paper_of_something check (num_nonnulls(case_id, drive_id, ballot_id) = 1);
create index paper_by_ballot on documents.paper (committee_id, ballot_id, issued_at desc) where ballot_id is not null;

alter table announcements.announcement drop constraint announcement_kind_check;
alter table announcements.announcement add constraint announcement_kind_check
  check (kind in ('notice', 'meeting', 'meetingResult', 'parkingPlan', 'parkingList', 'parkingDraw', 'voteResult'));
