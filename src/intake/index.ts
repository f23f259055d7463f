export type { DeskParts } from './desk.ts';
export { type Intake, openIntake } from './intake.ts';
export { openPoller, type Poller } from './poller.ts';
export { CHANNEL, countIntake, emptyParkedTaps, forgetLeases, listParked, type ParkedUpdate, retryParked } from './queries.ts';
export { sweepIntake } from './sweep.ts';
export { webhookRoute } from './webhook.ts';
