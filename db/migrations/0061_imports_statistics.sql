-- An import counts the registry anew as it grows (src/server/imports/statistics-store.ts).
do $$
declare
  t text;
begin
  if current_setting('server_version_num')::integer < 170000 then
    return;
  end if;
  foreach t in array array['compound', 'building', 'dwelling', 'household', 'person', 'name_part', 'person_phone', 'residence',
    'person_flag'] loop
    execute format('grant maintain on registry.%I to linli_app', t);
  end loop;
end
$$;
