export { type Delivery, startDelivery } from './engine.ts';
export { CHANNEL, enqueue, enqueueMany, keepContent } from './enqueue.ts';
export { holdBatches } from './hold.ts';
export type { NewMessage, Worded } from './message.ts';

export { type DeliveryParts } from './parts.ts';
export { countBatch, countLedger } from './queries/ledger.ts';
export { listWaitingBatches, withdrawBatch, withdrawFrom } from './queries/withdraw.ts';
export { SEND_BUDGET_MS, sendThrough } from './send.ts';
export { sweepDelivery } from './sweep.ts';
