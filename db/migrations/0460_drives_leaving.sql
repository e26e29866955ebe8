-- Who took something off the list of a drive and what they said about it; where the sheet says a thing belongs, as long as its
-- home is not on the books; numbers in the names of things in their order.

alter table drives.target
  add column left_by uuid,
  -- What was said of the reason. Sealed.
  add column left_words_sealed bytea,
  -- 三友小区1号楼1单元201, as the sheet wrote it. Never a name.
  add column written_place text not null default '';

-- 东侧2号位 before 东侧10号位: every number in the name as nine digits.
create function drives.natural_key(name text) returns text language sql immutable parallel safe
  return (
    select coalesce(string_agg(
      case when part[1] ~ '^[0-9]' then lpad(part[1], greatest(9, length(part[1])), '0') else part[1] end, '' order by at), '')
    from regexp_matches(coalesce(name, ''), '[0-9]+|[^0-9]+', 'g') with ordinality as found (part, at));

-- The owner is not held by its own policies while it writes the keys anew.
alter table drives.target no force row level security;
update drives.target set walk = left(walk, -length(label)) || drives.natural_key(label)
where label <> '' and right(walk, length(label)) = label;
alter table drives.target force row level security;
