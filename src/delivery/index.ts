export { type Delivery, startDelivery } from './engine.ts';
export { CHANNEL, enqueue, enqueueMany, keepContent } from './enqueue.ts';
export type { Lane, Method, NewMessage, State, StateCounts } from './message.ts';
export type { Outcome } from './outcome.ts';
export { DELIVERY_SETTINGS, type DeliveryLog, type DeliveryParts, type DeliverySettings, type SettledRecord } from './parts.ts';
export { countBatch, countLedger } from './queries/ledger.ts';
export { SEND_BUDGET_MS, type Send, sendThrough } from './send.ts';
