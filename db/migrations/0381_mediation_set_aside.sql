-- What was taken back or called off in a file stays in it with its reason: a planned session, a text, a promise, an enclosure.
alter table mediation.record drop constraint record_kind_check;
alter table mediation.record add constraint record_kind_check check (kind in ('inquiry', 'session', 'extension', 'termination',
  'performance', 'confirmation', 'visit', 'delivery', 'closing', 'note', 'reopening', 'goingOn', 'setAside'));
