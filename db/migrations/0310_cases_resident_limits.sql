-- Asking on the public page is counted by device, network and telephone, each as a keyed hash: a script is held off, and nothing can be
-- read from the counts. A question that a person answers at a glance is asked when a limit is near; it is kept here and taken once.

create table cases.ask_try (
  committee_id uuid not null references identity.area,
  -- The envelope's id, so that a lost reply is no second try; of a wrong answer an id of its own.
  id uuid not null,
  kind text not null check (kind in ('ask', 'wrong', 'words', 'question')),
  network_key bytea not null,
  device_key bytea,
  phone_key bytea,
  at timestamptz not null,
  primary key (committee_id, id)
);
create index ask_try_by_network on cases.ask_try (committee_id, network_key, at);
create index ask_try_by_device on cases.ask_try (committee_id, device_key, at) where device_key is not null;
create index ask_try_by_phone on cases.ask_try (committee_id, phone_key, at) where phone_key is not null;
create index ask_try_by_time on cases.ask_try (committee_id, at);

create table cases.challenge (
  committee_id uuid not null references identity.area,
  id uuid not null,
  network_key bytea not null,
  -- Which of the choices is the right one; never sent out.
  answer smallint not null check (answer between 0 and 5),
  made_at timestamptz not null,
  primary key (committee_id, id)
);
create index challenge_by_time on cases.challenge (committee_id, made_at);

do $$
declare
  t text;
begin
  foreach t in array array['ask_try', 'challenge'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('alter table cases.%I force row level security', t);
    execute format('create policy books on cases.%I using (committee_id = (select linli.committee()))', t);
    execute format('grant select, insert, delete on cases.%I to linli_app', t);
  end loop;
end
$$;
