-- 公示 announcements: what everybody may read on the community's public page.

create schema announcements;
grant usage on schema announcements to linli_app;

create table announcements.announcement (
  committee_id uuid not null references identity.area,
  id uuid not null,
  kind text not null check (kind in ('notice', 'meeting', 'meetingResult', 'parkingPlan', 'parkingList', 'parkingDraw')),
  title text not null,
  -- Paragraphs, a table and the proof of a draw; public by nature, so nothing in it is sealed.
  body jsonb not null,
  until_on date,
  about_id uuid,
  state text not null check (state in ('published', 'withdrawn')),
  published_at timestamptz not null,
  published_by uuid not null,
  withdrawn_at timestamptz,
  primary key (committee_id, id)
);
create index announcement_by_time on announcements.announcement (committee_id, published_at);

alter table announcements.announcement enable row level security;
alter table announcements.announcement force row level security;
create policy books on announcements.announcement using (committee_id = (select linli.committee()));
grant select, insert, update on announcements.announcement to linli_app;
