-- no transaction
-- Separate statements on purpose: the first ones only change what is known of the table, the others read it through while messages go on.
set lock_timeout = '10s';

alter table delivery.message
  drop constraint if exists message_method_check,
  add constraint message_method_check check (method in (
    'sendMessage', 'editMessageText', 'sendPhoto', 'sendVoice', 'sendVideo', 'sendVideoNote', 'sendAudio', 'sendDocument', 'sendLocation'
  )) not valid;

alter table delivery.message
  drop constraint if exists message_state_check,
  add constraint message_state_check check (state in (
    'pending', 'claimed', 'sent', 'deferred', 'blocked', 'gone', 'failed', 'unknown', 'withdrawn'
  )) not valid;
comment on column delivery.message.state is 'pending → claimed → sent | deferred (again later) | blocked (the person stopped the bot) | gone (no such chat) | failed (refused by Telegram) | unknown (may have arrived) | withdrawn (by what queued it, before it left)';

alter table delivery.message validate constraint message_method_check;
alter table delivery.message validate constraint message_state_check;
