-- 12345 工单: each row of an export as it came last, and each answer as it went out.

create table cases.hotline_order (
  committee_id uuid not null references identity.area,
  -- 工单编号; the case carries it as its source number.
  number text not null,
  -- The row with its header, JSON.
  row_sealed bytea not null,
  -- Keyed hash of what the line says, without what we answer.
  row_hash bytea not null,
  seen_at timestamptz not null,
  changed_at timestamptz,
  sent_at timestamptz,
  -- Which of the case's results was sent.
  sent_result_no int,
  primary key (committee_id, number)
);
create index hotline_order_by_seen on cases.hotline_order (committee_id, seen_at desc, number desc);

create table cases.hotline_export (
  committee_id uuid not null references identity.area,
  id uuid not null,
  made_at timestamptz not null,
  made_by uuid not null,
  orders int not null,
  primary key (committee_id, id)
);

create table cases.hotline_answer (
  committee_id uuid not null,
  export_id uuid not null,
  number text not null,
  answer_sealed bytea not null,
  primary key (committee_id, export_id, number),
  foreign key (committee_id, export_id) references cases.hotline_export,
  foreign key (committee_id, number) references cases.hotline_order
);

do $$
declare
  t text;
begin
  foreach t in array array['hotline_order', 'hotline_export', 'hotline_answer'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('alter table cases.%I force row level security', t);
    execute format('grant select, insert on cases.%I to linli_app', t);
    execute format('create policy books on cases.%I using (committee_id = (select linli.committee()))', t);
  end loop;
end
$$;
grant update (row_sealed, row_hash, seen_at, changed_at, sent_at, sent_result_no) on cases.hotline_order to linli_app;
