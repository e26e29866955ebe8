-- 上传凭证: what a phone sends with when its owner's session is over. It opens nothing else; only its hash is here.
alter table doors.device
  add column pass_hash bytea,
  add column pass_until timestamptz;
