-- The ends of a name are found by the name they came from: the second index, kept for taking them out, costs every new
-- resident as much as the first and is read by nobody else.
create or replace function registry.rewrite_name_parts() returns trigger
  language plpgsql as
$$
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
$$;
create or replace function registry.delete_name_parts() returns trigger
  language plpgsql as
$$
begin
  delete from registry.name_part n
  using former f, generate_series(2, length(f.name_key) - 1) at
  where n.committee_id = f.committee_id and n.part = substr(f.name_key, at) and n.person_id = f.id;
  return null;
end
$$;
drop index registry.name_part_by_person;

-- What is sealed or chance does not get smaller: not tried again in the database.
alter table imports.draft alter column content_sealed set storage external;
alter table imports.part_row alter column added set storage external;
