-- 锦旗 banners, 感谢信 letters and words of thanks, kept with the case.

create table cases.thanks (
  committee_id uuid not null references identity.area,
  id uuid not null,
  case_id uuid not null,
  grid_id uuid,
  -- banner 锦旗, letter 感谢信, words 口头感谢
  kind text not null check (kind in ('banner', 'letter', 'words')),
  given_on date not null,
  giver_sealed bytea not null,
  text_sealed bytea not null,
  -- Only with the giver's consent.
  shown_publicly boolean not null,
  attachment_id uuid,
  recorded_at timestamptz not null,
  recorded_by_kind text not null,
  recorded_by uuid not null,
  primary key (committee_id, id),
  foreign key (committee_id, case_id) references cases.case,
  foreign key (committee_id, attachment_id) references cases.attachment
);
create index thanks_by_case on cases.thanks (committee_id, case_id);
create index thanks_by_day on cases.thanks (committee_id, given_on desc, id desc);

alter table cases.thanks enable row level security;
alter table cases.thanks force row level security;
create policy books on cases.thanks using (committee_id = (select linli.committee())
  and ((select linli.grids()) is null or grid_id = any ((select linli.grids())::uuid[])));
grant select, insert on cases.thanks to linli_app;
