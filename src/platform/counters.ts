import { Counter, Histogram, type Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];

export interface Counters {
  /** A call of the Bot API; code 0 where no answer came. */
  readonly call: (record: { method: string; code: number; ms: number }) => void;
  readonly update: (outcome: string, ms: number) => void;
  readonly message: (record: { lane: string; state: string; lateMs: number }) => void;
}

/** What the bot counts of its work. No label names a person, a chat or a place. */
export function openCounters(registry: Registry): Counters {
  const registers = [registry];
  const calls = new Histogram({
    name: 'telegram_call_seconds',
    help: 'Calls of the Bot API by method and code',
    labelNames: ['method', 'code'],
    buckets: SECONDS,
    registers,
  });
  const updates = new Histogram({
    name: 'update_seconds',
    help: 'Updates by how they ended',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers,
  });
  const messages = new Counter({
    name: 'messages_total',
    help: 'Messages of the ledger by lane and state',
    labelNames: ['lane', 'state'],
    registers,
  });
  const late = new Histogram({
    name: 'message_late_seconds',
    help: 'From when a message was due until it left',
    labelNames: ['lane'],
    buckets: SECONDS,
    registers,
  });
  return {
    call: ({ method, code, ms }) => calls.observe({ method, code }, ms / 1_000),
    update: (outcome, ms) => updates.observe({ outcome }, ms / 1_000),
    message: ({ lane, state, lateMs }) => {
      messages.inc({ lane, state });
      if (state === 'sent') late.observe({ lane }, lateMs / 1_000);
    },
  };
}
