-- 文书 papers: what left the house under which number, sealed as it stood on that day, and 公章登记 the seal book.

create schema documents;
grant usage on schema documents to linli_app;

-- Last number given out in a year: of a kind of paper, or of the seal book ('seal').
create table documents.number_counter (
  committee_id uuid not null references identity.area,
  series text not null,
  year integer not null,
  last integer not null,
  primary key (committee_id, series, year)
);

-- The office's own Word template for a kind. A replaced one stays for the papers that were issued with it.
create table documents.template (
  committee_id uuid not null references identity.area,
  id uuid not null,
  kind text not null,
  name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  since timestamptz not null,
  since_by uuid not null,
  until timestamptz,
  until_by uuid,
  primary key (committee_id, id)
);
create unique index template_in_use on documents.template (committee_id, kind) where until is null;

create table documents.paper (
  committee_id uuid not null references identity.area,
  id uuid not null,
  case_id uuid not null,
  -- The case's: a copy, for row-level security.
  grid_id uuid,
  kind text not null,
  year integer not null,
  number integer not null,
  -- 兴康居说〔2026〕18号
  serial text not null,
  -- Title, purpose, receiver and basis, and every fact that is printed: they name people.
  head_sealed bytea not null,
  facts_sealed bytea not null,
  copies integer not null check (copies > 0),
  -- NULL: the template that comes with the program.
  template_id uuid,
  issued_at timestamptz not null,
  issued_by uuid not null,
  -- issued 有效, void 作废
  state text not null check (state in ('issued', 'void')),
  voided_at timestamptz,
  voided_by uuid,
  void_reason_sealed bytea,
  primary key (committee_id, id),
  unique (committee_id, kind, year, number),
  foreign key (committee_id, template_id) references documents.template
);
create index paper_by_case on documents.paper (committee_id, case_id, issued_at desc);
create index paper_by_time on documents.paper (committee_id, issued_at desc);

-- One line for every paper under the seal; never changed.
create table documents.seal_entry (
  committee_id uuid not null references identity.area,
  id uuid not null,
  grid_id uuid,
  year integer not null,
  number integer not null,
  sealed_on date not null,
  paper_id uuid not null,
  -- Matter, applicant and receiver.
  words_sealed bytea not null,
  copies integer not null,
  handled_by uuid not null,
  -- 批准人 and 监印人, as they were called on that day.
  approver text not null,
  keeper text not null,
  primary key (committee_id, id),
  unique (committee_id, year, number),
  foreign key (committee_id, paper_id) references documents.paper
);
create index seal_entry_by_day on documents.seal_entry (committee_id, sealed_on desc, number desc);
create index seal_entry_by_paper on documents.seal_entry (committee_id, paper_id);

do $$
declare
  t text;
  committee text := 'committee_id = (select linli.committee())';
begin
  foreach t in array array['number_counter', 'template', 'paper', 'seal_entry'] loop
    execute format('alter table documents.%I enable row level security', t);
    execute format('alter table documents.%I force row level security', t);
    if t in ('paper', 'seal_entry') then
      execute format('create policy books on documents.%I using (%s and ((select linli.grids()) is null
        or grid_id = any ((select linli.grids())::uuid[])))', t, committee);
    else
      execute format('create policy books on documents.%I using (%s)', t, committee);
    end if;
  end loop;
end
$$;
grant select, insert, update on documents.number_counter, documents.template, documents.paper to linli_app;
grant select, insert on documents.seal_entry to linli_app;
