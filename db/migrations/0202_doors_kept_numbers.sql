-- Each upload asks whether any of its numbers is kept already.
create index kept_by_number on doors.kept (committee_id, device_id, seq);
