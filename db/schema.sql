-- What all migrations together make, read from the database's catalogue. For reading, and for seeing a change of form
-- as a difference; never edited or run. Written by: node src/server/database/dump-schema.ts

create schema announcements;
grant usage on schema announcements to linli_app;

create table announcements.announcement (
  committee_id uuid not null,
  id uuid not null,
  kind text not null,
  title text not null,
  body jsonb not null,
  until_on date,
  about_id uuid,
  state text not null,
  published_at timestamp with time zone not null,
  published_by uuid not null,
  withdrawn_at timestamp with time zone,
  constraint announcement_pkey PRIMARY KEY (committee_id, id),
  constraint announcement_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint announcement_kind_check CHECK ((kind = ANY (ARRAY['notice'::text, 'meeting'::text, 'meetingResult'::text, 'parkingPlan'::text, 'parkingList'::text, 'parkingDraw'::text, 'voteResult'::text]))),
  constraint announcement_state_check CHECK ((state = ANY (ARRAY['published'::text, 'withdrawn'::text])))
);
CREATE INDEX announcement_by_time ON announcements.announcement USING btree (committee_id, published_at);
alter table announcements.announcement enable row level security, force row level security;
create policy books on announcements.announcement using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table announcements.announcement to linli_app;
create schema cases;
grant usage on schema cases to linli_app;
CREATE OR REPLACE FUNCTION cases.case_counts(state text, due_at timestamp with time zone, closed_at timestamp with time zone, hand_overs integer)
 RETURNS TABLE(figure text, key text)
 LANGUAGE sql
 STABLE PARALLEL SAFE
BEGIN ATOMIC
 SELECT 'state'::text,
     case_counts.state AS state
 UNION ALL
  SELECT 'due'::text,
     to_char((case_counts.due_at AT TIME ZONE 'Asia/Shanghai'::text), 'YYYY-MM-DD'::text) AS to_char
   WHERE (case_counts.state = ANY (ARRAY['reported'::text, 'accepted'::text, 'handling'::text, 'resulted'::text, 'checked'::text]))
 UNION ALL
  SELECT 'closed'::text,
     to_char((case_counts.closed_at AT TIME ZONE 'Asia/Shanghai'::text), 'YYYY-MM'::text) AS to_char
   WHERE ((case_counts.state = 'closed'::text) AND (case_counts.closed_at IS NOT NULL))
 UNION ALL
  SELECT 'inTime'::text,
     to_char((case_counts.closed_at AT TIME ZONE 'Asia/Shanghai'::text), 'YYYY-MM'::text) AS to_char
   WHERE ((case_counts.state = 'closed'::text) AND (case_counts.closed_at <= case_counts.due_at))
 UNION ALL
  SELECT 'handed'::text,
     ''::text
   WHERE ((case_counts.hand_overs >= 2) AND (case_counts.state = ANY (ARRAY['reported'::text, 'accepted'::text, 'handling'::text, 'paused'::text, 'onBooks'::text, 'resulted'::text, 'checked'::text])));
END;
CREATE OR REPLACE FUNCTION cases.recount()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  lock table cases.case, cases.agency_task in share mode;
  update cases.tally set n = 0 where committee_id = linli.committee() and n <> 0;
  insert into cases.tally as t (committee_id, figure, key, part_id, slot, n)
  select committee_id, figure, key, part_id, 0, n from cases.counted where committee_id = linli.committee()
  on conflict (committee_id, figure, key, part_id, slot) do update set n = excluded.n;
end
$function$;
CREATE OR REPLACE FUNCTION cases.tally_changed_cases()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into cases.tally as t (committee_id, figure, key, part_id, slot, n)
  select c.committee_id, f.figure, f.key, coalesce(c.grid_id, c.committee_id), pg_backend_pid() % 8, sum(c.sign)
  from (select 1 as sign, committee_id, grid_id, state, due_at, closed_at, hand_overs from changed
        union all
        select -1, committee_id, grid_id, state, due_at, closed_at, hand_overs from former) c
  cross join lateral cases.case_counts(c.state, c.due_at, c.closed_at, c.hand_overs) f
  group by 1, 2, 3, 4 having sum(c.sign) <> 0 order by 1, 2, 3, 4
  on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  return null;
end
$function$;
CREATE OR REPLACE FUNCTION cases.tally_changed_tasks()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into cases.tally as t (committee_id, figure, key, part_id, slot, n)
  select c.committee_id, f.figure, f.key, c.organisation_id, pg_backend_pid() % 8, sum(c.sign)
  from (select 1 as sign, committee_id, organisation_id, state, due_at, paused_at from changed
        union all
        select -1, committee_id, organisation_id, state, due_at, paused_at from former) c
  cross join lateral cases.task_counts(c.state, c.due_at, c.paused_at) f
  group by 1, 2, 3, 4 having sum(c.sign) <> 0 order by 1, 2, 3, 4
  on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  return null;
end
$function$;
CREATE OR REPLACE FUNCTION cases.tally_new_cases()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into cases.tally as t (committee_id, figure, key, part_id, slot, n)
  select c.committee_id, f.figure, f.key, coalesce(c.grid_id, c.committee_id), pg_backend_pid() % 8, count(*)
  from changed c cross join lateral cases.case_counts(c.state, c.due_at, c.closed_at, c.hand_overs) f
  group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  return null;
end
$function$;
CREATE OR REPLACE FUNCTION cases.tally_new_tasks()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into cases.tally as t (committee_id, figure, key, part_id, slot, n)
  select c.committee_id, f.figure, f.key, c.organisation_id, pg_backend_pid() % 8, count(*)
  from changed c cross join lateral cases.task_counts(c.state, c.due_at, c.paused_at) f
  group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  return null;
end
$function$;
CREATE OR REPLACE FUNCTION cases.task_counts(state text, due_at timestamp with time zone, paused_at timestamp with time zone)
 RETURNS TABLE(figure text, key text)
 LANGUAGE sql
 STABLE PARALLEL SAFE
BEGIN ATOMIC
 SELECT 'agencyOwed'::text,
     ''::text
   WHERE (task_counts.state = ANY (ARRAY['sent'::text, 'opened'::text, 'accepted'::text]))
 UNION ALL
  SELECT 'agencyBack'::text,
     ''::text
   WHERE (task_counts.state = ANY (ARRAY['objected'::text, 'answered'::text]))
 UNION ALL
  SELECT 'agencyDue'::text,
     to_char((task_counts.due_at AT TIME ZONE 'Asia/Shanghai'::text), 'YYYY-MM-DD'::text) AS to_char
   WHERE ((task_counts.state = ANY (ARRAY['sent'::text, 'opened'::text, 'accepted'::text])) AND (task_counts.paused_at IS NULL));
END;

create table cases."case" (
  committee_id uuid not null,
  id uuid not null,
  number text not null,
  source text not null,
  source_number text,
  kind_code text not null,
  title text not null,
  words_sealed bytea not null,
  dwelling_id uuid,
  compound_id uuid,
  place_words text default ''::text not null,
  grid_id uuid,
  state text not null,
  urgent boolean default false not null,
  duty text default 'lead'::text not null,
  list_item text default ''::text not null,
  first_receiver_id uuid,
  holder_id uuid,
  held_since timestamp with time zone,
  hand_overs integer default 0 not null,
  reopened integer default 0 not null,
  reported_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  closed_at timestamp with time zone,
  clock_from timestamp with time zone not null,
  contact_due_at timestamp with time zone,
  contacted_at timestamp with time zone,
  limit_amount integer not null,
  limit_unit text not null,
  due_at timestamp with time zone not null,
  due_uncertain integer[] default '{}'::integer[] not null,
  result text,
  result_sealed bytea,
  result_at timestamp with time zone,
  result_no integer default 0 not null,
  check_sealed bytea,
  checked_at timestamp with time zone,
  checked_on_site boolean,
  resident_solved boolean,
  resident_satisfaction text,
  decline_ground text,
  decline_channel text,
  review_on date,
  merged_into uuid,
  access_hash bytea,
  updated_at timestamp with time zone not null,
  constraint case_pkey PRIMARY KEY (committee_id, id),
  constraint case_committee_id_number_key UNIQUE (committee_id, number),
  constraint case_committee_id_dwelling_id_fkey FOREIGN KEY (committee_id, dwelling_id) REFERENCES registry.dwelling(committee_id, id),
  constraint case_committee_id_kind_code_fkey FOREIGN KEY (committee_id, kind_code) REFERENCES cases.kind(committee_id, code),
  constraint case_grid_id_fkey FOREIGN KEY (grid_id) REFERENCES identity.area(id),
  constraint case_duty_check CHECK ((duty = ANY (ARRAY['lead'::text, 'assist'::text, 'notOurs'::text]))),
  constraint case_resident_satisfaction_check CHECK ((resident_satisfaction = ANY (ARRAY['satisfied'::text, 'basically'::text, 'not'::text]))),
  constraint case_result_check CHECK ((result = ANY (ARRAY['solved'::text, 'explained'::text, 'cannotNow'::text]))),
  constraint case_source_check CHECK ((source = ANY (ARRAY['counter'::text, 'telephone'::text, 'gridWorker'::text, 'residentPage'::text, 'hotline12345'::text, 'platform'::text, 'own'::text]))),
  constraint case_state_check CHECK ((state = ANY (ARRAY['reported'::text, 'declined'::text, 'answered'::text, 'accepted'::text, 'handling'::text, 'paused'::text, 'onBooks'::text, 'resulted'::text, 'checked'::text, 'closed'::text, 'terminated'::text, 'merged'::text])))
);
CREATE INDEX case_by_closed ON cases."case" USING btree (committee_id, closed_at) WHERE (state = 'closed'::text);
CREATE INDEX case_by_compound ON cases."case" USING btree (committee_id, compound_id, kind_code) WHERE (compound_id IS NOT NULL);
CREATE INDEX case_by_dwelling_kind ON cases."case" USING btree (committee_id, dwelling_id, kind_code, reported_at) WHERE (dwelling_id IS NOT NULL);
CREATE INDEX case_by_grid_due ON cases."case" USING btree (committee_id, grid_id, state, due_at, id);
CREATE INDEX case_by_holder ON cases."case" USING btree (committee_id, holder_id, due_at, id) WHERE ((holder_id IS NOT NULL) AND (state = ANY (ARRAY['reported'::text, 'accepted'::text, 'handling'::text, 'paused'::text, 'onBooks'::text, 'resulted'::text, 'checked'::text])));
CREATE INDEX case_by_merged ON cases."case" USING btree (committee_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE UNIQUE INDEX case_by_source_number ON cases."case" USING btree (committee_id, source, source_number) WHERE (source_number IS NOT NULL);
CREATE INDEX case_by_state_due ON cases."case" USING btree (committee_id, state, due_at, id);
CREATE INDEX case_contact_owed ON cases."case" USING btree (committee_id, contact_due_at, id) WHERE ((contact_due_at IS NOT NULL) AND (contacted_at IS NULL) AND (state = ANY (ARRAY['reported'::text, 'accepted'::text, 'handling'::text, 'paused'::text, 'onBooks'::text, 'resulted'::text, 'checked'::text])));
CREATE INDEX case_handed_over ON cases."case" USING btree (committee_id, hand_overs DESC, id) WHERE ((hand_overs >= 2) AND (state = ANY (ARRAY['reported'::text, 'accepted'::text, 'handling'::text, 'paused'::text, 'onBooks'::text, 'resulted'::text, 'checked'::text])));
CREATE INDEX case_to_review ON cases."case" USING btree (committee_id, review_on) WHERE (state = 'onBooks'::text);
alter table cases."case" enable row level security, force row level security;
create policy books on cases."case" using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
CREATE TRIGGER tally_of_changed AFTER UPDATE ON cases."case" REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION cases.tally_changed_cases();
CREATE TRIGGER tally_of_new AFTER INSERT ON cases."case" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION cases.tally_new_cases();
grant insert, select, update on table cases."case" to linli_app;

create table cases.agency_extension (
  committee_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  amount integer not null,
  unit text not null,
  asked_at timestamp with time zone not null,
  state text not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint agency_extension_pkey PRIMARY KEY (committee_id, id),
  constraint agency_extension_committee_id_task_id_fkey FOREIGN KEY (committee_id, task_id) REFERENCES cases.agency_task(committee_id, id),
  constraint agency_extension_amount_check CHECK ((amount > 0)),
  constraint agency_extension_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'granted'::text, 'refused'::text])))
);
CREATE INDEX agency_extension_by_task ON cases.agency_extension USING btree (committee_id, task_id);
CREATE UNIQUE INDEX agency_extension_waiting ON cases.agency_extension USING btree (committee_id, task_id) WHERE (state = 'asked'::text);
alter table cases.agency_extension enable row level security, force row level security;
create policy books on cases.agency_extension using (((committee_id = ( SELECT linli.committee() AS committee)) AND (EXISTS ( SELECT
   FROM cases.agency_task t
  WHERE ((t.committee_id = agency_extension.committee_id) AND (t.id = agency_extension.task_id))))));
grant insert, select, update on table cases.agency_extension to linli_app;

create table cases.agency_month (
  committee_id uuid not null,
  organisation_id uuid not null,
  month date not null,
  answered integer default 0 not null,
  in_time integer default 0 not null,
  extended integer default 0 not null,
  constraint agency_month_pkey PRIMARY KEY (committee_id, organisation_id, month),
  constraint agency_month_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
alter table cases.agency_month enable row level security, force row level security;
create policy books on cases.agency_month using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table cases.agency_month to linli_app;

create table cases.agency_pause (
  committee_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  began_at timestamp with time zone not null,
  expected_on date,
  ended_at timestamp with time zone,
  constraint agency_pause_pkey PRIMARY KEY (committee_id, id),
  constraint agency_pause_committee_id_task_id_fkey FOREIGN KEY (committee_id, task_id) REFERENCES cases.agency_task(committee_id, id)
);
CREATE INDEX agency_pause_by_task ON cases.agency_pause USING btree (committee_id, task_id);
alter table cases.agency_pause enable row level security, force row level security;
create policy books on cases.agency_pause using (((committee_id = ( SELECT linli.committee() AS committee)) AND (EXISTS ( SELECT
   FROM cases.agency_task t
  WHERE ((t.committee_id = agency_pause.committee_id) AND (t.id = agency_pause.task_id))))));
grant insert, select, update on table cases.agency_pause to linli_app;

create table cases.agency_task (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  grid_id uuid,
  case_number text not null,
  organisation_id uuid not null,
  organisation_name text not null,
  ask_sealed bytea not null,
  state text not null,
  sent_at timestamp with time zone not null,
  sent_by uuid not null,
  amount integer not null,
  unit text not null,
  due_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  accepted_at timestamp with time zone,
  objected_at timestamp with time zone,
  answered_at timestamp with time zone,
  ended_at timestamp with time zone,
  returns integer default 0 not null,
  sent_back integer default 0 not null,
  reminders integer default 0 not null,
  reminded_at timestamp with time zone,
  instead_of uuid,
  naming_kind text,
  naming_on date,
  naming_sealed bytea,
  place_sealed bytea,
  resident_contact_sealed bytea,
  contact_name text not null,
  contact_phone text not null,
  clock_from timestamp with time zone,
  paused_at timestamp with time zone,
  extended integer default 0 not null,
  first_answered_at timestamp with time zone,
  answered_in_time boolean,
  constraint agency_task_pkey PRIMARY KEY (committee_id, id),
  constraint agency_task_committee_id_case_id_fkey FOREIGN KEY (committee_id, case_id) REFERENCES cases."case"(committee_id, id),
  constraint agency_task_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint agency_task_committee_id_instead_of_fkey FOREIGN KEY (committee_id, instead_of) REFERENCES cases.agency_task(committee_id, id),
  constraint agency_task_committee_id_organisation_id_fkey FOREIGN KEY (committee_id, organisation_id) REFERENCES registry.organisation(committee_id, id),
  constraint agency_task_amount_check CHECK ((amount > 0)),
  constraint agency_task_naming_kind_check CHECK ((naming_kind = ANY (ARRAY['meeting'::text, 'named'::text]))),
  constraint agency_task_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'opened'::text, 'accepted'::text, 'objected'::text, 'answered'::text, 'confirmed'::text, 'withdrawn'::text])))
);
CREATE INDEX agency_task_back ON cases.agency_task USING btree (committee_id, due_at) WHERE (state = ANY (ARRAY['answered'::text, 'objected'::text]));
CREATE INDEX agency_task_by_answer ON cases.agency_task USING btree (committee_id, organisation_id, first_answered_at, id) WHERE (first_answered_at IS NOT NULL);
CREATE INDEX agency_task_by_case ON cases.agency_task USING btree (committee_id, case_id);
CREATE INDEX agency_task_by_due ON cases.agency_task USING btree (committee_id, due_at) WHERE (state = ANY (ARRAY['sent'::text, 'opened'::text, 'accepted'::text]));
CREATE INDEX agency_task_by_organisation ON cases.agency_task USING btree (committee_id, organisation_id, due_at, id);
CREATE INDEX agency_task_oldest ON cases.agency_task USING btree (committee_id, organisation_id, sent_at) WHERE (state = ANY (ARRAY['sent'::text, 'opened'::text, 'accepted'::text]));
CREATE INDEX agency_task_open ON cases.agency_task USING btree (committee_id, organisation_id, due_at, id) WHERE (state = ANY (ARRAY['sent'::text, 'opened'::text, 'accepted'::text, 'objected'::text, 'answered'::text]));
alter table cases.agency_task enable row level security, force row level security;
create policy books on cases.agency_task using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (cardinality(( SELECT linli.grids() AS grids)) = 0) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
CREATE TRIGGER tally_of_changed AFTER UPDATE ON cases.agency_task REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION cases.tally_changed_tasks();
CREATE TRIGGER tally_of_new AFTER INSERT ON cases.agency_task REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION cases.tally_new_tasks();
grant insert, select, update on table cases.agency_task to linli_app;

create table cases.agency_warning (
  committee_id uuid not null,
  task_id uuid not null,
  due_at timestamp with time zone not null,
  rung text not null,
  told_at timestamp with time zone not null,
  constraint agency_warning_pkey PRIMARY KEY (committee_id, task_id, due_at, rung),
  constraint agency_warning_committee_id_task_id_fkey FOREIGN KEY (committee_id, task_id) REFERENCES cases.agency_task(committee_id, id)
);
alter table cases.agency_warning enable row level security, force row level security;
create policy books on cases.agency_warning using (((committee_id = ( SELECT linli.committee() AS committee)) AND (EXISTS ( SELECT
   FROM cases.agency_task t
  WHERE ((t.committee_id = agency_warning.committee_id) AND (t.id = agency_warning.task_id))))));
grant insert, select on table cases.agency_warning to linli_app;

create table cases.agency_word (
  committee_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  kind text not null,
  said_at timestamp with time zone not null,
  text_sealed bytea not null,
  reference_sealed bytea,
  code text,
  constraint agency_word_pkey PRIMARY KEY (committee_id, id),
  constraint agency_word_committee_id_task_id_fkey FOREIGN KEY (committee_id, task_id) REFERENCES cases.agency_task(committee_id, id),
  constraint agency_word_kind_check CHECK ((kind = ANY (ARRAY['objection'::text, 'answer'::text, 'sendBack'::text, 'reminder'::text, 'withdrawal'::text, 'confirmation'::text, 'extensionAsked'::text, 'extensionGranted'::text, 'extensionRefused'::text, 'pause'::text, 'resume'::text])))
);
CREATE INDEX agency_word_by_task ON cases.agency_word USING btree (committee_id, task_id, said_at);
alter table cases.agency_word enable row level security, force row level security;
create policy books on cases.agency_word using (((committee_id = ( SELECT linli.committee() AS committee)) AND (EXISTS ( SELECT
   FROM cases.agency_task t
  WHERE ((t.committee_id = agency_word.committee_id) AND (t.id = agency_word.task_id))))));
grant insert, select on table cases.agency_word to linli_app;

create table cases.ask_try (
  committee_id uuid not null,
  id uuid not null,
  kind text not null,
  network_key bytea not null,
  device_key bytea,
  phone_key bytea,
  at timestamp with time zone not null,
  constraint ask_try_pkey PRIMARY KEY (committee_id, id),
  constraint ask_try_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint ask_try_kind_check CHECK ((kind = ANY (ARRAY['ask'::text, 'wrong'::text, 'words'::text, 'question'::text])))
);
CREATE INDEX ask_try_by_device ON cases.ask_try USING btree (committee_id, device_key, at) WHERE (device_key IS NOT NULL);
CREATE INDEX ask_try_by_network ON cases.ask_try USING btree (committee_id, network_key, at);
CREATE INDEX ask_try_by_phone ON cases.ask_try USING btree (committee_id, phone_key, at) WHERE (phone_key IS NOT NULL);
CREATE INDEX ask_try_by_time ON cases.ask_try USING btree (committee_id, at);
alter table cases.ask_try enable row level security, force row level security;
create policy books on cases.ask_try using ((committee_id = ( SELECT linli.committee() AS committee)));
grant delete, insert, select on table cases.ask_try to linli_app;

create table cases.attachment (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  grid_id uuid,
  task_id uuid,
  kind text not null,
  tag text,
  sha256 text not null,
  bytes bigint not null,
  media_type text not null,
  thumbnail text,
  name_sealed bytea not null,
  shown_to_resident boolean not null,
  shown_to_agency boolean not null,
  added_at timestamp with time zone not null,
  added_by_kind text not null,
  added_by uuid not null,
  removed_at timestamp with time zone,
  removed_by uuid,
  removal_sealed bytea,
  constraint attachment_pkey PRIMARY KEY (committee_id, id),
  constraint attachment_committee_id_case_id_fkey FOREIGN KEY (committee_id, case_id) REFERENCES cases."case"(committee_id, id),
  constraint attachment_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint attachment_committee_id_task_id_fkey FOREIGN KEY (committee_id, task_id) REFERENCES cases.agency_task(committee_id, id),
  constraint attachment_kind_check CHECK ((kind = ANY (ARRAY['photo'::text, 'document'::text, 'answer'::text, 'thanks'::text, 'signature'::text]))),
  constraint attachment_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint attachment_tag_check CHECK ((tag = ANY (ARRAY['before'::text, 'after'::text]))),
  constraint attachment_thumbnail_check CHECK ((thumbnail ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX attachment_by_case ON cases.attachment USING btree (committee_id, case_id);
CREATE INDEX attachment_by_task ON cases.attachment USING btree (committee_id, task_id) WHERE (task_id IS NOT NULL);
alter table cases.attachment enable row level security, force row level security;
create policy books on cases.attachment using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (cardinality(( SELECT linli.grids() AS grids)) = 0) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select, update on table cases.attachment to linli_app;

create table cases.bearer_token (
  token_hash bytea not null,
  bearer text not null,
  id uuid not null,
  committee_id uuid not null,
  opens_kind text not null,
  opens_id uuid not null,
  ends_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint bearer_token_pkey PRIMARY KEY (token_hash),
  constraint bearer_token_id_key UNIQUE (id),
  constraint bearer_token_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint bearer_token_bearer_check CHECK ((bearer = ANY (ARRAY['link'::text, 'resident'::text]))),
  constraint bearer_token_opens_kind_check CHECK ((opens_kind = ANY (ARRAY['agencyTask'::text, 'case'::text])))
);
CREATE INDEX bearer_token_by_end ON cases.bearer_token USING btree (committee_id, bearer, ends_at);
alter table cases.bearer_token enable row level security, force row level security;
create policy books on cases.bearer_token using ((committee_id = ( SELECT linli.committee() AS committee)));
create policy looked_up on cases.bearer_token for select using (true);
grant delete, insert, select, update on table cases.bearer_token to linli_app;

create table cases.calendar (
  committee_id uuid not null,
  body jsonb not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint calendar_pkey PRIMARY KEY (committee_id),
  constraint calendar_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
alter table cases.calendar enable row level security, force row level security;
create policy books on cases.calendar using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table cases.calendar to linli_app;

create table cases.case_warning (
  committee_id uuid not null,
  case_id uuid not null,
  due_at timestamp with time zone not null,
  rung text not null,
  told_at timestamp with time zone not null,
  constraint case_warning_pkey PRIMARY KEY (committee_id, case_id, due_at, rung),
  constraint case_warning_committee_id_case_id_fkey FOREIGN KEY (committee_id, case_id) REFERENCES cases."case"(committee_id, id)
);
alter table cases.case_warning enable row level security, force row level security;
create policy books on cases.case_warning using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM cases."case" c
  WHERE ((c.committee_id = case_warning.committee_id) AND (c.id = case_warning.case_id)))))));
grant insert, select on table cases.case_warning to linli_app;

create table cases.challenge (
  committee_id uuid not null,
  id uuid not null,
  network_key bytea not null,
  answer smallint not null,
  made_at timestamp with time zone not null,
  constraint challenge_pkey PRIMARY KEY (committee_id, id),
  constraint challenge_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint challenge_answer_check CHECK (((answer >= 0) AND (answer <= 5)))
);
CREATE INDEX challenge_by_time ON cases.challenge USING btree (committee_id, made_at);
alter table cases.challenge enable row level security, force row level security;
create policy books on cases.challenge using ((committee_id = ( SELECT linli.committee() AS committee)));
grant delete, insert, select on table cases.challenge to linli_app;

create table cases.closed_month (
  committee_id uuid not null,
  month date not null,
  closed integer default 0 not null,
  hand_overs integer default 0 not null,
  constraint closed_month_pkey PRIMARY KEY (committee_id, month),
  constraint closed_month_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
alter table cases.closed_month enable row level security, force row level security;
create policy books on cases.closed_month using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table cases.closed_month to linli_app;

create table cases.dispatch_change (
  committee_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  before jsonb,
  after jsonb,
  constraint dispatch_change_pkey PRIMARY KEY (committee_id, id),
  constraint dispatch_change_committee_id_entry_id_fkey FOREIGN KEY (committee_id, entry_id) REFERENCES cases.dispatch_entry(committee_id, id)
);
CREATE INDEX dispatch_change_by_time ON cases.dispatch_change USING btree (committee_id, changed_at DESC, id DESC);
alter table cases.dispatch_change enable row level security, force row level security;
create policy books on cases.dispatch_change using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table cases.dispatch_change to linli_app;

create table cases.dispatch_entry (
  committee_id uuid not null,
  id uuid not null,
  kind_code text not null,
  compound_id uuid,
  duty text not null,
  list_item text default ''::text not null,
  unit_ids uuid[] default '{}'::uuid[] not null,
  retired_at timestamp with time zone,
  constraint dispatch_entry_pkey PRIMARY KEY (committee_id, id),
  constraint dispatch_entry_committee_id_compound_id_fkey FOREIGN KEY (committee_id, compound_id) REFERENCES registry.compound(committee_id, id),
  constraint dispatch_entry_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint dispatch_entry_duty_check CHECK ((duty = ANY (ARRAY['lead'::text, 'assist'::text, 'notOurs'::text])))
);
CREATE UNIQUE INDEX dispatch_entry_by_kind ON cases.dispatch_entry USING btree (committee_id, kind_code, compound_id) NULLS NOT DISTINCT WHERE (retired_at IS NULL);
alter table cases.dispatch_entry enable row level security, force row level security;
create policy books on cases.dispatch_entry using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table cases.dispatch_entry to linli_app;

create table cases.escalation (
  committee_id uuid not null,
  case_id uuid not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  because text not null,
  times integer default 1 not null,
  constraint escalation_pkey PRIMARY KEY (committee_id, case_id),
  constraint escalation_committee_id_case_id_fkey FOREIGN KEY (committee_id, case_id) REFERENCES cases."case"(committee_id, id),
  constraint escalation_because_check CHECK ((because = ANY (ARRAY['overdue'::text, 'agency'::text, 'whistle'::text])))
);
CREATE INDEX escalation_by_time ON cases.escalation USING btree (committee_id, last_at DESC, case_id);
alter table cases.escalation enable row level security, force row level security;
create policy books on cases.escalation using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM cases."case" c
  WHERE ((c.committee_id = escalation.committee_id) AND (c.id = escalation.case_id)))))));
grant insert, select, update on table cases.escalation to linli_app;

create table cases.extension (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  amount integer not null,
  unit text not null,
  reason_sealed bytea not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  state text not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint extension_pkey PRIMARY KEY (committee_id, id),
  constraint extension_committee_id_case_id_fkey FOREIGN KEY (committee_id, case_id) REFERENCES cases."case"(committee_id, id),
  constraint extension_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'granted'::text, 'refused'::text])))
);
CREATE INDEX extension_by_case ON cases.extension USING btree (committee_id, case_id);
CREATE INDEX extension_waiting ON cases.extension USING btree (committee_id, asked_at) WHERE (state = 'asked'::text);
alter table cases.extension enable row level security, force row level security;
create policy books on cases.extension using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM cases."case" c
  WHERE ((c.committee_id = extension.committee_id) AND (c.id = extension.case_id)))))));
grant insert, select, update on table cases.extension to linli_app;

create table cases.follow_failure (
  committee_id uuid not null,
  number_key bytea not null,
  network text not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  locked_until timestamp with time zone,
  constraint follow_failure_pkey PRIMARY KEY (committee_id, number_key, network),
  constraint follow_failure_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
alter table cases.follow_failure enable row level security, force row level security;
create policy books on cases.follow_failure using ((committee_id = ( SELECT linli.committee() AS committee)));
grant delete, insert, select, update on table cases.follow_failure to linli_app;

create table cases.hotline_answer (
  committee_id uuid not null,
  export_id uuid not null,
  number text not null,
  answer_sealed bytea not null,
  constraint hotline_answer_pkey PRIMARY KEY (committee_id, export_id, number),
  constraint hotline_answer_committee_id_export_id_fkey FOREIGN KEY (committee_id, export_id) REFERENCES cases.hotline_export(committee_id, id),
  constraint hotline_answer_committee_id_number_fkey FOREIGN KEY (committee_id, number) REFERENCES cases.hotline_order(committee_id, number)
);
alter table cases.hotline_answer enable row level security, force row level security;
create policy books on cases.hotline_answer using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table cases.hotline_answer to linli_app;

create table cases.hotline_export (
  committee_id uuid not null,
  id uuid not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  orders integer not null,
  constraint hotline_export_pkey PRIMARY KEY (committee_id, id),
  constraint hotline_export_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
alter table cases.hotline_export enable row level security, force row level security;
create policy books on cases.hotline_export using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table cases.hotline_export to linli_app;

create table cases.hotline_order (
  committee_id uuid not null,
  number text not null,
  row_sealed bytea not null,
  row_hash bytea not null,
  seen_at timestamp with time zone not null,
  changed_at timestamp with time zone,
  sent_at timestamp with time zone,
  sent_result_no integer,
  constraint hotline_order_pkey PRIMARY KEY (committee_id, number),
  constraint hotline_order_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
CREATE INDEX hotline_order_by_seen ON cases.hotline_order USING btree (committee_id, seen_at DESC, number DESC);
alter table cases.hotline_order enable row level security, force row level security;
create policy books on cases.hotline_order using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table cases.hotline_order to linli_app;
grant update (row_sealed, row_hash, seen_at, changed_at, sent_at, sent_result_no) on table cases.hotline_order to linli_app;

create table cases.instruction (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  constraint instruction_pkey PRIMARY KEY (committee_id, id),
  constraint instruction_committee_id_case_id_fkey FOREIGN KEY (committee_id, case_id) REFERENCES cases."case"(committee_id, id),
  constraint instruction_committee_id_id_fkey FOREIGN KEY (committee_id, id) REFERENCES cases.note(committee_id, id)
);
CREATE INDEX instruction_by_case ON cases.instruction USING btree (committee_id, case_id);
alter table cases.instruction enable row level security, force row level security;
create policy books on cases.instruction using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM cases."case" c
  WHERE ((c.committee_id = instruction.committee_id) AND (c.id = instruction.case_id)))))));
grant insert, select on table cases.instruction to linli_app;

create table cases.joining (
  committee_id uuid not null,
  case_id uuid not null,
  part_id uuid not null,
  constraint joining_pkey PRIMARY KEY (committee_id, case_id, part_id),
  constraint joining_committee_id_case_id_fkey FOREIGN KEY (committee_id, case_id) REFERENCES cases."case"(committee_id, id),
  constraint joining_committee_id_part_id_fkey FOREIGN KEY (committee_id, part_id) REFERENCES cases."case"(committee_id, id)
);
alter table cases.joining enable row level security, force row level security;
create policy books on cases.joining using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM cases."case" c
  WHERE ((c.committee_id = joining.committee_id) AND (c.id = joining.case_id)))))));
grant insert, select on table cases.joining to linli_app;

create table cases.kind (
  committee_id uuid not null,
  code text not null,
  level1 text not null,
  level2 text not null,
  level3 text not null,
  keys text not null,
  duty text not null,
  list_item text default ''::text not null,
  amount integer not null,
  unit text not null,
  urgent boolean default false not null,
  needs_check boolean default true not null,
  procedure_code text,
  sort integer default 0 not null,
  retired_at timestamp with time zone,
  constraint kind_pkey PRIMARY KEY (committee_id, code),
  constraint kind_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint kind_amount_check CHECK ((amount > 0)),
  constraint kind_duty_check CHECK ((duty = ANY (ARRAY['lead'::text, 'assist'::text, 'notOurs'::text])))
);
alter table cases.kind enable row level security, force row level security;
create policy books on cases.kind using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table cases.kind to linli_app;

create table cases.ladder (
  committee_id uuid not null,
  body jsonb not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint ladder_pkey PRIMARY KEY (committee_id),
  constraint ladder_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
alter table cases.ladder enable row level security, force row level security;
create policy books on cases.ladder using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table cases.ladder to linli_app;

create table cases.link (
  committee_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  issued_at timestamp with time zone not null,
  issued_by uuid not null,
  expires_on date not null,
  revoked_at timestamp with time zone,
  opened_count integer default 0 not null,
  last_opened_at timestamp with time zone,
  constraint link_pkey PRIMARY KEY (committee_id, id),
  constraint link_committee_id_task_id_fkey FOREIGN KEY (committee_id, task_id) REFERENCES cases.agency_task(committee_id, id)
);
CREATE INDEX link_by_task ON cases.link USING btree (committee_id, task_id);
alter table cases.link enable row level security, force row level security;
create policy books on cases.link using (((committee_id = ( SELECT linli.committee() AS committee)) AND (EXISTS ( SELECT
   FROM cases.agency_task t
  WHERE ((t.committee_id = link.committee_id) AND (t.id = link.task_id))))));
grant insert, select, update on table cases.link to linli_app;

create table cases.note (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  text_sealed bytea not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint note_pkey PRIMARY KEY (committee_id, id),
  constraint note_committee_id_case_id_fkey FOREIGN KEY (committee_id, case_id) REFERENCES cases."case"(committee_id, id)
);
CREATE INDEX note_by_case ON cases.note USING btree (committee_id, case_id, written_at);
alter table cases.note enable row level security, force row level security;
create policy books on cases.note using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM cases."case" c
  WHERE ((c.committee_id = note.committee_id) AND (c.id = note.case_id)))))));
grant insert, select, update on table cases.note to linli_app;

create table cases.number_counter (
  committee_id uuid not null,
  year integer not null,
  last integer not null,
  constraint number_counter_pkey PRIMARY KEY (committee_id, year)
);
alter table cases.number_counter enable row level security, force row level security;
create policy books on cases.number_counter using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table cases.number_counter to linli_app;

create table cases.pause (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  reason_sealed bytea not null,
  began_at timestamp with time zone not null,
  expected_on date,
  ended_at timestamp with time zone,
  constraint pause_pkey PRIMARY KEY (committee_id, id),
  constraint pause_committee_id_case_id_fkey FOREIGN KEY (committee_id, case_id) REFERENCES cases."case"(committee_id, id),
  constraint pause_kind_check CHECK ((kind = ANY (ARRAY['paused'::text, 'onBooks'::text])))
);
CREATE INDEX pause_by_case ON cases.pause USING btree (committee_id, case_id);
alter table cases.pause enable row level security, force row level security;
create policy books on cases.pause using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM cases."case" c
  WHERE ((c.committee_id = pause.committee_id) AND (c.id = pause.case_id)))))));
grant insert, select, update on table cases.pause to linli_app;

create table cases.rate_formula (
  committee_id uuid not null,
  version text not null,
  in_force_from date not null,
  body jsonb not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint rate_formula_pkey PRIMARY KEY (committee_id, version),
  constraint rate_formula_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
alter table cases.rate_formula enable row level security, force row level security;
create policy books on cases.rate_formula using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table cases.rate_formula to linli_app;

create table cases.rate_total (
  committee_id uuid not null,
  month text not null,
  dimension text not null,
  key text not null,
  base integer default 0 not null,
  contacted integer default 0 not null,
  solved integer default 0 not null,
  satisfied integer default 0 not null,
  basically integer default 0 not null,
  constraint rate_total_pkey PRIMARY KEY (committee_id, dimension, month, key),
  constraint rate_total_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint rate_total_dimension_check CHECK ((dimension = ANY (ARRAY['month'::text, 'grid'::text, 'kind'::text, 'agency'::text]))),
  constraint rate_total_month_check CHECK ((month ~ '^\d{4}-\d\d$'::text))
);
alter table cases.rate_total enable row level security, force row level security;
create policy books on cases.rate_total using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table cases.rate_total to linli_app;

create table cases.reach (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  reporter_id uuid not null,
  about text not null,
  case_number text not null,
  name_mask text not null,
  phone_mask text not null,
  grid_id uuid,
  dwelling_id uuid,
  ladder_version integer not null,
  step text not null,
  step_since timestamp with time zone not null,
  state text not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_how text default ''::text not null,
  constraint reach_pkey PRIMARY KEY (committee_id, id),
  constraint reach_committee_id_case_id_fkey FOREIGN KEY (committee_id, case_id) REFERENCES cases."case"(committee_id, id),
  constraint reach_committee_id_dwelling_id_fkey FOREIGN KEY (committee_id, dwelling_id) REFERENCES registry.dwelling(committee_id, id),
  constraint reach_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint reach_state_check CHECK ((state = ANY (ARRAY['open'::text, 'reached'::text, 'ended'::text]))),
  constraint reach_step_check CHECK ((step = ANY (ARRAY['message'::text, 'call'::text, 'neighbour'::text, 'knock'::text])))
);
CREATE INDEX reach_by_case ON cases.reach USING btree (committee_id, case_id, begun_at);
CREATE INDEX reach_by_dwelling ON cases.reach USING btree (committee_id, dwelling_id) WHERE ((state = 'open'::text) AND (dwelling_id IS NOT NULL));
CREATE INDEX reach_by_step ON cases.reach USING btree (committee_id, step, step_since) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX reach_open ON cases.reach USING btree (committee_id, case_id, reporter_id) WHERE (state = 'open'::text);
alter table cases.reach enable row level security, force row level security;
create policy books on cases.reach using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select on table cases.reach to linli_app;
grant update (about, step, step_since, state, ended_at, ended_how) on table cases.reach to linli_app;

create table cases.reach_ladder (
  committee_id uuid not null,
  version integer not null,
  body jsonb not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint reach_ladder_pkey PRIMARY KEY (committee_id, version),
  constraint reach_ladder_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint reach_ladder_version_check CHECK ((version > 1))
);
alter table cases.reach_ladder enable row level security, force row level security;
create policy books on cases.reach_ladder using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table cases.reach_ladder to linli_app;

create table cases.reach_try (
  committee_id uuid not null,
  id uuid not null,
  reach_id uuid not null,
  step text not null,
  reached boolean not null,
  words_sealed bytea,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint reach_try_pkey PRIMARY KEY (committee_id, id),
  constraint reach_try_committee_id_reach_id_fkey FOREIGN KEY (committee_id, reach_id) REFERENCES cases.reach(committee_id, id),
  constraint reach_try_step_check CHECK ((step = ANY (ARRAY['message'::text, 'call'::text, 'neighbour'::text, 'knock'::text])))
);
CREATE INDEX reach_try_by_reach ON cases.reach_try USING btree (committee_id, reach_id, made_at);
alter table cases.reach_try enable row level security, force row level security;
create policy books on cases.reach_try using (((committee_id = ( SELECT linli.committee() AS committee)) AND (EXISTS ( SELECT
   FROM cases.reach r
  WHERE ((r.committee_id = reach_try.committee_id) AND (r.id = reach_try.reach_id))))));
grant insert, select on table cases.reach_try to linli_app;

create table cases.reporter (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  first_case_id uuid not null,
  person_id uuid,
  name_sealed bytea,
  phone_sealed bytea,
  phone_index bytea,
  phone_tail text,
  name_mask text default ''::text not null,
  phone_mask text default ''::text not null,
  confidential boolean default false not null,
  words_sealed bytea,
  joined_at timestamp with time zone not null,
  wants_messages boolean default false not null,
  forget_at_end boolean default false not null,
  constraint reporter_pkey PRIMARY KEY (committee_id, id),
  constraint reporter_committee_id_case_id_fkey FOREIGN KEY (committee_id, case_id) REFERENCES cases."case"(committee_id, id)
);
CREATE INDEX reporter_by_case ON cases.reporter USING btree (committee_id, case_id);
CREATE INDEX reporter_by_person ON cases.reporter USING btree (committee_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX reporter_by_phone ON cases.reporter USING btree (committee_id, phone_index) WHERE (phone_index IS NOT NULL);
CREATE INDEX reporter_to_forget ON cases.reporter USING btree (committee_id, case_id) WHERE forget_at_end;
alter table cases.reporter enable row level security, force row level security;
create policy books on cases.reporter using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM cases."case" c
  WHERE ((c.committee_id = reporter.committee_id) AND (c.id = reporter.case_id)))))));
grant insert, select, update on table cases.reporter to linli_app;

create table cases.return_visit (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  reporter_id uuid,
  way text not null,
  reached boolean not null,
  solved boolean,
  satisfaction text,
  words_sealed bytea,
  result_no integer not null,
  after_check boolean not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint return_visit_pkey PRIMARY KEY (committee_id, id),
  constraint return_visit_committee_id_case_id_fkey FOREIGN KEY (committee_id, case_id) REFERENCES cases."case"(committee_id, id),
  constraint return_visit_satisfaction_check CHECK ((satisfaction = ANY (ARRAY['satisfied'::text, 'basically'::text, 'not'::text]))),
  constraint return_visit_way_check CHECK ((way = ANY (ARRAY['telephone'::text, 'door'::text, 'counter'::text, 'link'::text])))
);
CREATE INDEX return_visit_by_case ON cases.return_visit USING btree (committee_id, case_id, made_at);
alter table cases.return_visit enable row level security, force row level security;
create policy books on cases.return_visit using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM cases."case" c
  WHERE ((c.committee_id = return_visit.committee_id) AND (c.id = return_visit.case_id)))))));
grant insert, select, update on table cases.return_visit to linli_app;

create table cases.tally (
  committee_id uuid not null,
  figure text collate "C" not null,
  key text collate "C" not null,
  part_id uuid not null,
  slot smallint not null,
  n integer default 0 not null,
  constraint tally_pkey PRIMARY KEY (committee_id, figure, key, part_id, slot),
  constraint tally_figure_check CHECK ((figure = ANY (ARRAY['state'::text, 'due'::text, 'closed'::text, 'inTime'::text, 'handed'::text, 'agencyOwed'::text, 'agencyBack'::text, 'agencyDue'::text])))
);
alter table cases.tally enable row level security, force row level security;
create policy books on cases.tally using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (part_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select, update on table cases.tally to linli_app;

create table cases.thanks (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  grid_id uuid,
  kind text not null,
  given_on date not null,
  giver_sealed bytea not null,
  text_sealed bytea not null,
  shown_publicly boolean not null,
  attachment_id uuid,
  recorded_at timestamp with time zone not null,
  recorded_by_kind text not null,
  recorded_by uuid not null,
  constraint thanks_pkey PRIMARY KEY (committee_id, id),
  constraint thanks_committee_id_attachment_id_fkey FOREIGN KEY (committee_id, attachment_id) REFERENCES cases.attachment(committee_id, id),
  constraint thanks_committee_id_case_id_fkey FOREIGN KEY (committee_id, case_id) REFERENCES cases."case"(committee_id, id),
  constraint thanks_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint thanks_kind_check CHECK ((kind = ANY (ARRAY['banner'::text, 'letter'::text, 'words'::text])))
);
CREATE INDEX thanks_by_case ON cases.thanks USING btree (committee_id, case_id);
CREATE INDEX thanks_by_day ON cases.thanks USING btree (committee_id, given_on DESC, id DESC);
alter table cases.thanks enable row level security, force row level security;
create policy books on cases.thanks using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select on table cases.thanks to linli_app;

create table cases.theme (
  committee_id uuid not null,
  id uuid not null,
  month date not null,
  title text not null,
  begun_at timestamp with time zone not null,
  begun_by uuid not null,
  done_sealed bytea,
  closed_at timestamp with time zone,
  constraint theme_pkey PRIMARY KEY (committee_id, id),
  constraint theme_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
CREATE INDEX theme_by_month ON cases.theme USING btree (committee_id, month DESC, id DESC);
alter table cases.theme enable row level security, force row level security;
create policy books on cases.theme using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table cases.theme to linli_app;

create table cases.theme_case (
  committee_id uuid not null,
  theme_id uuid not null,
  case_id uuid not null,
  added_at timestamp with time zone not null,
  constraint theme_case_pkey PRIMARY KEY (committee_id, theme_id, case_id),
  constraint theme_case_committee_id_case_id_fkey FOREIGN KEY (committee_id, case_id) REFERENCES cases."case"(committee_id, id),
  constraint theme_case_committee_id_theme_id_fkey FOREIGN KEY (committee_id, theme_id) REFERENCES cases.theme(committee_id, id)
);
CREATE INDEX theme_case_by_case ON cases.theme_case USING btree (committee_id, case_id);
alter table cases.theme_case enable row level security, force row level security;
create policy books on cases.theme_case using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM cases."case" c
  WHERE ((c.committee_id = theme_case.committee_id) AND (c.id = theme_case.case_id)))))));
grant delete, insert, select on table cases.theme_case to linli_app;

create table cases.verdict (
  committee_id uuid not null,
  case_id uuid not null,
  result_no integer not null,
  said_on date not null,
  grid_id uuid,
  kind_code text not null,
  organisations uuid[] default '{}'::uuid[] not null,
  contacted boolean not null,
  solved boolean not null,
  satisfaction text not null,
  constraint verdict_pkey PRIMARY KEY (committee_id, case_id, result_no),
  constraint verdict_committee_id_case_id_fkey FOREIGN KEY (committee_id, case_id) REFERENCES cases."case"(committee_id, id),
  constraint verdict_satisfaction_check CHECK ((satisfaction = ANY (ARRAY['satisfied'::text, 'basically'::text, 'not'::text])))
);
CREATE INDEX verdict_by_day ON cases.verdict USING btree (committee_id, said_on DESC, case_id DESC, result_no DESC);
alter table cases.verdict enable row level security, force row level security;
create policy books on cases.verdict using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select, update on table cases.verdict to linli_app;

create table cases.whistle (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  grid_id uuid,
  case_number text not null,
  state text not null,
  called_at timestamp with time zone not null,
  called_by uuid not null,
  meet_at timestamp with time zone not null,
  place_sealed bytea not null,
  purpose_sealed bytea not null,
  decided_sealed bytea,
  done_sealed bytea,
  ended_at timestamp with time zone,
  ended_by uuid,
  attachment_ids uuid[] default '{}'::uuid[] not null,
  constraint whistle_pkey PRIMARY KEY (committee_id, id),
  constraint whistle_committee_id_case_id_fkey FOREIGN KEY (committee_id, case_id) REFERENCES cases."case"(committee_id, id),
  constraint whistle_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint whistle_state_check CHECK ((state = ANY (ARRAY['called'::text, 'settled'::text, 'cancelled'::text])))
);
CREATE INDEX whistle_by_case ON cases.whistle USING btree (committee_id, case_id, called_at);
alter table cases.whistle enable row level security, force row level security;
create policy books on cases.whistle using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (cardinality(( SELECT linli.grids() AS grids)) = 0) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select, update on table cases.whistle to linli_app;

create table cases.whistle_unit (
  committee_id uuid not null,
  whistle_id uuid not null,
  organisation_id uuid not null,
  organisation_name text not null,
  arrived_at timestamp with time zone,
  came_sealed bytea,
  unit_rating text,
  unit_words_sealed bytea,
  call_rating text,
  call_words_sealed bytea,
  constraint whistle_unit_pkey PRIMARY KEY (committee_id, whistle_id, organisation_id),
  constraint whistle_unit_committee_id_organisation_id_fkey FOREIGN KEY (committee_id, organisation_id) REFERENCES registry.organisation(committee_id, id),
  constraint whistle_unit_committee_id_whistle_id_fkey FOREIGN KEY (committee_id, whistle_id) REFERENCES cases.whistle(committee_id, id),
  constraint whistle_unit_call_rating_check CHECK ((call_rating = ANY (ARRAY['good'::text, 'fair'::text, 'poor'::text]))),
  constraint whistle_unit_unit_rating_check CHECK ((unit_rating = ANY (ARRAY['good'::text, 'fair'::text, 'poor'::text])))
);
CREATE INDEX whistle_unit_by_organisation ON cases.whistle_unit USING btree (committee_id, organisation_id, whistle_id);
alter table cases.whistle_unit enable row level security, force row level security;
create policy books on cases.whistle_unit using (((committee_id = ( SELECT linli.committee() AS committee)) AND (EXISTS ( SELECT
   FROM cases.whistle w
  WHERE ((w.committee_id = whistle_unit.committee_id) AND (w.id = whistle_unit.whistle_id))))));
grant insert, select, update on table cases.whistle_unit to linli_app;
create view cases.counted with (security_invoker=true) as
 SELECT c.committee_id,
    f.figure,
    f.key,
    COALESCE(c.grid_id, c.committee_id) AS part_id,
    (count(*))::integer AS n
   FROM (cases."case" c
     CROSS JOIN LATERAL cases.case_counts(c.state, c.due_at, c.closed_at, c.hand_overs) f(figure, key))
  GROUP BY c.committee_id, f.figure, f.key, COALESCE(c.grid_id, c.committee_id)
UNION ALL
 SELECT c.committee_id,
    f.figure,
    f.key,
    c.organisation_id AS part_id,
    (count(*))::integer AS n
   FROM (cases.agency_task c
     CROSS JOIN LATERAL cases.task_counts(c.state, c.due_at, c.paused_at) f(figure, key))
  GROUP BY c.committee_id, f.figure, f.key, c.organisation_id;
grant select on table cases.counted to linli_app;
create schema connections;
grant usage on schema connections to linli_app;

create table connections.client (
  committee_id uuid not null,
  id uuid not null,
  name text not null,
  key_hash bytea not null,
  issued_at timestamp with time zone not null,
  issued_by uuid not null,
  revoked_at timestamp with time zone,
  constraint client_pkey PRIMARY KEY (committee_id, id),
  constraint client_committee_id_key_hash_key UNIQUE (committee_id, key_hash),
  constraint client_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
alter table connections.client enable row level security, force row level security;
create policy books on connections.client using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table connections.client to linli_app;
grant update (revoked_at) on table connections.client to linli_app;

create table connections.delivery (
  committee_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  "position" bigint,
  event text not null,
  body text not null,
  state text default 'waiting'::text not null,
  tries integer default 0 not null,
  made_at timestamp with time zone not null,
  next_try_at timestamp with time zone,
  again_at timestamp with time zone,
  last_tried_at timestamp with time zone,
  status integer,
  flaw text,
  answer text default ''::text not null,
  took_ms integer,
  constraint delivery_pkey PRIMARY KEY (committee_id, id),
  constraint delivery_committee_id_webhook_id_position_key UNIQUE (committee_id, webhook_id, "position"),
  constraint delivery_committee_id_webhook_id_fkey FOREIGN KEY (committee_id, webhook_id) REFERENCES connections.webhook(committee_id, id),
  constraint delivery_check CHECK (((state = 'waiting'::text) = (next_try_at IS NOT NULL))),
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'skipped'::text])))
);
CREATE INDEX delivery_by_webhook ON connections.delivery USING btree (committee_id, webhook_id, made_at DESC, id DESC);
CREATE INDEX delivery_waiting ON connections.delivery USING btree (committee_id, webhook_id, "position") WHERE ((next_try_at IS NOT NULL) OR (again_at IS NOT NULL));
alter table connections.delivery enable row level security, force row level security;
create policy books on connections.delivery using ((committee_id = ( SELECT linli.committee() AS committee)));
grant delete, insert, select on table connections.delivery to linli_app;
grant update (state, tries, next_try_at, again_at, last_tried_at, status, flaw, answer, took_ms) on table connections.delivery to linli_app;

create table connections.request (
  committee_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  service_code text not null,
  description_sealed bytea not null,
  address text default ''::text not null,
  lat double precision,
  long double precision,
  media_url text default ''::text not null,
  requested_at timestamp with time zone not null,
  constraint request_pkey PRIMARY KEY (committee_id, case_id),
  constraint request_committee_id_client_id_fkey FOREIGN KEY (committee_id, client_id) REFERENCES connections.client(committee_id, id)
);
CREATE INDEX request_by_client ON connections.request USING btree (committee_id, client_id, requested_at DESC, case_id DESC);
alter table connections.request enable row level security, force row level security;
create policy books on connections.request using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table connections.request to linli_app;

create table connections.webhook (
  committee_id uuid not null,
  id uuid not null,
  name text not null,
  address text not null,
  events text[] not null,
  client_id uuid,
  secret_sealed bytea not null,
  old_secret_sealed bytea,
  old_secret_until timestamp with time zone,
  "position" bigint not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  paused_at timestamp with time zone,
  paused_because text,
  failing_since timestamp with time zone,
  last_taken_at timestamp with time zone,
  removed_at timestamp with time zone,
  constraint webhook_pkey PRIMARY KEY (committee_id, id),
  constraint webhook_committee_id_client_id_fkey FOREIGN KEY (committee_id, client_id) REFERENCES connections.client(committee_id, id),
  constraint webhook_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint webhook_check CHECK (((paused_at IS NULL) = (paused_because IS NULL))),
  constraint webhook_check1 CHECK (((old_secret_sealed IS NULL) = (old_secret_until IS NULL))),
  constraint webhook_paused_because_check CHECK ((paused_because = ANY (ARRAY['hand'::text, 'failing'::text, 'gone'::text])))
);
alter table connections.webhook enable row level security, force row level security;
create policy books on connections.webhook using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table connections.webhook to linli_app;
grant update (name, address, events, client_id, secret_sealed, old_secret_sealed, old_secret_until, "position", paused_at, paused_because, failing_since, last_taken_at, removed_at) on table connections.webhook to linli_app;
create schema documents;
grant usage on schema documents to linli_app;

create table documents.number_counter (
  committee_id uuid not null,
  series text not null,
  year integer not null,
  last integer not null,
  constraint number_counter_pkey PRIMARY KEY (committee_id, series, year),
  constraint number_counter_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
alter table documents.number_counter enable row level security, force row level security;
create policy books on documents.number_counter using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table documents.number_counter to linli_app;

create table documents.paper (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid,
  grid_id uuid,
  kind text not null,
  year integer not null,
  number integer not null,
  serial text not null,
  head_sealed bytea not null,
  facts_sealed bytea not null,
  copies integer not null,
  template_id uuid,
  issued_at timestamp with time zone not null,
  issued_by uuid not null,
  state text not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason_sealed bytea,
  drive_id uuid,
  ballot_id uuid,
  constraint paper_pkey PRIMARY KEY (committee_id, id),
  constraint paper_committee_id_kind_year_number_key UNIQUE (committee_id, kind, year, number),
  constraint paper_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint paper_committee_id_template_id_fkey FOREIGN KEY (committee_id, template_id) REFERENCES documents.template(committee_id, id),
  constraint paper_copies_check CHECK ((copies > 0)),
  constraint paper_of_something CHECK ((num_nonnulls(case_id, drive_id, ballot_id) = 1)),
  constraint paper_state_check CHECK ((state = ANY (ARRAY['issued'::text, 'void'::text])))
);
CREATE INDEX paper_by_ballot ON documents.paper USING btree (committee_id, ballot_id, issued_at DESC) WHERE (ballot_id IS NOT NULL);
CREATE INDEX paper_by_case ON documents.paper USING btree (committee_id, case_id, issued_at DESC);
CREATE INDEX paper_by_drive ON documents.paper USING btree (committee_id, drive_id, issued_at DESC) WHERE (drive_id IS NOT NULL);
CREATE INDEX paper_by_time ON documents.paper USING btree (committee_id, issued_at DESC);
alter table documents.paper enable row level security, force row level security;
create policy books on documents.paper using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select, update on table documents.paper to linli_app;

create table documents.paper_door (
  committee_id uuid not null,
  paper_id uuid not null,
  no integer not null,
  target_id uuid not null,
  constraint paper_door_pkey PRIMARY KEY (committee_id, paper_id, no),
  constraint paper_door_committee_id_paper_id_fkey FOREIGN KEY (committee_id, paper_id) REFERENCES documents.paper(committee_id, id),
  constraint paper_door_no_check CHECK ((no > 0))
);
CREATE INDEX paper_door_by_target ON documents.paper_door USING btree (committee_id, target_id);
alter table documents.paper_door enable row level security, force row level security;
create policy books on documents.paper_door using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM documents.paper p
  WHERE ((p.committee_id = paper_door.committee_id) AND (p.id = paper_door.paper_id)))))));
grant insert, select on table documents.paper_door to linli_app;

create table documents.seal_entry (
  committee_id uuid not null,
  id uuid not null,
  grid_id uuid,
  year integer not null,
  number integer not null,
  sealed_on date not null,
  paper_id uuid,
  words_sealed bytea not null,
  copies integer not null,
  handled_by uuid not null,
  approver text not null,
  keeper text not null,
  case_id uuid,
  serial text,
  constraint seal_entry_pkey PRIMARY KEY (committee_id, id),
  constraint seal_entry_committee_id_year_number_key UNIQUE (committee_id, year, number),
  constraint seal_entry_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint seal_entry_committee_id_paper_id_fkey FOREIGN KEY (committee_id, paper_id) REFERENCES documents.paper(committee_id, id),
  constraint seal_entry_check CHECK (((paper_id IS NOT NULL) OR ((case_id IS NOT NULL) AND (serial IS NOT NULL))))
);
CREATE INDEX seal_entry_by_day ON documents.seal_entry USING btree (committee_id, sealed_on DESC, number DESC);
CREATE INDEX seal_entry_by_paper ON documents.seal_entry USING btree (committee_id, paper_id);
alter table documents.seal_entry enable row level security, force row level security;
create policy books on documents.seal_entry using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select on table documents.seal_entry to linli_app;

create table documents.template (
  committee_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  sha256 text not null,
  bytes bigint not null,
  since timestamp with time zone not null,
  since_by uuid not null,
  until timestamp with time zone,
  until_by uuid,
  constraint template_pkey PRIMARY KEY (committee_id, id),
  constraint template_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint template_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE UNIQUE INDEX template_in_use ON documents.template USING btree (committee_id, kind) WHERE (until IS NULL);
alter table documents.template enable row level security, force row level security;
create policy books on documents.template using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table documents.template to linli_app;
create schema doors;
grant usage on schema doors to linli_app;

create table doors.correction (
  committee_id uuid not null,
  id uuid not null,
  dwelling_id uuid not null,
  person_id uuid,
  kind text not null,
  slot text collate "C",
  seen_sealed bytea not null,
  said bytea not null,
  base bigint not null,
  state text not null,
  seen_at timestamp with time zone not null,
  seen_by uuid not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  reason_sealed bytea,
  followed_by uuid,
  constraint correction_pkey PRIMARY KEY (committee_id, id),
  constraint correction_committee_id_dwelling_id_fkey FOREIGN KEY (committee_id, dwelling_id) REFERENCES registry.dwelling(committee_id, id),
  constraint correction_kind_check CHECK ((kind = ANY (ARRAY['movedIn'::text, 'movedOut'::text, 'newPhone'::text, 'deadPhone'::text, 'name'::text, 'flag'::text, 'area'::text, 'occupancy'::text]))),
  constraint correction_state_check CHECK ((state = ANY (ARRAY['toCheck'::text, 'takenOver'::text, 'notTaken'::text])))
);
CREATE INDEX correction_by_dwelling ON doors.correction USING btree (committee_id, dwelling_id);
CREATE INDEX correction_to_check ON doors.correction USING btree (committee_id, seen_at, id) WHERE (state = 'toCheck'::text);
alter table doors.correction enable row level security, force row level security;
create policy books on doors.correction using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM registry.dwelling d
  WHERE ((d.committee_id = correction.committee_id) AND (d.id = correction.dwelling_id)))))));
grant insert, select, update on table doors.correction to linli_app;

create table doors.device (
  committee_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  name text not null,
  session_id uuid,
  enrolled_at timestamp with time zone not null,
  met_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  wiped_at timestamp with time zone,
  wiped_unsent integer,
  made_up_to bigint default 0 not null,
  received int8multirange default '{}'::int8multirange not null,
  pass_hash bytea,
  pass_until timestamp with time zone,
  constraint device_pkey PRIMARY KEY (committee_id, id),
  constraint device_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint device_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
CREATE INDEX device_by_account ON doors.device USING btree (committee_id, account_id);
alter table doors.device enable row level security, force row level security;
create policy books on doors.device using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table doors.device to linli_app;

create table doors.held (
  committee_id uuid not null,
  scope text collate "C" not null,
  kind text collate "C" not null,
  id uuid not null,
  hash bytea,
  edition bigint not null,
  constraint held_pkey PRIMARY KEY (committee_id, scope, kind, id),
  constraint held_committee_id_scope_fkey FOREIGN KEY (committee_id, scope) REFERENCES doors.scope(committee_id, key)
);
CREATE INDEX held_by_edition ON doors.held USING btree (committee_id, scope, edition);
alter table doors.held enable row level security, force row level security;
create policy books on doors.held using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table doors.held to linli_app;

create table doors.kept (
  committee_id uuid not null,
  id uuid not null,
  device_id uuid not null,
  seq bigint not null,
  account_id uuid not null,
  envelope_id uuid,
  action text,
  why text not null,
  code text,
  photo_id uuid,
  body_sealed bytea not null,
  kept_at timestamp with time zone not null,
  state text not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  reason_sealed bytea,
  constraint kept_pkey PRIMARY KEY (committee_id, id),
  constraint kept_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'carriedOut'::text, 'putAside'::text]))),
  constraint kept_why_check CHECK ((why = ANY (ARRAY['invalid'::text, 'forbidden'::text, 'notFound'::text, 'refused'::text, 'unreadable'::text, 'photoAwaited'::text, 'revoked'::text, 'fault'::text])))
);
CREATE INDEX kept_by_number ON doors.kept USING btree (committee_id, device_id, seq);
CREATE INDEX kept_by_photo ON doors.kept USING btree (committee_id, photo_id) WHERE ((photo_id IS NOT NULL) AND (state = 'waiting'::text));
CREATE INDEX kept_waiting ON doors.kept USING btree (committee_id, kept_at, id) WHERE (state = 'waiting'::text);
alter table doors.kept enable row level security, force row level security;
create policy books on doors.kept using (((committee_id = ( SELECT linli.committee() AS committee)) AND (( SELECT linli.grids() AS grids) IS NULL)));
grant insert, select, update on table doors.kept to linli_app;

create table doors.photo (
  committee_id uuid not null,
  id uuid not null,
  device_id uuid not null,
  account_id uuid not null,
  size integer not null,
  sha256 bytea not null,
  received integer default 0 not null,
  touched_at timestamp with time zone not null,
  file jsonb,
  constraint photo_pkey PRIMARY KEY (committee_id, id),
  constraint photo_size_check CHECK ((size > 0))
);
CREATE INDEX photo_by_touch ON doors.photo USING btree (committee_id, touched_at) WHERE (file IS NULL);
alter table doors.photo enable row level security, force row level security;
create policy books on doors.photo using (((committee_id = ( SELECT linli.committee() AS committee)) AND (( SELECT linli.grids() AS grids) IS NULL)));
grant delete, insert, select, update on table doors.photo to linli_app;

create table doors.photo_piece (
  committee_id uuid not null,
  photo_id uuid not null,
  at integer not null,
  bytes bytea not null,
  constraint photo_piece_pkey PRIMARY KEY (committee_id, photo_id, at),
  constraint photo_piece_committee_id_photo_id_fkey FOREIGN KEY (committee_id, photo_id) REFERENCES doors.photo(committee_id, id)
);
alter table doors.photo_piece enable row level security, force row level security;
create policy books on doors.photo_piece using (((committee_id = ( SELECT linli.committee() AS committee)) AND (( SELECT linli.grids() AS grids) IS NULL)));
grant delete, insert, select on table doors.photo_piece to linli_app;

create table doors.scope (
  committee_id uuid not null,
  key text collate "C" not null,
  "position" bigint default '-1'::integer not null,
  day date,
  life uuid default gen_random_uuid() not null,
  constraint scope_pkey PRIMARY KEY (committee_id, key)
);
alter table doors.scope enable row level security, force row level security;
create policy books on doors.scope using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table doors.scope to linli_app;

create table doors.visit (
  committee_id uuid not null,
  id uuid not null,
  dwelling_id uuid not null,
  outcome text not null,
  away_until date,
  words_sealed bytea,
  visited_at timestamp with time zone not null,
  visited_by uuid not null,
  next_on date,
  next_part text,
  next_by_other boolean default false not null,
  next_phone_first boolean default false not null,
  constraint visit_pkey PRIMARY KEY (committee_id, id),
  constraint visit_next_part_check CHECK ((next_part = ANY (ARRAY['morning'::text, 'noon'::text, 'afternoon'::text, 'evening'::text]))),
  constraint visit_outcome_check CHECK ((outcome = ANY (ARRAY['met'::text, 'nobody'::text, 'neighbourSaysEmpty'::text, 'otherAnswered'::text, 'refused'::text, 'away'::text, 'moved'::text, 'noSuchAddress'::text, 'telephone'::text, 'needsVisit'::text])))
);
CREATE INDEX visit_by_dwelling ON doors.visit USING btree (committee_id, dwelling_id, visited_at);
alter table doors.visit enable row level security, force row level security;
create policy books on doors.visit using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM registry.dwelling d
  WHERE ((d.committee_id = visit.committee_id) AND (d.id = visit.dwelling_id)))))));
grant insert, select on table doors.visit to linli_app;
create schema drives;
grant usage on schema drives to linli_app;
CREATE OR REPLACE FUNCTION drives.natural_key(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (SELECT COALESCE(string_agg(CASE WHEN (found.part[1] ~ '^[0-9]'::text) THEN lpad(found.part[1], GREATEST(9, length(found.part[1])), '0'::text) ELSE found.part[1] END, ''::text ORDER BY found.at), ''::text) AS "coalesce" FROM regexp_matches(COALESCE(natural_key.name, ''::text), '[0-9]+|[^0-9]+'::text, 'g'::text) WITH ORDINALITY found(part, at));
CREATE OR REPLACE FUNCTION drives.walk_key(compound text, building text, stair text, floor integer, room text, place text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((((((((COALESCE(compound, '~'::text) || '|'::text) || CASE WHEN (building ~ '^[0-9]{1,6}$'::text) THEN lpad(building, 6, '0'::text) ELSE ('~'::text || COALESCE(building, ''::text)) END) || '|'::text) || CASE WHEN (stair ~ '^[0-9]{1,6}$'::text) THEN lpad(stair, 6, '0'::text) ELSE ('~'::text || COALESCE(stair, ''::text)) END) || '|'::text) || lpad(((COALESCE(floor, 0) + 500))::text, 4, '0'::text)) || '|'::text) || CASE WHEN (room ~ '^[0-9]{1,8}$'::text) THEN lpad(room, 8, '0'::text) ELSE ('~'::text || COALESCE(room, place, ''::text)) END);

create table drives.ballot (
  committee_id uuid not null,
  id uuid not null,
  drive_id uuid not null,
  topic text not null,
  threshold jsonb not null,
  state text not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  seal text,
  announced_on date,
  published_on date,
  compound_ids uuid[] default '{}'::uuid[] not null,
  votes integer default 0 not null,
  constraint ballot_pkey PRIMARY KEY (committee_id, id),
  constraint ballot_committee_id_drive_id_fkey FOREIGN KEY (committee_id, drive_id) REFERENCES drives.drive(committee_id, id),
  constraint ballot_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
);
CREATE INDEX ballot_by_drive ON drives.ballot USING btree (committee_id, drive_id);
alter table drives.ballot enable row level security, force row level security;
create policy books on drives.ballot using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table drives.ballot to linli_app;

create table drives.drive (
  committee_id uuid not null,
  id uuid not null,
  name text not null,
  state text not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  closed_at timestamp with time zone,
  ballot_id uuid,
  constraint drive_pkey PRIMARY KEY (committee_id, id),
  constraint drive_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint drive_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
);
CREATE INDEX drive_by_ballot ON drives.drive USING btree (committee_id, ballot_id) WHERE (ballot_id IS NOT NULL);
CREATE INDEX drive_by_opening ON drives.drive USING btree (committee_id, opened_at);
alter table drives.drive enable row level security, force row level security;
create policy books on drives.drive using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table drives.drive to linli_app;

create table drives.notice (
  committee_id uuid not null,
  id uuid not null,
  target_id uuid not null,
  kind text not null,
  how text not null,
  due_on date,
  served_at timestamp with time zone not null,
  served_by uuid not null,
  constraint notice_pkey PRIMARY KEY (committee_id, id),
  constraint notice_committee_id_target_id_fkey FOREIGN KEY (committee_id, target_id) REFERENCES drives.target(committee_id, id),
  constraint notice_how_check CHECK ((how = ANY (ARRAY['handed'::text, 'posted'::text, 'left'::text, 'message'::text]))),
  constraint notice_kind_check CHECK ((kind = ANY (ARRAY['information'::text, 'removalTerm'::text])))
);
CREATE INDEX notice_by_target ON drives.notice USING btree (committee_id, target_id);
alter table drives.notice enable row level security, force row level security;
create policy books on drives.notice using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM drives.target g
  WHERE ((g.committee_id = notice.committee_id) AND (g.id = notice.target_id)))))));
grant insert, select on table drives.notice to linli_app;

create table drives.outside_owner (
  committee_id uuid not null,
  id uuid not null,
  name_sealed bytea not null,
  constraint outside_owner_pkey PRIMARY KEY (committee_id, id),
  constraint outside_owner_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
alter table drives.outside_owner enable row level security, force row level security;
create policy books on drives.outside_owner using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table drives.outside_owner to linli_app;

create table drives.owned (
  committee_id uuid not null,
  dwelling_id uuid not null,
  area_cm2 bigint,
  area_source text,
  owners uuid[] default '{}'::uuid[] not null,
  owner_source text,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint owned_pkey PRIMARY KEY (committee_id, dwelling_id),
  constraint owned_committee_id_dwelling_id_fkey FOREIGN KEY (committee_id, dwelling_id) REFERENCES registry.dwelling(committee_id, id),
  constraint owned_area_cm2_check CHECK ((area_cm2 > 0)),
  constraint owned_area_source_check CHECK ((area_source = ANY (ARRAY['register'::text, 'survey'::text, 'contract'::text, 'said'::text]))),
  constraint owned_owner_source_check CHECK ((owner_source = ANY (ARRAY['register'::text, 'survey'::text, 'contract'::text, 'said'::text])))
);
alter table drives.owned enable row level security, force row level security;
create policy books on drives.owned using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table drives.owned to linli_app;

create table drives.party (
  committee_id uuid not null,
  ballot_id uuid not null,
  no integer not null,
  key text not null,
  area_cm2 bigint not null,
  homes integer not null,
  choice text,
  way text,
  proxy boolean default false not null,
  vote_id uuid,
  constraint party_pkey PRIMARY KEY (committee_id, ballot_id, no),
  constraint party_committee_id_ballot_id_fkey FOREIGN KEY (committee_id, ballot_id) REFERENCES drives.ballot(committee_id, id),
  constraint party_area_cm2_check CHECK ((area_cm2 > 0)),
  constraint party_choice_check CHECK ((choice = ANY (ARRAY['yes'::text, 'no'::text, 'abstain'::text]))),
  constraint party_way_check CHECK ((way = ANY (ARRAY['door'::text, 'paper'::text, 'meeting'::text])))
);
CREATE UNIQUE INDEX party_by_key ON drives.party USING btree (committee_id, ballot_id, key);
alter table drives.party enable row level security, force row level security;
create policy books on drives.party using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table drives.party to linli_app;

create table drives.roll (
  committee_id uuid not null,
  ballot_id uuid not null,
  dwelling_id uuid not null,
  area_cm2 bigint not null,
  owners uuid[] not null,
  no integer not null,
  party_no integer not null,
  constraint roll_pkey PRIMARY KEY (committee_id, ballot_id, dwelling_id),
  constraint roll_committee_id_ballot_id_fkey FOREIGN KEY (committee_id, ballot_id) REFERENCES drives.ballot(committee_id, id),
  constraint roll_committee_id_dwelling_id_fkey FOREIGN KEY (committee_id, dwelling_id) REFERENCES registry.dwelling(committee_id, id),
  constraint roll_area_cm2_check CHECK ((area_cm2 > 0))
);
CREATE UNIQUE INDEX roll_by_no ON drives.roll USING btree (committee_id, ballot_id, no);
CREATE INDEX roll_by_party ON drives.roll USING btree (committee_id, ballot_id, party_no);
alter table drives.roll enable row level security, force row level security;
create policy books on drives.roll using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table drives.roll to linli_app;

create table drives.scan (
  committee_id uuid not null,
  id uuid not null,
  of_kind text not null,
  of_id uuid not null,
  sha256 text not null,
  bytes bigint not null,
  media_type text not null,
  thumbnail text,
  name_sealed bytea not null,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  removed_at timestamp with time zone,
  constraint scan_pkey PRIMARY KEY (committee_id, id),
  constraint scan_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint scan_of_kind_check CHECK ((of_kind = ANY (ARRAY['notice'::text, 'vote'::text]))),
  constraint scan_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint scan_thumbnail_check CHECK ((thumbnail ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX scan_by_what ON drives.scan USING btree (committee_id, of_id);
alter table drives.scan enable row level security, force row level security;
create policy books on drives.scan using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM drives.notice n
  WHERE ((n.committee_id = scan.committee_id) AND (n.id = scan.of_id)))))));
grant insert, select, update on table drives.scan to linli_app;

create table drives.target (
  committee_id uuid not null,
  id uuid not null,
  drive_id uuid not null,
  grid_id uuid,
  kind text not null,
  dwelling_id uuid,
  person_id uuid,
  label text default ''::text not null,
  stance text,
  left_reason text,
  left_at timestamp with time zone,
  compound_id uuid,
  building_id uuid,
  stair text,
  walk text collate "C" default ''::text not null,
  said text,
  attempts integer default 0 not null,
  last_outcome text,
  last_at timestamp with time zone,
  planned_on date,
  planned_at timestamp with time zone,
  next_on date,
  notices integer default 0 not null,
  left_by uuid,
  left_words_sealed bytea,
  written_place text default ''::text not null,
  constraint target_pkey PRIMARY KEY (committee_id, id),
  constraint target_committee_id_drive_id_fkey FOREIGN KEY (committee_id, drive_id) REFERENCES drives.drive(committee_id, id),
  constraint target_committee_id_dwelling_id_fkey FOREIGN KEY (committee_id, dwelling_id) REFERENCES registry.dwelling(committee_id, id),
  constraint target_committee_id_person_id_fkey FOREIGN KEY (committee_id, person_id) REFERENCES registry.person(committee_id, id),
  constraint target_kind_check CHECK ((kind = ANY (ARRAY['home'::text, 'person'::text, 'thing'::text]))),
  constraint target_left_reason_check CHECK ((left_reason = ANY (ARRAY['notInScope'::text, 'notThere'::text, 'listedTwice'::text, 'movedAway'::text, 'other'::text]))),
  constraint target_said_check CHECK ((said = ANY (ARRAY['agrees'::text, 'conditional'::text, 'hesitates'::text, 'against'::text, 'unmet'::text, 'notOwner'::text, 'removed'::text]))),
  constraint target_stance_check CHECK ((stance = ANY (ARRAY['agrees'::text, 'conditional'::text, 'hesitates'::text, 'against'::text, 'unmet'::text, 'notOwner'::text, 'removed'::text])))
);
CREATE INDEX target_by_building ON drives.target USING btree (committee_id, building_id) WHERE (building_id IS NOT NULL);
CREATE INDEX target_by_dwelling ON drives.target USING btree (committee_id, dwelling_id) WHERE (dwelling_id IS NOT NULL);
CREATE INDEX target_by_next ON drives.target USING btree (committee_id, next_on) WHERE ((next_on IS NOT NULL) AND (left_reason IS NULL));
CREATE INDEX target_by_walk ON drives.target USING btree (committee_id, drive_id, walk, id);
alter table drives.target enable row level security, force row level security;
create policy books on drives.target using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select, update on table drives.target to linli_app;

create table drives.threshold (
  committee_id uuid not null,
  code text not null,
  version integer not null,
  rule jsonb not null,
  in_force_from date not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint threshold_pkey PRIMARY KEY (committee_id, code, version),
  constraint threshold_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint threshold_code_check CHECK ((code = ANY (ARRAY['ordinary'::text, 'special'::text]))),
  constraint threshold_version_check CHECK ((version > 1))
);
alter table drives.threshold enable row level security, force row level security;
create policy books on drives.threshold using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table drives.threshold to linli_app;

create table drives.visit (
  committee_id uuid not null,
  id uuid not null,
  target_id uuid not null,
  outcome text not null,
  stance text,
  words_sealed bytea,
  visited_at timestamp with time zone,
  round integer,
  visited_by uuid,
  next_on date,
  constraint visit_pkey PRIMARY KEY (committee_id, id),
  constraint visit_committee_id_target_id_fkey FOREIGN KEY (committee_id, target_id) REFERENCES drives.target(committee_id, id),
  constraint visit_outcome_check CHECK ((outcome = ANY (ARRAY['met'::text, 'nobody'::text, 'neighbourSaysEmpty'::text, 'otherAnswered'::text, 'refused'::text, 'away'::text, 'moved'::text, 'noSuchAddress'::text, 'telephone'::text]))),
  constraint visit_stance_check CHECK ((stance = ANY (ARRAY['agrees'::text, 'conditional'::text, 'hesitates'::text, 'against'::text, 'unmet'::text, 'notOwner'::text, 'removed'::text])))
);
CREATE INDEX visit_by_target ON drives.visit USING btree (committee_id, target_id);
alter table drives.visit enable row level security, force row level security;
create policy books on drives.visit using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM drives.target g
  WHERE ((g.committee_id = visit.committee_id) AND (g.id = visit.target_id)))))));
grant insert, select on table drives.visit to linli_app;

create table drives.vote (
  committee_id uuid not null,
  id uuid not null,
  ballot_id uuid not null,
  party_key text not null,
  choice text,
  way text not null,
  proxy boolean not null,
  voted_on date not null,
  serial integer not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  corrects uuid,
  reason text,
  constraint vote_pkey PRIMARY KEY (committee_id, id),
  constraint vote_committee_id_ballot_id_serial_key UNIQUE (committee_id, ballot_id, serial),
  constraint vote_committee_id_ballot_id_fkey FOREIGN KEY (committee_id, ballot_id) REFERENCES drives.ballot(committee_id, id),
  constraint vote_choice_check CHECK ((choice = ANY (ARRAY['yes'::text, 'no'::text, 'abstain'::text]))),
  constraint vote_reason_check CHECK ((reason = ANY (ARRAY['wrongHome'::text, 'wrongChoice'::text, 'notSigned'::text, 'other'::text]))),
  constraint vote_says CHECK (((choice IS NOT NULL) OR (corrects IS NOT NULL))),
  constraint vote_way_check CHECK ((way = ANY (ARRAY['door'::text, 'paper'::text, 'meeting'::text])))
);
CREATE INDEX vote_by_party ON drives.vote USING btree (committee_id, ballot_id, party_key);
CREATE UNIQUE INDEX vote_corrected_once ON drives.vote USING btree (committee_id, corrects) WHERE (corrects IS NOT NULL);
alter table drives.vote enable row level security, force row level security;
create policy books on drives.vote using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table drives.vote to linli_app;
create schema identity;
grant usage on schema identity to linli_app;

create table identity."grant" (
  id uuid not null,
  account_id uuid not null,
  role text not null,
  area_id uuid not null,
  valid_from date not null,
  valid_until date,
  given_by uuid,
  given_at timestamp with time zone not null,
  organisation_id uuid,
  constraint grant_pkey PRIMARY KEY (id),
  constraint grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint grant_area_id_fkey FOREIGN KEY (area_id) REFERENCES identity.area(id)
);
CREATE INDEX grant_by_account ON identity."grant" USING btree (account_id);
CREATE INDEX grant_by_area ON identity."grant" USING btree (area_id);
CREATE INDEX grant_of_administrators ON identity."grant" USING btree (account_id) WHERE (role = 'systemAdministrator'::text);
grant insert, select, update on table identity."grant" to linli_app;

create table identity.account (
  id uuid not null,
  login text not null,
  name text not null,
  password_hash text,
  password_set_at timestamp with time zone,
  must_change_password boolean default false not null,
  totp_sealed bytea,
  totp_last_step bigint,
  demo boolean default false not null,
  created_at timestamp with time zone not null,
  disabled_at timestamp with time zone,
  totp_confirmed boolean default false not null,
  area_id uuid,
  preferences jsonb default '{}'::jsonb not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_area_id_fkey FOREIGN KEY (area_id) REFERENCES identity.area(id)
);
CREATE INDEX account_by_area ON identity.account USING btree (area_id);
CREATE UNIQUE INDEX account_by_login ON identity.account USING btree (lower(login));
grant insert, select, update on table identity.account to linli_app;

create table identity.area (
  id uuid not null,
  parent_id uuid,
  level text not null,
  code text,
  name text not null,
  path text collate "C" not null,
  valid_from date not null,
  valid_until date,
  sort integer default 0 not null,
  second_factor_required boolean default false not null,
  constraint area_pkey PRIMARY KEY (id),
  constraint area_path_key UNIQUE (path),
  constraint area_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES identity.area(id),
  constraint area_level_check CHECK ((level = ANY (ARRAY['province'::text, 'city'::text, 'district'::text, 'street'::text, 'community'::text, 'grid'::text])))
);
CREATE INDEX area_by_code ON identity.area USING btree (code) WHERE (code IS NOT NULL);
CREATE INDEX area_by_parent ON identity.area USING btree (parent_id);
CREATE INDEX area_with_second_factor ON identity.area USING btree (path) WHERE second_factor_required;
grant insert, select, update on table identity.area to linli_app;

create table identity.notice (
  committee_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  code text not null,
  subject_kind text not null,
  subject_id uuid not null,
  case_id uuid,
  facts jsonb not null,
  told_at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint notice_pkey PRIMARY KEY (committee_id, id),
  constraint notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint notice_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
CREATE INDEX notice_by_account ON identity.notice USING btree (committee_id, account_id, told_at DESC, id DESC);
CREATE INDEX notice_unread ON identity.notice USING btree (committee_id, account_id) WHERE (read_at IS NULL);
alter table identity.notice enable row level security, force row level security;
create policy books on identity.notice using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table identity.notice to linli_app;
grant update (read_at) on table identity.notice to linli_app;

create table identity.session (
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  second_factor boolean default false not null,
  network text not null,
  device text not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_hash_key UNIQUE (token_hash),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
);
CREATE INDEX session_by_account ON identity.session USING btree (account_id, created_at);
grant insert, select, update on table identity.session to linli_app;

create table identity.sign_in (
  id uuid not null,
  at timestamp with time zone not null,
  account_id uuid,
  network text not null,
  device text not null,
  outcome text not null,
  constraint sign_in_pkey PRIMARY KEY (id),
  constraint sign_in_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint sign_in_outcome_check CHECK ((outcome = ANY (ARRAY['signedIn'::text, 'wrongPassword'::text, 'wrongCode'::text, 'notAllowed'::text, 'locked'::text])))
);
CREATE INDEX sign_in_by_account ON identity.sign_in USING btree (account_id, id);
grant insert, select on table identity.sign_in to linli_app;

create table identity.sign_in_failure (
  login_key bytea not null,
  network text not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  locked_until timestamp with time zone,
  constraint sign_in_failure_pkey PRIMARY KEY (login_key, network)
);
grant delete, insert, select, update on table identity.sign_in_failure to linli_app;
create schema imports;
grant usage on schema imports to linli_app;

create table imports.draft (
  committee_id uuid not null,
  import_id uuid not null,
  revision integer not null,
  part integer not null,
  content_sealed bytea not null,
  constraint draft_pkey PRIMARY KEY (committee_id, import_id, revision, part),
  constraint draft_committee_id_import_id_fkey FOREIGN KEY (committee_id, import_id) REFERENCES imports.import(committee_id, id)
);
alter table imports.draft enable row level security, force row level security;
create policy books on imports.draft using (((committee_id = ( SELECT linli.committee() AS committee)) AND (( SELECT linli.grids() AS grids) IS NULL)));
grant delete, insert, select, update on table imports.draft to linli_app;

create table imports.import (
  committee_id uuid not null,
  id uuid not null,
  name_sealed bytea not null,
  file_sha256 text not null,
  content_sha256 text not null,
  bytes bigint not null,
  state text not null,
  revision integer default 0 not null,
  answers jsonb default '{}'::jsonb not null,
  unreadable text,
  parts integer default 0 not null,
  counts jsonb,
  questions integer default 0 not null,
  begun_at timestamp with time zone not null,
  begun_by uuid not null,
  applied_by uuid,
  changed_at timestamp with time zone not null,
  constraint import_pkey PRIMARY KEY (committee_id, id),
  constraint import_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint import_content_sha256_check CHECK ((content_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint import_file_sha256_check CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint import_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'understood'::text, 'refused'::text, 'applying'::text, 'applied'::text, 'undoing'::text, 'undone'::text, 'discarded'::text])))
);
CREATE INDEX import_at_work ON imports.import USING btree (committee_id) WHERE (state = ANY (ARRAY['reading'::text, 'applying'::text, 'undoing'::text]));
CREATE INDEX import_by_content ON imports.import USING btree (committee_id, content_sha256);
alter table imports.import enable row level security, force row level security;
create policy books on imports.import using (((committee_id = ( SELECT linli.committee() AS committee)) AND (( SELECT linli.grids() AS grids) IS NULL)));
grant delete, insert, select, update on table imports.import to linli_app;

create table imports.part (
  committee_id uuid not null,
  import_id uuid not null,
  part integer not null,
  envelope_id uuid not null,
  counts jsonb not null,
  applied_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  changes_stayed integer default 0 not null,
  constraint part_pkey PRIMARY KEY (committee_id, import_id, part),
  constraint part_committee_id_import_id_fkey FOREIGN KEY (committee_id, import_id) REFERENCES imports.import(committee_id, id)
);
alter table imports.part enable row level security, force row level security;
create policy books on imports.part using (((committee_id = ( SELECT linli.committee() AS committee)) AND (( SELECT linli.grids() AS grids) IS NULL)));
grant delete, insert, select, update on table imports.part to linli_app;

create table imports.part_row (
  committee_id uuid not null,
  import_id uuid not null,
  part integer not null,
  table_name text not null,
  added uuid[] not null,
  stayed uuid[] default '{}'::uuid[] not null,
  constraint part_row_pkey PRIMARY KEY (committee_id, import_id, part, table_name),
  constraint part_row_committee_id_import_id_part_fkey FOREIGN KEY (committee_id, import_id, part) REFERENCES imports.part(committee_id, import_id, part)
);
alter table imports.part_row enable row level security, force row level security;
create policy books on imports.part_row using (((committee_id = ( SELECT linli.committee() AS committee)) AND (( SELECT linli.grids() AS grids) IS NULL)));
grant delete, insert, select, update on table imports.part_row to linli_app;
create schema journal;
grant usage on schema journal to linli_app;

create table journal.counter (
  committee_id uuid not null,
  "position" bigint default 0 not null,
  constraint counter_pkey PRIMARY KEY (committee_id)
);
alter table journal.counter enable row level security, force row level security;
create policy books on journal.counter using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table journal.counter to linli_app;

create table journal.entry (
  committee_id uuid not null,
  "position" bigint not null,
  envelope_id uuid not null,
  action text not null,
  subject_kind text not null,
  subject_id uuid not null,
  grid_id uuid,
  actor_kind text not null,
  actor_id uuid not null,
  made_at timestamp with time zone not null,
  written_at timestamp with time zone not null,
  detail jsonb,
  answer jsonb,
  constraint entry_pkey PRIMARY KEY (committee_id, "position"),
  constraint entry_committee_id_envelope_id_key UNIQUE (committee_id, envelope_id)
);
CREATE INDEX entry_by_actor ON journal.entry USING btree (committee_id, actor_id, "position");
CREATE INDEX entry_by_subject ON journal.entry USING btree (committee_id, subject_id, "position");
CREATE INDEX entry_by_time ON journal.entry USING brin (written_at) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX entry_of_purges ON journal.entry USING btree (committee_id, "position") WHERE (action = 'person.erase'::text);
alter table journal.entry enable row level security, force row level security;
create policy books on journal.entry using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table journal.entry to linli_app;

create table journal.reaction (
  committee_id uuid not null,
  "position" bigint not null,
  constraint reaction_pkey PRIMARY KEY (committee_id),
  constraint reaction_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
alter table journal.reaction enable row level security, force row level security;
create policy books on journal.reaction using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table journal.reaction to linli_app;
create schema linli;
grant usage on schema linli to linli_app;
CREATE OR REPLACE FUNCTION linli.committee()
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE PARALLEL RESTRICTED
AS $function$
declare
  setting text := current_setting('linli.committee', true);
begin
  if setting is null or setting = '' then
    raise exception 'no committee is set: a committee''s table is closed' using errcode = 'insufficient_privilege';
  end if;
  return setting::uuid;
end
$function$;
CREATE OR REPLACE FUNCTION linli.grids()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE PARALLEL RESTRICTED
AS $function$
declare
  setting text := current_setting('linli.grids', true);
begin
  if setting is null or setting = '' then
    raise exception 'no grids are set: a committee''s table is closed' using errcode = 'insufficient_privilege';
  end if;
  if setting = '*' then return null; end if;
  if setting = '-' then return '{}'; end if;
  return string_to_array(setting, ',')::uuid[];
end
$function$;

create table linli.migration (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migration_pkey PRIMARY KEY (name)
);
create schema locks;
grant usage on schema locks to linli_app;

create table locks.action_day (
  committee_id uuid not null,
  id uuid not null,
  state text not null,
  on_day date not null,
  at_time text not null,
  meet_at text not null,
  duties_sealed bytea,
  planned_at timestamp with time zone not null,
  planned_by uuid not null,
  constraint action_day_pkey PRIMARY KEY (committee_id, id),
  constraint action_day_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint action_day_at_time_check CHECK ((at_time ~ '^[0-2]\d:[0-5]\d$'::text)),
  constraint action_day_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text])))
);
CREATE INDEX day_by_date ON locks.action_day USING btree (committee_id, on_day);
alter table locks.action_day enable row level security, force row level security;
create policy books on locks.action_day using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table locks.action_day to linli_app;

create table locks.day_lock (
  committee_id uuid not null,
  day_id uuid not null,
  lock_id uuid not null,
  result text,
  reason text,
  recorded_at timestamp with time zone,
  recorded_by uuid,
  constraint day_lock_pkey PRIMARY KEY (committee_id, day_id, lock_id),
  constraint day_lock_committee_id_day_id_fkey FOREIGN KEY (committee_id, day_id) REFERENCES locks.action_day(committee_id, id),
  constraint day_lock_committee_id_lock_id_fkey FOREIGN KEY (committee_id, lock_id) REFERENCES locks.lock(committee_id, id),
  constraint day_lock_reason_check CHECK ((reason = ANY (ARRAY['carOnIt'::text, 'ownerAway'::text, 'claimsRight'::text, 'unsafe'::text, 'other'::text]))),
  constraint day_lock_result_check CHECK ((result = ANY (ARRAY['removed'::text, 'foundRemoved'::text, 'postponed'::text, 'notFound'::text])))
);
CREATE INDEX day_lock_by_lock ON locks.day_lock USING btree (committee_id, lock_id);
alter table locks.day_lock enable row level security, force row level security;
create policy books on locks.day_lock using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM locks.lock l
  WHERE ((l.committee_id = day_lock.committee_id) AND (l.id = day_lock.lock_id)))))));
grant insert, select, update on table locks.day_lock to linli_app;

create table locks.day_unit (
  committee_id uuid not null,
  day_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  people integer,
  constraint day_unit_pkey PRIMARY KEY (committee_id, day_id, organisation_id),
  constraint day_unit_committee_id_day_id_fkey FOREIGN KEY (committee_id, day_id) REFERENCES locks.action_day(committee_id, id),
  constraint day_unit_committee_id_organisation_id_fkey FOREIGN KEY (committee_id, organisation_id) REFERENCES registry.organisation(committee_id, id),
  constraint day_unit_people_check CHECK ((people >= 0)),
  constraint day_unit_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'remove'::text, 'order'::text, 'traffic'::text, 'explain'::text, 'record'::text, 'witness'::text])))
);
alter table locks.day_unit enable row level security, force row level security;
create policy books on locks.day_unit using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table locks.day_unit to linli_app;

create table locks.kept_property (
  committee_id uuid not null,
  id uuid not null,
  lock_id uuid not null,
  what_sealed bytea not null,
  place_sealed bytea not null,
  taken_at timestamp with time zone not null,
  taken_by uuid not null,
  receiver_sealed bytea,
  handed_on date,
  handed_by uuid,
  constraint kept_property_pkey PRIMARY KEY (committee_id, id),
  constraint kept_property_committee_id_lock_id_fkey FOREIGN KEY (committee_id, lock_id) REFERENCES locks.lock(committee_id, id)
);
CREATE INDEX property_by_lock ON locks.kept_property USING btree (committee_id, lock_id);
alter table locks.kept_property enable row level security, force row level security;
create policy books on locks.kept_property using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM locks.lock l
  WHERE ((l.committee_id = kept_property.committee_id) AND (l.id = kept_property.lock_id)))))));
grant insert, select, update on table locks.kept_property to linli_app;

create table locks.lock (
  committee_id uuid not null,
  id uuid not null,
  grid_id uuid,
  label text not null,
  compound_id uuid,
  dwelling_id uuid,
  target_id uuid,
  state text not null,
  due_on date,
  reason text,
  until_on date,
  removed_on date,
  patrol_on date,
  seen_gone integer default 0 not null,
  times_back integer default 0 not null,
  entered_at timestamp with time zone not null,
  constraint lock_pkey PRIMARY KEY (committee_id, id),
  constraint lock_committee_id_target_id_key UNIQUE (committee_id, target_id),
  constraint lock_committee_id_compound_id_fkey FOREIGN KEY (committee_id, compound_id) REFERENCES registry.compound(committee_id, id),
  constraint lock_committee_id_dwelling_id_fkey FOREIGN KEY (committee_id, dwelling_id) REFERENCES registry.dwelling(committee_id, id),
  constraint lock_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint lock_check CHECK (((state = ANY (ARRAY['selfRemoved'::text, 'jointlyRemoved'::text])) = (removed_on IS NOT NULL))),
  constraint lock_check1 CHECK (((removed_on IS NOT NULL) OR (patrol_on IS NULL))),
  constraint lock_reason_check CHECK ((reason = ANY (ARRAY['carOnIt'::text, 'ownerAway'::text, 'claimsRight'::text, 'unsafe'::text, 'other'::text]))),
  constraint lock_state_check CHECK ((state = ANY (ARRAY['listed'::text, 'notified'::text, 'postponed'::text, 'selfRemoved'::text, 'jointlyRemoved'::text])))
);
CREATE INDEX lock_by_patrol ON locks.lock USING btree (committee_id, patrol_on) WHERE (patrol_on IS NOT NULL);
alter table locks.lock enable row level security, force row level security;
create policy books on locks.lock using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select, update on table locks.lock to linli_app;

create table locks.notice (
  committee_id uuid not null,
  id uuid not null,
  lock_id uuid not null,
  how text not null,
  due_on date not null,
  served_at timestamp with time zone not null,
  served_by uuid not null,
  constraint notice_pkey PRIMARY KEY (committee_id, id),
  constraint notice_committee_id_lock_id_fkey FOREIGN KEY (committee_id, lock_id) REFERENCES locks.lock(committee_id, id),
  constraint notice_how_check CHECK ((how = ANY (ARRAY['handed'::text, 'posted'::text, 'left'::text, 'message'::text])))
);
CREATE INDEX notice_by_lock ON locks.notice USING btree (committee_id, lock_id);
alter table locks.notice enable row level security, force row level security;
create policy books on locks.notice using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM locks.lock l
  WHERE ((l.committee_id = notice.committee_id) AND (l.id = notice.lock_id)))))));
grant insert, select on table locks.notice to linli_app;

create table locks.patrol_check (
  committee_id uuid not null,
  id uuid not null,
  lock_id uuid not null,
  found text not null,
  seen_at timestamp with time zone not null,
  seen_by uuid not null,
  constraint patrol_check_pkey PRIMARY KEY (committee_id, id),
  constraint patrol_check_committee_id_lock_id_fkey FOREIGN KEY (committee_id, lock_id) REFERENCES locks.lock(committee_id, id),
  constraint patrol_check_found_check CHECK ((found = ANY (ARRAY['gone'::text, 'back'::text, 'unseen'::text])))
);
CREATE INDEX check_by_lock ON locks.patrol_check USING btree (committee_id, lock_id);
alter table locks.patrol_check enable row level security, force row level security;
create policy books on locks.patrol_check using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM locks.lock l
  WHERE ((l.committee_id = patrol_check.committee_id) AND (l.id = patrol_check.lock_id)))))));
grant insert, select on table locks.patrol_check to linli_app;

create table locks.picture (
  committee_id uuid not null,
  id uuid not null,
  lock_id uuid not null,
  tag text not null,
  sha256 text not null,
  bytes bigint not null,
  media_type text not null,
  thumbnail text,
  name_sealed bytea not null,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  removed_at timestamp with time zone,
  constraint picture_pkey PRIMARY KEY (committee_id, id),
  constraint picture_committee_id_lock_id_fkey FOREIGN KEY (committee_id, lock_id) REFERENCES locks.lock(committee_id, id),
  constraint picture_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint picture_tag_check CHECK ((tag = ANY (ARRAY['before'::text, 'after'::text, 'back'::text]))),
  constraint picture_thumbnail_check CHECK ((thumbnail ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX picture_by_lock ON locks.picture USING btree (committee_id, lock_id);
alter table locks.picture enable row level security, force row level security;
create policy books on locks.picture using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM locks.lock l
  WHERE ((l.committee_id = picture.committee_id) AND (l.id = picture.lock_id)))))));
grant insert, select, update on table locks.picture to linli_app;

create table locks.rhythm (
  committee_id uuid not null,
  version integer not null,
  rhythm jsonb not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint rhythm_pkey PRIMARY KEY (committee_id, version),
  constraint rhythm_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint rhythm_version_check CHECK ((version > 1))
);
alter table locks.rhythm enable row level security, force row level security;
create policy books on locks.rhythm using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table locks.rhythm to linli_app;
create schema mediation;
grant usage on schema mediation to linli_app;

create table mediation.agreement (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  form text not null,
  state text not null,
  words_sealed bytea not null,
  text_sealed bytea,
  hash text,
  effective_on date,
  seal_number integer,
  written_at timestamp with time zone not null,
  constraint agreement_pkey PRIMARY KEY (committee_id, id),
  constraint agreement_committee_id_file_id_fkey FOREIGN KEY (committee_id, file_id) REFERENCES mediation.file(committee_id, id),
  constraint agreement_form_check CHECK ((form = ANY (ARRAY['written'::text, 'oral'::text]))),
  constraint agreement_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint agreement_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'signing'::text, 'effective'::text, 'withdrawn'::text])))
);
CREATE INDEX agreement_by_file ON mediation.agreement USING btree (committee_id, file_id);
alter table mediation.agreement enable row level security, force row level security;
create policy books on mediation.agreement using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM mediation.file f
  WHERE ((f.committee_id = agreement.committee_id) AND (f.id = agreement.file_id)))))));
grant insert, select, update on table mediation.agreement to linli_app;

create table mediation.calendar_feed (
  committee_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  made_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint calendar_feed_pkey PRIMARY KEY (committee_id, id),
  constraint calendar_feed_committee_id_token_hash_key UNIQUE (committee_id, token_hash),
  constraint calendar_feed_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
CREATE INDEX calendar_feed_by_account ON mediation.calendar_feed USING btree (committee_id, account_id) WHERE (revoked_at IS NULL);
alter table mediation.calendar_feed enable row level security, force row level security;
create policy books on mediation.calendar_feed using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table mediation.calendar_feed to linli_app;

create table mediation.commitment (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  grid_id uuid,
  dwelling_id uuid,
  what_sealed bytea not null,
  rrule text not null,
  starts_on date not null,
  until date,
  checker_id uuid not null,
  needs_evidence boolean not null,
  breaches_allowed integer not null,
  breaches integer default 0 not null,
  state text not null,
  revision integer default 0 not null,
  made_at timestamp with time zone not null,
  constraint commitment_pkey PRIMARY KEY (committee_id, id),
  constraint commitment_committee_id_file_id_fkey FOREIGN KEY (committee_id, file_id) REFERENCES mediation.file(committee_id, id),
  constraint commitment_breaches_allowed_check CHECK ((breaches_allowed > 0)),
  constraint commitment_state_check CHECK ((state = ANY (ARRAY['active'::text, 'broken'::text, 'ended'::text])))
);
CREATE INDEX commitment_by_checker ON mediation.commitment USING btree (committee_id, checker_id) WHERE (state <> 'ended'::text);
CREATE INDEX commitment_by_file ON mediation.commitment USING btree (committee_id, file_id);
alter table mediation.commitment enable row level security, force row level security;
create policy books on mediation.commitment using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select, update on table mediation.commitment to linli_app;

create table mediation.commitment_check (
  committee_id uuid not null,
  id uuid not null,
  commitment_id uuid not null,
  grid_id uuid,
  due_on date not null,
  result text,
  settled_at timestamp with time zone,
  constraint commitment_check_pkey PRIMARY KEY (committee_id, id),
  constraint commitment_check_committee_id_commitment_id_due_on_key UNIQUE (committee_id, commitment_id, due_on),
  constraint commitment_check_committee_id_commitment_id_fkey FOREIGN KEY (committee_id, commitment_id) REFERENCES mediation.commitment(committee_id, id),
  constraint commitment_check_result_check CHECK ((result = ANY (ARRAY['kept'::text, 'broken'::text])))
);
CREATE INDEX commitment_check_due ON mediation.commitment_check USING btree (committee_id, due_on) WHERE (result IS NULL);
alter table mediation.commitment_check enable row level security, force row level security;
create policy books on mediation.commitment_check using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select, update on table mediation.commitment_check to linli_app;

create table mediation.enclosure (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  item text not null,
  name_sealed bytea not null,
  media_type text not null,
  image_sealed bytea not null,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  removed_at timestamp with time zone,
  constraint enclosure_pkey PRIMARY KEY (committee_id, id),
  constraint enclosure_committee_id_file_id_fkey FOREIGN KEY (committee_id, file_id) REFERENCES mediation.file(committee_id, id),
  constraint enclosure_item_check CHECK ((item = ANY (ARRAY['identity'::text, 'evidence'::text, 'receipt'::text, 'court'::text, 'proxy'::text, 'other'::text]))),
  constraint enclosure_media_type_check CHECK ((media_type = ANY (ARRAY['image/png'::text, 'image/jpeg'::text])))
);
CREATE INDEX enclosure_by_file ON mediation.enclosure USING btree (committee_id, file_id);
alter table mediation.enclosure enable row level security, force row level security;
create policy books on mediation.enclosure using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM mediation.file f
  WHERE ((f.committee_id = enclosure.committee_id) AND (f.id = enclosure.file_id)))))));
grant insert, select, update on table mediation.enclosure to linli_app;

create table mediation.file (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  grid_id uuid,
  year integer not null,
  number integer not null,
  state text not null,
  source text not null,
  dispute_type text not null,
  people integer not null,
  words_sealed bytea not null,
  registered_on date not null,
  due_on date not null,
  ending text,
  effective_on date,
  performed_on date,
  first_visit_on date,
  reopened integer default 0 not null,
  retention text,
  filer text default ''::text not null,
  archived_on date,
  revision integer default 0 not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  retention_name text default ''::text not null,
  retention_years integer,
  constraint file_pkey PRIMARY KEY (committee_id, id),
  constraint file_committee_id_year_number_key UNIQUE (committee_id, year, number),
  constraint file_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint file_ending_check CHECK ((ending = ANY (ARRAY['written'::text, 'oral'::text, 'refused'::text, 'failed'::text, 'withdrawn'::text]))),
  constraint file_state_check CHECK ((state = ANY (ARRAY['registered'::text, 'told'::text, 'mediating'::text, 'performing'::text, 'performed'::text, 'terminated'::text, 'archived'::text])))
);
CREATE INDEX file_by_case ON mediation.file USING btree (committee_id, case_id);
CREATE INDEX file_by_day ON mediation.file USING btree (committee_id, registered_on DESC);
alter table mediation.file enable row level security, force row level security;
create policy books on mediation.file using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select, update on table mediation.file to linli_app;

create table mediation.finding (
  committee_id uuid not null,
  id uuid not null,
  check_id uuid not null,
  grid_id uuid,
  result text not null,
  found_at timestamp with time zone not null,
  found_by uuid not null,
  words_sealed bytea,
  media_type text,
  image_sealed bytea,
  repeated boolean not null,
  constraint finding_pkey PRIMARY KEY (committee_id, id),
  constraint finding_committee_id_check_id_fkey FOREIGN KEY (committee_id, check_id) REFERENCES mediation.commitment_check(committee_id, id),
  constraint finding_media_type_check CHECK ((media_type = ANY (ARRAY['image/png'::text, 'image/jpeg'::text]))),
  constraint finding_result_check CHECK ((result = ANY (ARRAY['kept'::text, 'broken'::text, 'notMet'::text])))
);
CREATE INDEX finding_by_check ON mediation.finding USING btree (committee_id, check_id);
alter table mediation.finding enable row level security, force row level security;
create policy books on mediation.finding using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select on table mediation.finding to linli_app;

create table mediation.list_edition (
  committee_id uuid not null,
  list text not null,
  edition integer not null,
  entries jsonb not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint list_edition_pkey PRIMARY KEY (committee_id, list, edition),
  constraint list_edition_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint list_edition_edition_check CHECK ((edition > 0)),
  constraint list_edition_list_check CHECK ((list = ANY (ARRAY['disputeType'::text, 'method'::text, 'retention'::text])))
);
alter table mediation.list_edition enable row level security, force row level security;
create policy books on mediation.list_edition using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table mediation.list_edition to linli_app;

create table mediation.mediator (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  account_id uuid not null,
  chosen boolean not null,
  since date not null,
  until date,
  reason_sealed bytea,
  constraint mediator_pkey PRIMARY KEY (committee_id, id),
  constraint mediator_committee_id_file_id_fkey FOREIGN KEY (committee_id, file_id) REFERENCES mediation.file(committee_id, id)
);
CREATE INDEX mediator_by_account ON mediation.mediator USING btree (committee_id, account_id) WHERE (until IS NULL);
CREATE UNIQUE INDEX mediator_now ON mediation.mediator USING btree (committee_id, file_id, account_id) WHERE (until IS NULL);
alter table mediation.mediator enable row level security, force row level security;
create policy books on mediation.mediator using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM mediation.file f
  WHERE ((f.committee_id = mediator.committee_id) AND (f.id = mediator.file_id)))))));
grant insert, select, update on table mediation.mediator to linli_app;

create table mediation.opening (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  account_id uuid not null,
  reason_sealed bytea not null,
  opened_at timestamp with time zone not null,
  until timestamp with time zone not null,
  constraint opening_pkey PRIMARY KEY (committee_id, id),
  constraint opening_committee_id_file_id_fkey FOREIGN KEY (committee_id, file_id) REFERENCES mediation.file(committee_id, id)
);
CREATE INDEX opening_by_file ON mediation.opening USING btree (committee_id, file_id, account_id, until);
alter table mediation.opening enable row level security, force row level security;
create policy books on mediation.opening using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM mediation.file f
  WHERE ((f.committee_id = opening.committee_id) AND (f.id = opening.file_id)))))));
grant insert, select on table mediation.opening to linli_app;

create table mediation.participant (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  relation text not null,
  witness boolean not null,
  words_sealed bytea not null,
  consents uuid[] not null,
  added_at timestamp with time zone not null,
  constraint participant_pkey PRIMARY KEY (committee_id, id),
  constraint participant_committee_id_file_id_fkey FOREIGN KEY (committee_id, file_id) REFERENCES mediation.file(committee_id, id)
);
CREATE INDEX participant_by_file ON mediation.participant USING btree (committee_id, file_id);
alter table mediation.participant enable row level security, force row level security;
create policy books on mediation.participant using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM mediation.file f
  WHERE ((f.committee_id = participant.committee_id) AND (f.id = participant.file_id)))))));
grant insert, select, update on table mediation.participant to linli_app;

create table mediation.party (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  side text not null,
  kind text not null,
  person_id uuid,
  organisation_id uuid,
  words_sealed bytea not null,
  told_on date,
  willing boolean,
  accepts_mediators boolean default true not null,
  openly boolean default false not null,
  identified_on date,
  identity_sealed bytea,
  proxy_sealed bytea,
  added_at timestamp with time zone not null,
  constraint party_pkey PRIMARY KEY (committee_id, id),
  constraint party_committee_id_file_id_fkey FOREIGN KEY (committee_id, file_id) REFERENCES mediation.file(committee_id, id),
  constraint party_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'organisation'::text]))),
  constraint party_side_check CHECK ((side = ANY (ARRAY['applicant'::text, 'respondent'::text])))
);
CREATE INDEX party_by_file ON mediation.party USING btree (committee_id, file_id);
alter table mediation.party enable row level security, force row level security;
create policy books on mediation.party using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM mediation.file f
  WHERE ((f.committee_id = party.committee_id) AND (f.id = party.file_id)))))));
grant insert, select, update on table mediation.party to linli_app;

create table mediation.record (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  kind text not null,
  state text not null,
  happened_at timestamp with time zone not null,
  words_sealed bytea not null,
  revision integer default 0 not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint record_pkey PRIMARY KEY (committee_id, id),
  constraint record_committee_id_file_id_fkey FOREIGN KEY (committee_id, file_id) REFERENCES mediation.file(committee_id, id),
  constraint record_kind_check CHECK ((kind = ANY (ARRAY['inquiry'::text, 'session'::text, 'extension'::text, 'termination'::text, 'performance'::text, 'confirmation'::text, 'visit'::text, 'delivery'::text, 'closing'::text, 'note'::text, 'reopening'::text, 'goingOn'::text, 'setAside'::text]))),
  constraint record_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text])))
);
CREATE INDEX record_by_file ON mediation.record USING btree (committee_id, file_id, happened_at);
alter table mediation.record enable row level security, force row level security;
create policy books on mediation.record using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM mediation.file f
  WHERE ((f.committee_id = record.committee_id) AND (f.id = record.file_id)))))));
grant insert, select, update on table mediation.record to linli_app;

create table mediation.signature (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  thing text not null,
  thing_id uuid not null,
  signer text not null,
  signer_id uuid not null,
  way text not null,
  hash text,
  image_sha256 text not null,
  media_type text not null,
  image_sealed bytea not null,
  signed_at timestamp with time zone not null,
  taken_by uuid not null,
  constraint signature_pkey PRIMARY KEY (committee_id, id),
  constraint signature_committee_id_thing_thing_id_signer_id_key UNIQUE (committee_id, thing, thing_id, signer_id),
  constraint signature_committee_id_file_id_fkey FOREIGN KEY (committee_id, file_id) REFERENCES mediation.file(committee_id, id),
  constraint signature_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint signature_image_sha256_check CHECK ((image_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint signature_media_type_check CHECK ((media_type = ANY (ARRAY['image/png'::text, 'image/jpeg'::text]))),
  constraint signature_signer_check CHECK ((signer = ANY (ARRAY['party'::text, 'participant'::text, 'mediator'::text]))),
  constraint signature_thing_check CHECK ((thing = ANY (ARRAY['agreement'::text, 'session'::text, 'rights'::text]))),
  constraint signature_way_check CHECK ((way = ANY (ARRAY['finger'::text, 'scan'::text])))
);
CREATE INDEX signature_by_file ON mediation.signature USING btree (committee_id, file_id);
alter table mediation.signature enable row level security, force row level security;
create policy books on mediation.signature using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM mediation.file f
  WHERE ((f.committee_id = signature.committee_id) AND (f.id = signature.file_id)))))));
grant insert, select on table mediation.signature to linli_app;
create schema meetings;
grant usage on schema meetings to linli_app;

create table meetings.meeting (
  committee_id uuid not null,
  id uuid not null,
  drive_id uuid,
  kind text not null,
  title text not null,
  on_day date not null,
  at_time text not null,
  place text not null,
  compound_ids uuid[] default '{}'::uuid[] not null,
  eligible integer not null,
  present integer,
  rule jsonb not null,
  state text not null,
  announced_on date,
  chair_sealed bytea,
  recorder_sealed bytea,
  conclusion_sealed bytea,
  planned_at timestamp with time zone not null,
  planned_by uuid not null,
  constraint meeting_pkey PRIMARY KEY (committee_id, id),
  constraint meeting_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint meeting_at_time_check CHECK ((at_time ~ '^[0-2]\d:[0-5]\d$'::text)),
  constraint meeting_eligible_check CHECK ((eligible > 0)),
  constraint meeting_kind_check CHECK ((kind = ANY (ARRAY['residents'::text, 'representatives'::text, 'households'::text, 'deliberation'::text]))),
  constraint meeting_present_check CHECK ((present >= 0)),
  constraint meeting_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'announced'::text, 'held'::text, 'concluded'::text, 'cancelled'::text])))
);
CREATE INDEX meeting_by_day ON meetings.meeting USING btree (committee_id, on_day DESC, id);
CREATE INDEX meeting_by_drive ON meetings.meeting USING btree (committee_id, drive_id) WHERE (drive_id IS NOT NULL);
alter table meetings.meeting enable row level security, force row level security;
create policy books on meetings.meeting using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table meetings.meeting to linli_app;

create table meetings.opinion (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  topic_id uuid,
  speaker_sealed bytea not null,
  words_sealed bytea not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint opinion_pkey PRIMARY KEY (committee_id, id),
  constraint opinion_committee_id_meeting_id_fkey FOREIGN KEY (committee_id, meeting_id) REFERENCES meetings.meeting(committee_id, id),
  constraint opinion_committee_id_topic_id_fkey FOREIGN KEY (committee_id, topic_id) REFERENCES meetings.topic(committee_id, id)
);
CREATE INDEX opinion_by_meeting ON meetings.opinion USING btree (committee_id, meeting_id);
alter table meetings.opinion enable row level security, force row level security;
create policy books on meetings.opinion using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table meetings.opinion to linli_app;

create table meetings.topic (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  no integer not null,
  words text not null,
  yes integer,
  no_votes integer,
  abstain integer,
  counted_at timestamp with time zone,
  counted_by uuid,
  constraint topic_pkey PRIMARY KEY (committee_id, id),
  constraint topic_committee_id_meeting_id_no_key UNIQUE (committee_id, meeting_id, no),
  constraint topic_committee_id_meeting_id_fkey FOREIGN KEY (committee_id, meeting_id) REFERENCES meetings.meeting(committee_id, id),
  constraint topic_abstain_check CHECK ((abstain >= 0)),
  constraint topic_no_check CHECK ((no > 0)),
  constraint topic_no_votes_check CHECK ((no_votes >= 0)),
  constraint topic_yes_check CHECK ((yes >= 0))
);
alter table meetings.topic enable row level security, force row level security;
create policy books on meetings.topic using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table meetings.topic to linli_app;
create schema messages;
grant usage on schema messages to linli_app;

create table messages.channel (
  committee_id uuid not null,
  id uuid not null,
  channel text not null,
  is_on boolean not null,
  config_sealed bytea not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint channel_pkey PRIMARY KEY (committee_id, id),
  constraint channel_committee_id_channel_key UNIQUE (committee_id, channel),
  constraint channel_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint channel_channel_check CHECK ((channel = ANY (ARRAY['sink'::text, 'mail'::text, 'wecom'::text, 'aliyun'::text, 'tencent'::text])))
);
alter table messages.channel enable row level security, force row level security;
create policy books on messages.channel using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table messages.channel to linli_app;
grant update (is_on, config_sealed, written_at, written_by) on table messages.channel to linli_app;

create table messages.notice_choice (
  committee_id uuid not null,
  account_id uuid not null,
  channel text not null,
  address_sealed bytea,
  address_mask text default ''::text not null,
  written_at timestamp with time zone not null,
  constraint notice_choice_pkey PRIMARY KEY (committee_id, account_id),
  constraint notice_choice_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint notice_choice_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint notice_choice_channel_check CHECK ((channel = ANY (ARRAY['none'::text, 'mail'::text, 'wecom'::text])))
);
alter table messages.notice_choice enable row level security, force row level security;
create policy books on messages.notice_choice using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table messages.notice_choice to linli_app;
grant update (channel, address_sealed, address_mask, written_at) on table messages.notice_choice to linli_app;

create table messages.outbox (
  committee_id uuid not null,
  id uuid not null,
  about text not null,
  channel text not null,
  state text not null,
  grid_id uuid,
  case_id uuid,
  reporter_id uuid,
  task_id uuid,
  account_id uuid,
  to_sealed bytea,
  text_sealed bytea,
  to_mask text not null,
  contact_index bytea,
  owed_at timestamp with time zone not null,
  not_before timestamp with time zone not null,
  attempts integer default 0 not null,
  attempts_before integer default 0 not null,
  tried_at timestamp with time zone,
  sent_at timestamp with time zone,
  opened_at timestamp with time zone,
  reason text default ''::text not null,
  provider_code text default ''::text not null,
  provider_number text default ''::text not null,
  erased_at timestamp with time zone,
  receipt_due timestamp with time zone,
  receipt_asks integer default 0 not null,
  received_at timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (committee_id, id),
  constraint outbox_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint outbox_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'delivered'::text, 'failed'::text, 'dropped'::text])))
);
CREATE INDEX outbox_by_case ON messages.outbox USING btree (committee_id, case_id, owed_at) WHERE (case_id IS NOT NULL);
CREATE INDEX outbox_by_channel ON messages.outbox USING btree (committee_id, channel, tried_at) WHERE (tried_at IS NOT NULL);
CREATE INDEX outbox_by_time ON messages.outbox USING btree (committee_id, owed_at DESC, id DESC);
CREATE INDEX outbox_failed ON messages.outbox USING btree (committee_id, owed_at) WHERE (state = 'failed'::text);
CREATE INDEX outbox_receipts ON messages.outbox USING btree (committee_id, receipt_due) WHERE (receipt_due IS NOT NULL);
CREATE INDEX outbox_to_erase ON messages.outbox USING btree (committee_id, owed_at) WHERE (erased_at IS NULL);
CREATE INDEX outbox_to_send ON messages.outbox USING btree (committee_id, not_before, id) WHERE (state = ANY (ARRAY['waiting'::text, 'sending'::text]));
alter table messages.outbox enable row level security, force row level security;
create policy books on messages.outbox using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select on table messages.outbox to linli_app;
grant update (channel, state, to_sealed, text_sealed, contact_index, not_before, attempts, attempts_before, tried_at, sent_at, opened_at, reason, provider_code, provider_number, erased_at, receipt_due, receipt_asks, received_at) on table messages.outbox to linli_app;

create table messages.rules (
  committee_id uuid not null,
  body jsonb not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint rules_pkey PRIMARY KEY (committee_id),
  constraint rules_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
alter table messages.rules enable row level security, force row level security;
create policy books on messages.rules using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table messages.rules to linli_app;
grant update (body, written_at, written_by) on table messages.rules to linli_app;

create table messages.stop (
  committee_id uuid not null,
  contact_index bytea not null,
  stopped_at timestamp with time zone not null,
  lifted_at timestamp with time zone,
  constraint stop_pkey PRIMARY KEY (committee_id, contact_index),
  constraint stop_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
alter table messages.stop enable row level security, force row level security;
create policy books on messages.stop using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table messages.stop to linli_app;
grant update (stopped_at, lifted_at) on table messages.stop to linli_app;

create table messages.template (
  committee_id uuid not null,
  about text not null,
  body text not null,
  aliyun_id text default ''::text not null,
  tencent_id text default ''::text not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint template_pkey PRIMARY KEY (committee_id, about),
  constraint template_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
alter table messages.template enable row level security, force row level security;
create policy books on messages.template using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table messages.template to linli_app;
grant update (body, aliyun_id, tencent_id, written_at, written_by) on table messages.template to linli_app;
create schema parking;
grant usage on schema parking to linli_app;

create table parking.allotment (
  committee_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  title text not null,
  rule text not null,
  state text not null,
  seed_how text not null,
  seed_on date not null,
  apply_until date not null,
  objection_days integer not null,
  announced_at timestamp with time zone not null,
  announced_by uuid not null,
  list text,
  list_code text,
  frozen_at timestamp with time zone,
  seed text,
  drawn_at timestamp with time zone,
  objections_until date,
  final_at timestamp with time zone,
  why_sealed bytea,
  constraint allotment_pkey PRIMARY KEY (committee_id, id),
  constraint allotment_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint allotment_committee_id_plan_id_fkey FOREIGN KEY (committee_id, plan_id) REFERENCES parking.plan(committee_id, id),
  constraint allotment_check CHECK (((list IS NULL) = (list_code IS NULL))),
  constraint allotment_check1 CHECK (((seed IS NULL) OR (list IS NOT NULL))),
  constraint allotment_list_code_check CHECK ((list_code ~ '^[0-9a-f]{64}$'::text)),
  constraint allotment_objection_days_check CHECK ((objection_days > 0)),
  constraint allotment_rule_check CHECK ((rule = ANY (ARRAY['lottery'::text, 'turns'::text, 'needFirst'::text]))),
  constraint allotment_state_check CHECK ((state = ANY (ARRAY['open'::text, 'listed'::text, 'drawn'::text, 'final'::text, 'annulled'::text])))
);
alter table parking.allotment enable row level security, force row level security;
create policy books on parking.allotment using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table parking.allotment to linli_app;

create table parking.applicant (
  committee_id uuid not null,
  id uuid not null,
  allotment_id uuid not null,
  dwelling_id uuid not null,
  grid_id uuid,
  code text not null,
  eligibility text not null,
  turns integer not null,
  needs boolean not null,
  need_sealed bytea,
  left_reason text,
  place integer,
  lot text,
  space text,
  applied_at timestamp with time zone not null,
  constraint applicant_pkey PRIMARY KEY (committee_id, id),
  constraint applicant_committee_id_allotment_id_fkey FOREIGN KEY (committee_id, allotment_id) REFERENCES parking.allotment(committee_id, id),
  constraint applicant_committee_id_dwelling_id_fkey FOREIGN KEY (committee_id, dwelling_id) REFERENCES registry.dwelling(committee_id, id),
  constraint applicant_check CHECK ((needs = (need_sealed IS NOT NULL))),
  constraint applicant_eligibility_check CHECK ((eligibility = ANY (ARRAY['owner'::text, 'tenant'::text, 'publicTenant'::text, 'other'::text]))),
  constraint applicant_left_reason_check CHECK ((left_reason = ANY (ARRAY['withdrew'::text, 'notEligible'::text, 'listedTwice'::text]))),
  constraint applicant_turns_check CHECK ((turns >= 0))
);
CREATE UNIQUE INDEX applicant_once ON parking.applicant USING btree (committee_id, allotment_id, code) WHERE (left_reason IS NULL);
CREATE UNIQUE INDEX space_once ON parking.applicant USING btree (committee_id, allotment_id, space) WHERE (space IS NOT NULL);
alter table parking.applicant enable row level security, force row level security;
create policy books on parking.applicant using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select, update on table parking.applicant to linli_app;

create table parking.ground_picture (
  committee_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  sha256 text not null,
  bytes bigint not null,
  media_type text not null,
  thumbnail text,
  name_sealed bytea not null,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  constraint ground_picture_pkey PRIMARY KEY (committee_id, id),
  constraint ground_picture_committee_id_plan_id_fkey FOREIGN KEY (committee_id, plan_id) REFERENCES parking.plan(committee_id, id),
  constraint ground_picture_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint ground_picture_thumbnail_check CHECK ((thumbnail ~ '^[0-9a-f]{64}$'::text))
);
alter table parking.ground_picture enable row level security, force row level security;
create policy books on parking.ground_picture using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table parking.ground_picture to linli_app;

create table parking.norms (
  committee_id uuid not null,
  version integer not null,
  norms jsonb not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint norms_pkey PRIMARY KEY (committee_id, version),
  constraint norms_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint norms_version_check CHECK ((version > 1))
);
alter table parking.norms enable row level security, force row level security;
create policy books on parking.norms using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table parking.norms to linli_app;

create table parking.objection (
  committee_id uuid not null,
  id uuid not null,
  allotment_id uuid not null,
  dwelling_id uuid,
  grid_id uuid,
  words_sealed bytea not null,
  made_at timestamp with time zone not null,
  taken_by uuid not null,
  upheld boolean,
  answer_sealed bytea,
  answered_at timestamp with time zone,
  constraint objection_pkey PRIMARY KEY (committee_id, id),
  constraint objection_committee_id_allotment_id_fkey FOREIGN KEY (committee_id, allotment_id) REFERENCES parking.allotment(committee_id, id),
  constraint objection_committee_id_dwelling_id_fkey FOREIGN KEY (committee_id, dwelling_id) REFERENCES registry.dwelling(committee_id, id)
);
CREATE INDEX objection_by_allotment ON parking.objection USING btree (committee_id, allotment_id);
alter table parking.objection enable row level security, force row level security;
create policy books on parking.objection using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select, update on table parking.objection to linli_app;

create table parking.offered_space (
  committee_id uuid not null,
  allotment_id uuid not null,
  code text not null,
  accessible boolean not null,
  constraint offered_space_pkey PRIMARY KEY (committee_id, allotment_id, code),
  constraint offered_space_committee_id_allotment_id_fkey FOREIGN KEY (committee_id, allotment_id) REFERENCES parking.allotment(committee_id, id)
);
alter table parking.offered_space enable row level security, force row level security;
create policy books on parking.offered_space using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table parking.offered_space to linli_app;

create table parking.plan (
  committee_id uuid not null,
  id uuid not null,
  compound_id uuid not null,
  name text not null,
  state text not null,
  version integer not null,
  begun_at timestamp with time zone not null,
  begun_by uuid not null,
  published_at timestamp with time zone,
  constraint plan_pkey PRIMARY KEY (committee_id, id),
  constraint plan_committee_id_compound_id_fkey FOREIGN KEY (committee_id, compound_id) REFERENCES registry.compound(committee_id, id),
  constraint plan_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint plan_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'settled'::text, 'published'::text])))
);
alter table parking.plan enable row level security, force row level security;
create policy books on parking.plan using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table parking.plan to linli_app;

create table parking.plan_version (
  committee_id uuid not null,
  plan_id uuid not null,
  version integer not null,
  drawing jsonb not null,
  is_before boolean not null,
  saved_at timestamp with time zone not null,
  saved_by uuid not null,
  constraint plan_version_pkey PRIMARY KEY (committee_id, plan_id, version),
  constraint plan_version_committee_id_plan_id_fkey FOREIGN KEY (committee_id, plan_id) REFERENCES parking.plan(committee_id, id)
);
alter table parking.plan_version enable row level security, force row level security;
create policy books on parking.plan_version using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select on table parking.plan_version to linli_app;
create schema procedures;
grant usage on schema procedures to linli_app;

create table procedures.definition (
  committee_id uuid not null,
  id uuid not null,
  code text not null,
  version integer not null,
  name text not null,
  for_whom text not null,
  body jsonb not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint definition_pkey PRIMARY KEY (committee_id, id),
  constraint definition_committee_id_code_version_key UNIQUE (committee_id, code, version),
  constraint definition_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
alter table procedures.definition enable row level security, force row level security;
create policy books on procedures.definition using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table procedures.definition to linli_app;

create table procedures.file (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  definition_id uuid not null,
  code text not null,
  grid_id uuid,
  applicant_id uuid,
  answers jsonb default '{}'::jsonb not null,
  state text not null,
  opened_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint file_pkey PRIMARY KEY (committee_id, id),
  constraint file_committee_id_definition_id_fkey FOREIGN KEY (committee_id, definition_id) REFERENCES procedures.definition(committee_id, id),
  constraint file_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint file_grid_id_fkey FOREIGN KEY (grid_id) REFERENCES identity.area(id),
  constraint file_state_check CHECK ((state = ANY (ARRAY['open'::text, 'complete'::text, 'withdrawn'::text])))
);
CREATE INDEX file_by_applicant ON procedures.file USING btree (committee_id, applicant_id) WHERE (applicant_id IS NOT NULL);
CREATE INDEX file_by_case ON procedures.file USING btree (committee_id, case_id);
alter table procedures.file enable row level security, force row level security;
create policy books on procedures.file using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table procedures.file to linli_app;

create table procedures.filing (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  step_key text not null,
  subject_sealed bytea not null,
  text_sealed bytea not null,
  state text not null,
  sent_at timestamp with time zone not null,
  sent_by uuid not null,
  number text default ''::text not null,
  answered_on date,
  answer_sealed bytea,
  constraint filing_pkey PRIMARY KEY (committee_id, id),
  constraint filing_committee_id_file_id_fkey FOREIGN KEY (committee_id, file_id) REFERENCES procedures.file(committee_id, id),
  constraint filing_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'noted'::text, 'declined'::text, 'withdrawn'::text])))
);
CREATE INDEX filing_by_file ON procedures.filing USING btree (committee_id, file_id);
CREATE INDEX filing_by_state ON procedures.filing USING btree (committee_id, state, sent_at);
alter table procedures.filing enable row level security, force row level security;
create policy books on procedures.filing using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table procedures.filing to linli_app;

create table procedures.material (
  committee_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  paper_key text not null,
  state text not null,
  asked_from text,
  asked_on date,
  expected_on date,
  received_on date,
  valid_until date,
  attachment_id uuid,
  reused_from uuid,
  note text default ''::text not null,
  constraint material_pkey PRIMARY KEY (committee_id, id),
  constraint material_committee_id_file_id_paper_key_key UNIQUE (committee_id, file_id, paper_key),
  constraint material_committee_id_file_id_fkey FOREIGN KEY (committee_id, file_id) REFERENCES procedures.file(committee_id, id),
  constraint material_state_check CHECK ((state = ANY (ARRAY['missing'::text, 'asked'::text, 'received'::text, 'waived'::text])))
);
alter table procedures.material enable row level security, force row level security;
create policy books on procedures.material using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table procedures.material to linli_app;

create table procedures.step (
  committee_id uuid not null,
  file_id uuid not null,
  key text not null,
  done_at timestamp with time zone not null,
  done_by uuid not null,
  note_sealed bytea,
  constraint step_pkey PRIMARY KEY (committee_id, file_id, key),
  constraint step_committee_id_file_id_fkey FOREIGN KEY (committee_id, file_id) REFERENCES procedures.file(committee_id, id)
);
alter table procedures.step enable row level security, force row level security;
create policy books on procedures.step using ((committee_id = ( SELECT linli.committee() AS committee)));
grant delete, insert, select, update on table procedures.step to linli_app;
create schema registry;
grant usage on schema registry to linli_app;
CREATE OR REPLACE FUNCTION registry.delete_name_parts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from registry.name_part n
  using former f, generate_series(2, length(f.name_key) - 1) at
  where n.committee_id = f.committee_id and n.part = substr(f.name_key, at) and n.person_id = f.id;
  return null;
end
$function$;
CREATE OR REPLACE FUNCTION registry.masked_name(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN (length(name) <= 1) THEN '*'::text WHEN ((length(name) > 2) AND ("left"(name, 2) = ANY (string_to_array('欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 令狐 呼延 第五 百里 东郭 南门 西门'::text, ' '::text)))) THEN ("left"(name, 2) || repeat('*'::text, (length(name) - 2))) ELSE ("left"(name, 1) || repeat('*'::text, (length(name) - 1))) END;
CREATE OR REPLACE FUNCTION registry.person_counts(state text, sex text, hukou_status text, birth text)
 RETURNS TABLE(figure text, key text)
 LANGUAGE sql
 STABLE PARALLEL SAFE
BEGIN ATOMIC
 SELECT f.figure,
     f.key
    FROM ( VALUES ('sex'::text,person_counts.sex), ('hukou'::text,person_counts.hukou_status), ('birth'::text,COALESCE("left"(person_counts.birth, 4), ''::text))) f(figure, key)
   WHERE (person_counts.state = 'here'::text);
END;
CREATE OR REPLACE FUNCTION registry.recount()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  lock table registry.person, registry.dwelling, registry.household in share mode;
  update registry.tally set n = 0 where committee_id = linli.committee() and n <> 0;
  insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
  select committee_id, figure, key, part_id, 0, n from registry.counted where committee_id = linli.committee()
  on conflict (committee_id, figure, key, part_id, slot) do update set n = excluded.n;
end
$function$;
CREATE OR REPLACE FUNCTION registry.rewrite_name_parts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from registry.name_part n
  using former f join changed c on c.committee_id = f.committee_id and c.id = f.id,
    generate_series(2, length(f.name_key) - 1) at
  where c.name_key <> f.name_key and n.committee_id = f.committee_id and n.part = substr(f.name_key, at) and n.person_id = f.id;
  insert into registry.name_part (committee_id, part, person_id)
  select c.committee_id, substr(c.name_key, n), c.id
  from changed c join former f on f.committee_id = c.committee_id and f.id = c.id and f.name_key <> c.name_key,
    generate_series(2, length(c.name_key) - 1) n;
  return null;
end
$function$;
CREATE OR REPLACE FUNCTION registry.tally_homes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
    select committee_id, 'home', '', coalesce(grid_id, committee_id), pg_backend_pid() % 8, count(*)
    from changed where removed_at is null group by 1, 4 order by 1, 4
    on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  elsif tg_op = 'UPDATE' then
    insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
    select committee_id, 'home', '', coalesce(grid_id, committee_id), pg_backend_pid() % 8, sum(sign)
    from (select 1 as sign, committee_id, grid_id from changed where removed_at is null
          union all
          select -1, committee_id, grid_id from former where removed_at is null) c
    group by 1, 4 having sum(sign) <> 0 order by 1, 4
    on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  else
    insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
    select committee_id, 'home', '', coalesce(grid_id, committee_id), pg_backend_pid() % 8, -count(*)
    from former where removed_at is null group by 1, 4 order by 1, 4
    on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  end if;
  return null;
end
$function$;
CREATE OR REPLACE FUNCTION registry.tally_households()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
    select committee_id, 'household', '', committee_id, pg_backend_pid() % 8, count(*)
    from changed where ended_on is null group by 1 order by 1
    on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  elsif tg_op = 'UPDATE' then
    insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
    select committee_id, 'household', '', committee_id, pg_backend_pid() % 8, sum(sign)
    from (select 1 as sign, committee_id from changed where ended_on is null
          union all
          select -1, committee_id from former where ended_on is null) c
    group by 1 having sum(sign) <> 0 order by 1
    on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  else
    insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
    select committee_id, 'household', '', committee_id, pg_backend_pid() % 8, -count(*)
    from former where ended_on is null group by 1 order by 1
    on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  end if;
  return null;
end
$function$;
CREATE OR REPLACE FUNCTION registry.tally_persons()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
    select c.committee_id, f.figure, f.key, coalesce(c.grid_id, c.committee_id), pg_backend_pid() % 8, count(*)
    from changed c cross join lateral registry.person_counts(c.state, c.sex, c.hukou_status, c.birth) f
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  elsif tg_op = 'UPDATE' then
    insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
    select c.committee_id, f.figure, f.key, coalesce(c.grid_id, c.committee_id), pg_backend_pid() % 8, sum(c.sign)
    from (select 1 as sign, committee_id, grid_id, state, sex, hukou_status, birth from changed
          union all
          select -1, committee_id, grid_id, state, sex, hukou_status, birth from former) c
    cross join lateral registry.person_counts(c.state, c.sex, c.hukou_status, c.birth) f
    group by 1, 2, 3, 4 having sum(c.sign) <> 0 order by 1, 2, 3, 4
    on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  else
    insert into registry.tally as t (committee_id, figure, key, part_id, slot, n)
    select c.committee_id, f.figure, f.key, coalesce(c.grid_id, c.committee_id), pg_backend_pid() % 8, -count(*)
    from former c cross join lateral registry.person_counts(c.state, c.sex, c.hukou_status, c.birth) f
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (committee_id, figure, key, part_id, slot) do update set n = t.n + excluded.n;
  end if;
  return null;
end
$function$;
CREATE OR REPLACE FUNCTION registry.write_name_parts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into registry.name_part (committee_id, part, person_id)
  select c.committee_id, substr(c.name_key, n), c.id
  from changed c, generate_series(2, length(c.name_key) - 1) n;
  return null;
end
$function$;

create table registry.building (
  committee_id uuid not null,
  id uuid not null,
  compound_id uuid not null,
  grid_id uuid,
  name text not null,
  kind text not null,
  built_year integer,
  stairs integer,
  floors integer,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint building_pkey PRIMARY KEY (committee_id, id),
  constraint building_committee_id_compound_id_fkey FOREIGN KEY (committee_id, compound_id) REFERENCES registry.compound(committee_id, id),
  constraint building_grid_id_fkey FOREIGN KEY (grid_id) REFERENCES identity.area(id),
  constraint building_kind_check CHECK ((kind = ANY (ARRAY['flats'::text, 'bungalows'::text, 'other'::text])))
);
CREATE INDEX building_by_compound ON registry.building USING btree (committee_id, compound_id);
CREATE INDEX building_by_grid ON registry.building USING btree (committee_id, grid_id);
CREATE INDEX building_by_name ON registry.building USING btree (committee_id, name);
alter table registry.building enable row level security, force row level security;
create policy books on registry.building using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant delete, insert, maintain, select, update on table registry.building to linli_app;

create table registry.change (
  committee_id uuid not null,
  id uuid not null,
  grid_id uuid,
  subject_kind text not null,
  subject_id uuid not null,
  envelope_id uuid not null,
  action text not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  reverted_by uuid,
  constraint change_pkey PRIMARY KEY (committee_id, id)
);
CREATE INDEX change_by_envelope ON registry.change USING btree (committee_id, envelope_id);
CREATE INDEX change_by_reversal ON registry.change USING btree (committee_id, reverted_by) WHERE (reverted_by IS NOT NULL);
alter table registry.change enable row level security, force row level security;
create policy books on registry.change using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select on table registry.change to linli_app;
grant update (reverted_by) on table registry.change to linli_app;

create table registry.change_about (
  committee_id uuid not null,
  about_id uuid not null,
  change_id uuid not null,
  constraint change_about_pkey PRIMARY KEY (committee_id, about_id, change_id),
  constraint change_about_committee_id_change_id_fkey FOREIGN KEY (committee_id, change_id) REFERENCES registry.change(committee_id, id)
);
alter table registry.change_about enable row level security, force row level security;
create policy books on registry.change_about using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM registry.change c
  WHERE ((c.committee_id = change_about.committee_id) AND (c.id = change_about.change_id)))))));
grant insert, select on table registry.change_about to linli_app;

create table registry.change_row (
  committee_id uuid not null,
  change_id uuid not null,
  table_name text not null,
  row_id uuid not null,
  before jsonb,
  after jsonb,
  constraint change_row_pkey PRIMARY KEY (committee_id, change_id, table_name, row_id),
  constraint change_row_committee_id_change_id_fkey FOREIGN KEY (committee_id, change_id) REFERENCES registry.change(committee_id, id)
);
CREATE INDEX change_row_by_row ON registry.change_row USING btree (committee_id, row_id, change_id);
alter table registry.change_row enable row level security, force row level security;
create policy books on registry.change_row using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM registry.change c
  WHERE ((c.committee_id = change_row.committee_id) AND (c.id = change_row.change_id)))))));
grant insert, select on table registry.change_row to linli_app;
grant update (before, after) on table registry.change_row to linli_app;

create table registry.compound (
  committee_id uuid not null,
  id uuid not null,
  name text not null,
  aliases text[] default '{}'::text[] not null,
  management text not null,
  unattended boolean default false not null,
  address text default ''::text not null,
  sort_key text collate "C" not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint compound_pkey PRIMARY KEY (committee_id, id),
  constraint compound_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint compound_management_check CHECK ((management = ANY (ARRAY['managed'::text, 'self'::text, 'none'::text, 'unknown'::text])))
);
CREATE INDEX compound_by_sort ON registry.compound USING btree (committee_id, sort_key, id);
alter table registry.compound enable row level security, force row level security;
create policy books on registry.compound using ((committee_id = ( SELECT linli.committee() AS committee)));
grant delete, insert, maintain, select, update on table registry.compound to linli_app;

create table registry.dwelling (
  committee_id uuid not null,
  id uuid not null,
  compound_id uuid not null,
  building_id uuid,
  grid_id uuid,
  kind text not null,
  stair text,
  floor integer,
  room text,
  place text,
  address_key text not null,
  area_m2 numeric(8,2),
  deed text default 'unknown'::text not null,
  occupancy text default 'unknown'::text not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint dwelling_pkey PRIMARY KEY (committee_id, id),
  constraint dwelling_committee_id_building_id_fkey FOREIGN KEY (committee_id, building_id) REFERENCES registry.building(committee_id, id),
  constraint dwelling_committee_id_compound_id_fkey FOREIGN KEY (committee_id, compound_id) REFERENCES registry.compound(committee_id, id),
  constraint dwelling_deed_check CHECK ((deed = ANY (ARRAY['private'::text, 'public'::text, 'none'::text, 'unknown'::text]))),
  constraint dwelling_kind_check CHECK ((kind = ANY (ARRAY['flat'::text, 'bungalow'::text, 'gatehouse'::text, 'other'::text]))),
  constraint dwelling_occupancy_check CHECK ((occupancy = ANY (ARRAY['lived'::text, 'empty'::text, 'let'::text, 'unknown'::text])))
);
CREATE UNIQUE INDEX dwelling_by_address ON registry.dwelling USING btree (committee_id, address_key) WHERE (removed_at IS NULL);
CREATE INDEX dwelling_by_building ON registry.dwelling USING btree (committee_id, building_id);
CREATE INDEX dwelling_by_compound ON registry.dwelling USING btree (committee_id, compound_id);
CREATE INDEX dwelling_by_place ON registry.dwelling USING btree (committee_id, id) WHERE (place IS NOT NULL);
CREATE INDEX dwelling_by_room ON registry.dwelling USING btree (committee_id, room, stair);
alter table registry.dwelling enable row level security, force row level security;
create policy books on registry.dwelling using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
CREATE TRIGGER tally_of_changed AFTER UPDATE ON registry.dwelling REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.tally_homes();
CREATE TRIGGER tally_of_deleted AFTER DELETE ON registry.dwelling REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION registry.tally_homes();
CREATE TRIGGER tally_of_new AFTER INSERT ON registry.dwelling REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.tally_homes();
grant delete, insert, maintain, select, update on table registry.dwelling to linli_app;

create table registry.grid_card (
  committee_id uuid not null,
  id uuid not null,
  extent text default ''::text not null,
  worker_name text default ''::text not null,
  phone text default ''::text not null,
  complaint_phone text default ''::text not null,
  updated_at timestamp with time zone not null,
  constraint grid_card_pkey PRIMARY KEY (committee_id, id),
  constraint grid_card_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint grid_card_id_fkey FOREIGN KEY (id) REFERENCES identity.area(id)
);
alter table registry.grid_card enable row level security, force row level security;
create policy books on registry.grid_card using ((committee_id = ( SELECT linli.committee() AS committee)));
grant delete, insert, select, update on table registry.grid_card to linli_app;

create table registry.household (
  committee_id uuid not null,
  id uuid not null,
  dwelling_id uuid not null,
  tenure text default 'unknown'::text not null,
  since date,
  ended_on date,
  created_at timestamp with time zone not null,
  constraint household_pkey PRIMARY KEY (committee_id, id),
  constraint household_committee_id_dwelling_id_fkey FOREIGN KEY (committee_id, dwelling_id) REFERENCES registry.dwelling(committee_id, id),
  constraint household_tenure_check CHECK ((tenure = ANY (ARRAY['owner'::text, 'tenant'::text, 'other'::text, 'unknown'::text])))
);
CREATE INDEX household_by_dwelling ON registry.household USING btree (committee_id, dwelling_id);
alter table registry.household enable row level security, force row level security;
create policy books on registry.household using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM registry.dwelling d
  WHERE ((d.committee_id = household.committee_id) AND (d.id = household.dwelling_id)))))));
CREATE TRIGGER tally_of_changed AFTER UPDATE ON registry.household REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.tally_households();
CREATE TRIGGER tally_of_deleted AFTER DELETE ON registry.household REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION registry.tally_households();
CREATE TRIGGER tally_of_new AFTER INSERT ON registry.household REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.tally_households();
grant delete, insert, maintain, select, update on table registry.household to linli_app;

create table registry.hukou (
  committee_id uuid not null,
  id uuid not null,
  number text,
  address text default ''::text not null,
  dwelling_id uuid,
  created_at timestamp with time zone not null,
  constraint hukou_pkey PRIMARY KEY (committee_id, id),
  constraint hukou_committee_id_dwelling_id_fkey FOREIGN KEY (committee_id, dwelling_id) REFERENCES registry.dwelling(committee_id, id)
);
alter table registry.hukou enable row level security, force row level security;
create policy books on registry.hukou using ((committee_id = ( SELECT linli.committee() AS committee)));
grant delete, insert, select, update on table registry.hukou to linli_app;

create table registry.name_part (
  committee_id uuid not null,
  part text collate "C" not null,
  person_id uuid not null,
  constraint name_part_pkey PRIMARY KEY (committee_id, part, person_id)
);
alter table registry.name_part enable row level security, force row level security;
create policy books on registry.name_part using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM registry.person p
  WHERE ((p.committee_id = name_part.committee_id) AND (p.id = name_part.person_id)))))));
grant delete, insert, maintain, select, update on table registry.name_part to linli_app;

create table registry.organisation (
  committee_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null,
  powers text default ''::text not null,
  contact_name text default ''::text not null,
  phone text default ''::text not null,
  address text default ''::text not null,
  sort_key text collate "C" not null,
  removed_at timestamp with time zone,
  constraint organisation_pkey PRIMARY KEY (committee_id, id),
  constraint organisation_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
CREATE INDEX organisation_by_sort ON registry.organisation USING btree (committee_id, sort_key, id);
alter table registry.organisation enable row level security, force row level security;
create policy books on registry.organisation using ((committee_id = ( SELECT linli.committee() AS committee)));
grant delete, insert, select, update on table registry.organisation to linli_app;

create table registry.person (
  committee_id uuid not null,
  id uuid not null,
  grid_id uuid,
  name text not null,
  former_names text[] default '{}'::text[] not null,
  sort_key text collate "C" not null,
  name_key text collate "C" not null,
  initials text collate "C" not null,
  sex text default 'unknown'::text not null,
  birth text collate "C",
  nation text,
  document_kind text default 'none'::text not null,
  document_sealed bytea,
  document_index bytea,
  document_tail text collate "C",
  document_mask text,
  document_doubts text[] default '{}'::text[] not null,
  hukou_id uuid,
  hukou_status text default 'unknown'::text not null,
  note_sealed bytea,
  state text default 'here'::text not null,
  state_on date,
  merged_into uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint person_pkey PRIMARY KEY (committee_id, id),
  constraint person_committee_id_hukou_id_fkey FOREIGN KEY (committee_id, hukou_id) REFERENCES registry.hukou(committee_id, id),
  constraint person_birth_check CHECK ((birth ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint person_document_kind_check CHECK ((document_kind = ANY (ARRAY['resident'::text, 'hong-kong-macao-taiwan'::text, 'foreign-permanent'::text, 'passport'::text, 'unknown'::text, 'none'::text]))),
  constraint person_hukou_status_check CHECK ((hukou_status = ANY (ARRAY['together'::text, 'hukouElsewhere'::text, 'personElsewhere'::text, 'apart'::text, 'unknown'::text]))),
  constraint person_sex_check CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text, 'unknown'::text]))),
  constraint person_state_check CHECK ((state = ANY (ARRAY['here'::text, 'left'::text, 'died'::text, 'merged'::text, 'removed'::text])))
);
CREATE INDEX person_by_birth ON registry.person USING btree (committee_id, birth) WHERE (state = 'here'::text);
CREATE INDEX person_by_document ON registry.person USING btree (committee_id, document_index) WHERE (document_index IS NOT NULL);
CREATE INDEX person_by_document_tail ON registry.person USING btree (committee_id, document_tail) WHERE (document_tail IS NOT NULL);
CREATE INDEX person_by_hukou ON registry.person USING btree (committee_id, hukou_id) WHERE (hukou_id IS NOT NULL);
CREATE INDEX person_by_initials ON registry.person USING btree (committee_id, initials);
CREATE INDEX person_by_merger ON registry.person USING btree (committee_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX person_by_name ON registry.person USING btree (committee_id, name_key);
CREATE INDEX person_by_sort ON registry.person USING btree (committee_id, sort_key, id);
alter table registry.person enable row level security, force row level security;
create policy books on registry.person using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
CREATE TRIGGER name_parts_of_deleted AFTER DELETE ON registry.person REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION registry.delete_name_parts();
CREATE TRIGGER name_parts_of_new AFTER INSERT ON registry.person REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.write_name_parts();
CREATE TRIGGER name_parts_of_renamed AFTER UPDATE ON registry.person REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.rewrite_name_parts();
CREATE TRIGGER tally_of_changed AFTER UPDATE ON registry.person REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.tally_persons();
CREATE TRIGGER tally_of_deleted AFTER DELETE ON registry.person REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION registry.tally_persons();
CREATE TRIGGER tally_of_new AFTER INSERT ON registry.person REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.tally_persons();
grant delete, insert, maintain, select, update on table registry.person to linli_app;

create table registry.person_flag (
  committee_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  flag text not null,
  source text not null,
  since date not null,
  expires_on date,
  purpose text not null,
  ended_on date,
  merged_from uuid,
  constraint person_flag_pkey PRIMARY KEY (committee_id, id),
  constraint person_flag_committee_id_person_id_fkey FOREIGN KEY (committee_id, person_id) REFERENCES registry.person(committee_id, id)
);
CREATE INDEX person_flag_by_flag ON registry.person_flag USING btree (committee_id, flag);
CREATE INDEX person_flag_by_person ON registry.person_flag USING btree (committee_id, person_id);
alter table registry.person_flag enable row level security, force row level security;
create policy books on registry.person_flag using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM registry.person p
  WHERE ((p.committee_id = person_flag.committee_id) AND (p.id = person_flag.person_id)))))));
grant delete, insert, maintain, select, update on table registry.person_flag to linli_app;

create table registry.person_phone (
  committee_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  phone_sealed bytea not null,
  phone_index bytea not null,
  phone_tail text collate "C" not null,
  phone_mask text not null,
  rank integer default 0 not null,
  merged_from uuid,
  constraint person_phone_pkey PRIMARY KEY (committee_id, id),
  constraint person_phone_committee_id_person_id_fkey FOREIGN KEY (committee_id, person_id) REFERENCES registry.person(committee_id, id)
);
CREATE INDEX person_phone_by_index ON registry.person_phone USING btree (committee_id, phone_index);
CREATE INDEX person_phone_by_person ON registry.person_phone USING btree (committee_id, person_id);
CREATE INDEX person_phone_by_tail ON registry.person_phone USING btree (committee_id, phone_tail);
alter table registry.person_phone enable row level security, force row level security;
create policy books on registry.person_phone using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM registry.person p
  WHERE ((p.committee_id = person_phone.committee_id) AND (p.id = person_phone.person_id)))))));
grant delete, insert, maintain, select, update on table registry.person_phone to linli_app;

create table registry.residence (
  committee_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  household_id uuid not null,
  dwelling_id uuid not null,
  relation text default ''::text not null,
  relation_code text,
  since date,
  ended_on date,
  end_reason text,
  went_to text,
  merged_from uuid,
  constraint residence_pkey PRIMARY KEY (committee_id, id),
  constraint residence_committee_id_household_id_fkey FOREIGN KEY (committee_id, household_id) REFERENCES registry.household(committee_id, id),
  constraint residence_committee_id_person_id_fkey FOREIGN KEY (committee_id, person_id) REFERENCES registry.person(committee_id, id)
);
CREATE INDEX residence_by_dwelling ON registry.residence USING btree (committee_id, dwelling_id);
CREATE INDEX residence_by_household ON registry.residence USING btree (committee_id, household_id);
CREATE INDEX residence_by_person ON registry.residence USING btree (committee_id, person_id);
alter table registry.residence enable row level security, force row level security;
create policy books on registry.residence using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (EXISTS ( SELECT
   FROM registry.person p
  WHERE ((p.committee_id = residence.committee_id) AND (p.id = residence.person_id)))))));
grant delete, insert, maintain, select, update on table registry.residence to linli_app;

create table registry.reveal (
  committee_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  grid_id uuid,
  account_id uuid not null,
  field text not null,
  reason text not null,
  words text default ''::text not null,
  at timestamp with time zone not null,
  constraint reveal_pkey PRIMARY KEY (committee_id, id)
);
CREATE INDEX reveal_by_account ON registry.reveal USING btree (committee_id, account_id, id);
CREATE INDEX reveal_by_person ON registry.reveal USING btree (committee_id, person_id, id);
alter table registry.reveal enable row level security, force row level security;
create policy books on registry.reveal using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select on table registry.reveal to linli_app;

create table registry.reveal_budget (
  committee_id uuid not null,
  account_id uuid not null,
  day date not null,
  used integer not null,
  constraint reveal_budget_pkey PRIMARY KEY (committee_id, account_id, day)
);
alter table registry.reveal_budget enable row level security, force row level security;
create policy books on registry.reveal_budget using ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table registry.reveal_budget to linli_app;

create table registry.tally (
  committee_id uuid not null,
  figure text collate "C" not null,
  key text collate "C" not null,
  part_id uuid not null,
  slot smallint not null,
  n integer default 0 not null,
  constraint tally_pkey PRIMARY KEY (committee_id, figure, key, part_id, slot),
  constraint tally_figure_check CHECK ((figure = ANY (ARRAY['sex'::text, 'hukou'::text, 'birth'::text, 'home'::text, 'household'::text])))
);
alter table registry.tally enable row level security, force row level security;
create policy books on registry.tally using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (part_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select, update on table registry.tally to linli_app;
create view registry.counted with (security_invoker=true) as
 SELECT p.committee_id,
    f.figure,
    f.key,
    COALESCE(p.grid_id, p.committee_id) AS part_id,
    (count(*))::integer AS n
   FROM (registry.person p
     CROSS JOIN LATERAL registry.person_counts(p.state, p.sex, p.hukou_status, p.birth) f(figure, key))
  GROUP BY p.committee_id, f.figure, f.key, COALESCE(p.grid_id, p.committee_id)
UNION ALL
 SELECT dwelling.committee_id,
    'home'::text AS figure,
    ''::text AS key,
    COALESCE(dwelling.grid_id, dwelling.committee_id) AS part_id,
    (count(*))::integer AS n
   FROM registry.dwelling
  WHERE (dwelling.removed_at IS NULL)
  GROUP BY dwelling.committee_id, COALESCE(dwelling.grid_id, dwelling.committee_id)
UNION ALL
 SELECT household.committee_id,
    'household'::text AS figure,
    ''::text AS key,
    household.committee_id AS part_id,
    (count(*))::integer AS n
   FROM registry.household
  WHERE (household.ended_on IS NULL)
  GROUP BY household.committee_id;
grant select on table registry.counted to linli_app;
create schema reports;
grant usage on schema reports to linli_app;

create table reports.community (
  committee_id uuid not null,
  path text collate "C" not null,
  "position" bigint not null,
  as_of timestamp with time zone not null,
  people integer not null,
  homes integer not null,
  open integer not null,
  overdue integer not null,
  constraint community_pkey PRIMARY KEY (committee_id),
  constraint community_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id)
);
alter table reports.community enable row level security, force row level security;
create policy above on reports.community for select using (((( SELECT linli.grids() AS grids) IS NULL) AND (strpos(path, ((( SELECT linli.committee() AS committee))::text || '.'::text)) > 0)));
create policy rewritten on reports.community for update using ((committee_id = ( SELECT linli.committee() AS committee)));
create policy written on reports.community for insert with check ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table reports.community to linli_app;

create table reports.community_month (
  committee_id uuid not null,
  month text collate "C" not null,
  path text collate "C" not null,
  closed integer not null,
  in_time integer not null,
  base integer not null,
  contacted integer not null,
  solved integer not null,
  satisfied integer not null,
  basically integer not null,
  constraint community_month_pkey PRIMARY KEY (committee_id, month),
  constraint community_month_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint community_month_month_check CHECK ((month ~ '^\d{4}-\d\d$'::text))
);
CREATE INDEX community_month_by_month ON reports.community_month USING btree (month);
alter table reports.community_month enable row level security, force row level security;
create policy above on reports.community_month for select using (((( SELECT linli.grids() AS grids) IS NULL) AND (strpos(path, ((( SELECT linli.committee() AS committee))::text || '.'::text)) > 0)));
create policy rewritten on reports.community_month for update using ((committee_id = ( SELECT linli.committee() AS committee)));
create policy written on reports.community_month for insert with check ((committee_id = ( SELECT linli.committee() AS committee)));
grant insert, select, update on table reports.community_month to linli_app;
create schema rights;
grant usage on schema rights to linli_app;

create table rights.request (
  committee_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  grid_id uuid,
  kind text not null,
  state text not null,
  words_sealed bytea not null,
  asked_at timestamp with time zone not null,
  asked_with uuid not null,
  proof text,
  proof_sealed bytea,
  identified_at timestamp with time zone,
  identified_by uuid,
  copies integer default 0 not null,
  outcome text,
  answer_sealed bytea,
  answered_at timestamp with time zone,
  answered_by uuid,
  constraint request_pkey PRIMARY KEY (committee_id, id),
  constraint request_committee_id_case_id_key UNIQUE (committee_id, case_id),
  constraint request_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES identity.area(id),
  constraint request_committee_id_person_id_fkey FOREIGN KEY (committee_id, person_id) REFERENCES registry.person(committee_id, id),
  constraint request_kind_check CHECK ((kind = ANY (ARRAY['copy'::text, 'correction'::text, 'deletion'::text]))),
  constraint request_proof_check CHECK ((proof = ANY (ARRAY['document'::text, 'known'::text, 'proxy'::text, 'relative'::text]))),
  constraint request_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'identified'::text, 'answered'::text, 'refused'::text])))
);
CREATE INDEX request_by_person ON rights.request USING btree (committee_id, person_id, asked_at);
alter table rights.request enable row level security, force row level security;
create policy books on rights.request using (((committee_id = ( SELECT linli.committee() AS committee)) AND ((( SELECT linli.grids() AS grids) IS NULL) OR (grid_id = ANY (( SELECT linli.grids() AS grids)::uuid[])))));
grant insert, select, update on table rights.request to linli_app;
