-- 消息 messages to people outside the program: what is to be sent, by which channel, and what came of it. Whom it goes to and what
-- it says are sealed, and taken out of the row when the time for keeping it is over.

create schema messages;
grant usage on schema messages to linli_app;

create table messages.channel (
  committee_id uuid not null references identity.area,
  -- Made from the committee and the channel, so that a seal does not open in another committee's row.
  id uuid not null,
  channel text not null check (channel in ('sink', 'mail', 'wecom', 'aliyun', 'tencent')),
  is_on boolean not null,
  config_sealed bytea not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (committee_id, id),
  unique (committee_id, channel)
);

create table messages.template (
  committee_id uuid not null references identity.area,
  about text not null,
  body text not null,
  -- Numbers that the SMS providers have given to their own copy of it; empty: none yet.
  aliyun_id text not null default '',
  tencent_id text not null default '',
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (committee_id, about)
);

-- 免打扰 and for how long rows are kept; no row: what ships with the program.
create table messages.rules (
  committee_id uuid primary key references identity.area,
  body jsonb not null,
  written_at timestamptz not null,
  written_by uuid not null
);

create table messages.outbox (
  committee_id uuid not null references identity.area,
  -- Also the id of the link in it, where there is one.
  id uuid not null,
  about text not null,
  channel text not null,
  -- waiting 等着发, sending 正在发, sent 发出了, failed 没发成
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed')),
  grid_id uuid,
  case_id uuid,
  reporter_id uuid,
  task_id uuid,
  account_id uuid,
  to_sealed bytea,
  text_sealed bytea,
  to_mask text not null,
  -- Blind index of a telephone number, for whoever wants no more of them.
  contact_index bytea,
  owed_at timestamptz not null,
  not_before timestamptz not null,
  attempts integer not null default 0,
  -- How many of them were made before a person sent it off once more.
  attempts_before integer not null default 0,
  tried_at timestamptz,
  sent_at timestamptz,
  opened_at timestamptz,
  reason text not null default '',
  -- The provider's own code for what went wrong, and its number of what went well.
  provider_code text not null default '',
  provider_number text not null default '',
  erased_at timestamptz,
  primary key (committee_id, id)
);
create index outbox_to_send on messages.outbox (committee_id, not_before, id) where state in ('waiting', 'sending');
create index outbox_by_time on messages.outbox (committee_id, owed_at desc, id desc);
create index outbox_by_case on messages.outbox (committee_id, case_id, owed_at) where case_id is not null;
create index outbox_failed on messages.outbox (committee_id, owed_at) where state = 'failed';
create index outbox_to_erase on messages.outbox (committee_id, owed_at) where erased_at is null;
create index outbox_by_channel on messages.outbox (committee_id, channel, tried_at) where tried_at is not null;

-- 退订 who wants no more messages: the number's blind index and nothing else.
create table messages.stop (
  committee_id uuid not null references identity.area,
  contact_index bytea not null,
  stopped_at timestamptz not null,
  lifted_at timestamptz,
  primary key (committee_id, contact_index)
);

-- What an account has chosen for its own notices.
create table messages.notice_choice (
  committee_id uuid not null references identity.area,
  account_id uuid not null references identity.account,
  channel text not null check (channel in ('none', 'mail', 'wecom')),
  address_sealed bytea,
  address_mask text not null default '',
  written_at timestamptz not null,
  primary key (committee_id, account_id)
);

do $$
declare
  t text;
begin
  foreach t in array array['channel', 'template', 'rules', 'outbox', 'stop', 'notice_choice'] loop
    execute format('alter table messages.%I enable row level security', t);
    execute format('alter table messages.%I force row level security', t);
    if t <> 'outbox' then
      execute format('create policy books on messages.%I using (committee_id = (select linli.committee()))', t);
    end if;
  end loop;
end
$$;
create policy books on messages.outbox using (committee_id = (select linli.committee())
  and ((select linli.grids()) is null or grid_id = any ((select linli.grids())::uuid[])));

grant select, insert on messages.channel, messages.template, messages.rules, messages.outbox, messages.stop,
  messages.notice_choice to linli_app;
grant update (is_on, config_sealed, written_at, written_by) on messages.channel to linli_app;
grant update (body, aliyun_id, tencent_id, written_at, written_by) on messages.template to linli_app;
grant update (body, written_at, written_by) on messages.rules to linli_app;
grant update (channel, state, to_sealed, text_sealed, contact_index, not_before, attempts, attempts_before, tried_at, sent_at, opened_at, reason,
  provider_code, provider_number, erased_at) on messages.outbox to linli_app;
grant update (stopped_at, lifted_at) on messages.stop to linli_app;
grant update (channel, address_sealed, address_mask, written_at) on messages.notice_choice to linli_app;
