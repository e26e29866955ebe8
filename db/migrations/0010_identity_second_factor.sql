-- A second factor counts only once it was confirmed with a code from the phone.
alter table identity.account add column totp_confirmed boolean not null default false;
