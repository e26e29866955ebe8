-- 不用发了: what waited for the morning and was overtaken by what happened meanwhile does not go out.
alter table messages.outbox drop constraint outbox_state_check;
alter table messages.outbox add constraint outbox_state_check
  check (state in ('waiting', 'sending', 'sent', 'delivered', 'failed', 'dropped'));
