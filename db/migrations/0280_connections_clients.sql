-- 对接平台: platforms that send matters by Open311, and what each has sent.

create schema connections;
grant usage on schema connections to linli_app;

create table connections.client (
  committee_id uuid not null references identity.area,
  id uuid not null,
  name text not null,
  -- Keyed hash of the key; the key itself is told once.
  key_hash bytea not null,
  issued_at timestamptz not null,
  issued_by uuid not null,
  revoked_at timestamptz,
  primary key (committee_id, id),
  unique (committee_id, key_hash)
);

create table connections.request (
  committee_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  service_code text not null,
  description_sealed bytea not null,
  address text not null default '',
  lat double precision,
  long double precision,
  media_url text not null default '',
  requested_at timestamptz not null,
  primary key (committee_id, case_id),
  foreign key (committee_id, client_id) references connections.client
);
create index request_by_client on connections.request (committee_id, client_id, requested_at desc, case_id desc);

do $$
declare
  t text;
begin
  foreach t in array array['client', 'request'] loop
    execute format('alter table connections.%I enable row level security', t);
    execute format('alter table connections.%I force row level security', t);
    execute format('grant select, insert on connections.%I to linli_app', t);
    execute format('create policy books on connections.%I using (committee_id = (select linli.committee()))', t);
  end loop;
end
$$;
grant update (revoked_at) on connections.client to linli_app;

alter table cases.case drop constraint case_source_check;
alter table cases.case add constraint case_source_check
  check (source in ('counter', 'telephone', 'gridWorker', 'residentPage', 'hotline12345', 'platform', 'own'));
