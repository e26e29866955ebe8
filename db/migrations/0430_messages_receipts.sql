-- 回执: the provider is asked whether the telephone has received a message that it took.
alter table messages.outbox
  -- When it is asked next; null: nothing is to be asked (any more).
  add column receipt_due timestamptz,
  -- How often it has been asked since the message went out.
  add column receipt_asks integer not null default 0,
  add column received_at timestamptz;
alter table messages.outbox drop constraint outbox_state_check;
-- delivered 对方收到了
alter table messages.outbox add constraint outbox_state_check
  check (state in ('waiting', 'sending', 'sent', 'delivered', 'failed'));
create index outbox_receipts on messages.outbox (committee_id, receipt_due) where receipt_due is not null;
grant update (receipt_due, receipt_asks, received_at) on messages.outbox to linli_app;
