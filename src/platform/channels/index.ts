export type { OfficeNotice, SecondChannel } from './channel.ts';
export { openMail } from './mail.ts';
