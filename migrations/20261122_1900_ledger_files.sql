-- no transaction
-- Two statements on purpose: the first only changes what is known of the table, the second reads it through while messages go on.
set lock_timeout = '10s';

alter table delivery.message
  drop constraint if exists message_method_check,
  add constraint message_method_check check (method in (
    'sendMessage', 'editMessageText', 'sendPhoto', 'sendVoice', 'sendVideo', 'sendVideoNote', 'sendAudio', 'sendDocument', 'sendLocation'
  )) not valid;

alter table delivery.message validate constraint message_method_check;
