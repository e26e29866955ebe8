-- Where an account was made (it belongs to whoever administers that area as long as it holds no role), how its desk looks,
-- which offices ask for a second factor, and who signed in or tried to.

alter table identity.account add column area_id uuid references identity.area;
alter table identity.account add column preferences jsonb not null default '{}';
create index account_by_area on identity.account (area_id);

alter table identity.area add column second_factor_required boolean not null default false;
create index area_with_second_factor on identity.area (path) where second_factor_required;
create index area_by_code on identity.area (code) where code is not null;

create index grant_of_administrators on identity.grant (account_id) where role = 'systemAdministrator';

-- Network logs are kept for six months at least (网络安全法 art. 23). What was typed as a name is not: some type passwords.
create table identity.sign_in (
  -- UUIDv7: sorts by time.
  id uuid primary key,
  at timestamptz not null,
  account_id uuid references identity.account,
  network text not null,
  device text not null,
  outcome text not null check (outcome in ('signedIn', 'wrongPassword', 'wrongCode', 'notAllowed', 'locked'))
);
create index sign_in_by_account on identity.sign_in (account_id, id);
-- Append-only by grant.
grant select, insert on identity.sign_in to linli_app;
