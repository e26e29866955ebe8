-- Lines are written in the order of time, so a few kilobytes tell where a period lies in millions of them.
create index entry_by_time on journal.entry using brin (written_at) with (pages_per_range = 32, autosummarize = on);
