-- What a new matter costs, without what is said twice. Its kind belongs to its committee (case_committee_id_kind_code_fkey), and the
-- kind's committee is an area (kind_committee_id_fkey): asking the areas once more for every matter found nothing else. And every list by
-- home can walk along case_by_dwelling_kind, which begins with the same columns.
alter table cases.case drop constraint case_committee_id_fkey;
drop index cases.case_by_dwelling;
