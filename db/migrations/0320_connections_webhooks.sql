-- 事件推送: receivers that are told what has happened, and each message to each of them. The events themselves are the lines of
-- the journal; a receiver keeps how far it has been told (docs/decisions/0016).

create table connections.webhook (
  committee_id uuid not null references identity.area,
  id uuid not null,
  name text not null,
  address text not null,
  events text[] not null,
  -- Told only of what this platform sent.
  client_id uuid,
  secret_sealed bytea not null,
  old_secret_sealed bytea,
  old_secret_until timestamptz,
  -- Up to which line of the books messages have been made.
  position bigint not null,
  made_at timestamptz not null,
  made_by uuid not null,
  paused_at timestamptz,
  paused_because text check (paused_because in ('hand', 'failing', 'gone')),
  failing_since timestamptz,
  last_taken_at timestamptz,
  removed_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, client_id) references connections.client,
  check ((paused_at is null) = (paused_because is null)),
  check ((old_secret_sealed is null) = (old_secret_until is null))
);

create table connections.delivery (
  committee_id uuid not null,
  -- The `webhook-id` of every try.
  id uuid not null,
  webhook_id uuid not null,
  -- Line of the books; a test is about none.
  position bigint,
  event text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'taken', 'skipped')),
  tries int not null default 0,
  made_at timestamptz not null,
  next_try_at timestamptz,
  -- By hand: once more, whatever has become of it.
  again_at timestamptz,
  last_tried_at timestamptz,
  status int,
  flaw text,
  answer text not null default '',
  took_ms int,
  primary key (committee_id, id),
  unique (committee_id, webhook_id, position),
  foreign key (committee_id, webhook_id) references connections.webhook,
  check ((state = 'waiting') = (next_try_at is not null))
);
create index delivery_by_webhook on connections.delivery (committee_id, webhook_id, made_at desc, id desc);
create index delivery_waiting on connections.delivery (committee_id, webhook_id, position)
  where next_try_at is not null or again_at is not null;

do $$
declare
  t text;
begin
  foreach t in array array['webhook', 'delivery'] loop
    execute format('alter table connections.%I enable row level security', t);
    execute format('alter table connections.%I force row level security', t);
    execute format('grant select, insert on connections.%I to linli_app', t);
    execute format('create policy books on connections.%I using (committee_id = (select linli.committee()))', t);
  end loop;
end
$$;
grant update (name, address, events, client_id, secret_sealed, old_secret_sealed, old_secret_until, position, paused_at,
              paused_because, failing_since, last_taken_at, removed_at) on connections.webhook to linli_app;
grant update (state, tries, next_try_at, again_at, last_tried_at, status, flaw, answer, took_ms) on connections.delivery
  to linli_app;
-- Settled messages go after thirty days.
grant delete on connections.delivery to linli_app;
