-- Where each target of a drive stands today, kept beside its visits, so that long lists are filtered and paged by an index.

-- 走访顺序: compound, building, stair, floor and room as they are walked; numbers in front of names, 2 before 10.
create function drives.walk_key(compound text, building text, stair text, floor integer, room text, place text)
  returns text language sql immutable parallel safe
  return coalesce(compound, '~') || '|' ||
    case when building ~ '^[0-9]{1,6}$' then lpad(building, 6, '0') else '~' || coalesce(building, '') end || '|' ||
    case when stair ~ '^[0-9]{1,6}$' then lpad(stair, 6, '0') else '~' || coalesce(stair, '') end || '|' ||
    lpad((coalesce(floor, 0) + 500)::text, 4, '0') || '|' ||
    case when room ~ '^[0-9]{1,8}$' then lpad(room, 8, '0') else '~' || coalesce(room, place, '') end;

alter table drives.target
  -- The home's, copied when the list was fixed: for lists by building and stair.
  add column compound_id uuid,
  add column building_id uuid,
  add column stair text,
  add column walk text collate "C" not null default '',
  -- What was last said: at the door, else in the list, else in the sheet's rounds.
  add column said text check (said in ('agrees', 'conditional', 'hesitates', 'against', 'unmet', 'notOwner', 'removed')),
  add column attempts integer not null default 0,
  add column last_outcome text,
  add column last_at timestamptz,
  -- The day that somebody at the desk has set, and when.
  add column planned_on date,
  add column planned_at timestamptz,
  -- When somebody goes again: what was planned, or what the last visitor said, whichever came later.
  add column next_on date,
  add column notices integer not null default 0;

-- The owner is not held by its own policies while it fills the new columns.
alter table drives.target no force row level security;
alter table drives.visit no force row level security;
alter table drives.notice no force row level security;
alter table registry.dwelling no force row level security;
alter table registry.building no force row level security;
alter table registry.compound no force row level security;
update drives.target t set
  compound_id = d.compound_id, building_id = d.building_id, stair = d.stair,
  walk = drives.walk_key(c.sort_key, b.name, d.stair, d.floor, d.room, d.place) || '|' || t.label
from registry.dwelling d
join registry.compound c on c.committee_id = d.committee_id and c.id = d.compound_id
left join registry.building b on b.committee_id = d.committee_id and b.id = d.building_id
where d.committee_id = t.committee_id and d.id = t.dwelling_id;
update drives.target t set walk = drives.walk_key(null, null, null, null, null, null) || '|' || t.label where walk = '';
update drives.target t set
  said = coalesce(v.said, t.stance, v.before), attempts = v.attempts, last_outcome = v.outcome, last_at = v.at, next_on = v.next_on
from (
  select committee_id, target_id, count(*)::int as attempts, max(visited_at) as at,
         (array_agg(stance order by visited_at desc) filter (where stance is not null and visited_at is not null))[1] as said,
         (array_agg(stance order by round desc) filter (where stance is not null and visited_at is null))[1] as before,
         (array_agg(outcome order by visited_at desc nulls last, round desc))[1] as outcome,
         (array_agg(next_on order by visited_at desc nulls last, round desc))[1] as next_on
  from drives.visit group by committee_id, target_id) v
where v.committee_id = t.committee_id and v.target_id = t.id;
update drives.target set said = stance where said is null and stance is not null;
update drives.target t set notices = n.notices
from (select committee_id, target_id, count(*)::int as notices from drives.notice group by committee_id, target_id) n
where n.committee_id = t.committee_id and n.target_id = t.id;
alter table drives.target force row level security;
alter table drives.visit force row level security;
alter table drives.notice force row level security;
alter table registry.dwelling force row level security;
alter table registry.building force row level security;
alter table registry.compound force row level security;

drop index drives.target_by_drive;
create index target_by_walk on drives.target (committee_id, drive_id, walk, id);
create index target_by_building on drives.target (committee_id, building_id) where building_id is not null;
-- Doors of the day, over all drives.
create index target_by_next on drives.target (committee_id, next_on) where next_on is not null and left_reason is null;
