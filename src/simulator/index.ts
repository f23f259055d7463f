import { EventEmitter } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Update } from '@grammyjs/types';
import { getRequestListener } from '@hono/node-server';
import { CallLog, type LoggedCall } from './call-log.ts';
import { FileStore } from './files.ts';
import { firstNumber } from './first-number.ts';
import { Mischief, type MischiefOrder, type MischiefRule } from './mischief.ts';
import { Outbox } from './outbox.ts';
import { addGroup, addPerson, type NewPerson } from './people.ts';
import { peopleApp } from './people-http.ts';
import { type PersonHandle, personHandle } from './person.ts';
import { newProfile } from './profile.ts';
import { type RateReport, Rates } from './rates.ts';
import { createTelegramServer } from './server.ts';
import { type ChatView, viewChat } from './view.ts';
import { untilEvent, WAIT_DEFAULT_MS } from './waiting.ts';
import type { ChatRecord, World } from './world.ts';

export { type LoggedCall } from './call-log.ts';

export type { MischiefOrder, MischiefRule } from './mischief.ts';
export type { NewPerson } from './people.ts';
export type { PersonHandle } from './person.ts';
export { sampleFiles } from './samples.ts';
export type { ChatMessage, ChatView } from './view.ts';

export interface SimulatorOptions {
  /** 0 or absent: one that is free. */
  port?: number;
  token: string;
  botUsername: string;
  /** Refuse (429) what breaks the limits of bulk sending; they are counted in any case. */
  strictRates?: boolean;
  clock?: () => Date;
  /** What to try, a line each; shown above the phones. */
  hints?: readonly string[];
  /** Messages remembered in each chat; 200 by default. */
  keepMessages?: number;
  /** Keeps no log of calls: for load benches. */
  quiet?: boolean;
  /** Every chat id is somebody who has started the bot: for load benches. The oldest of them are forgotten beyond 50 000. */
  acceptUnknownChats?: boolean;
  /** The first pause before a webhook is tried again, doubled each time; Telegram's is 1000. */
  webhookRetryMs?: number;
}

export interface GroupHandle {
  readonly id: number;
  chat: () => ChatView;
}

/** A pretend Telegram, listening on 127.0.0.1. `url` is the bot's apiRoot and the people's page at once. */
export interface Simulator {
  readonly url: string;
  readonly token: string;
  /** The last 500 calls of the bot, oldest first. */
  readonly calls: readonly LoggedCall[];
  person: (given: NewPerson) => PersonHandle;
  group: (given: { id?: number; title: string; by?: number }) => GroupHandle;
  /** The first call, remembered or to come, that fits. Rejects with a WaitError. */
  untilCall: (fits: (call: LoggedCall) => boolean, timeoutMs?: number) => Promise<LoggedCall>;
  forgetCalls: () => void;
  mischief: (order: MischiefOrder) => MischiefRule;
  calm: () => void;
  /**
   * What the bot did wrong, by kind; nothing when it did nothing wrong. The limits of bulk sending (`rate_…`) are counted for
   * answers too, where Telegram tolerates bursts: leave them out with `includeRates: false`.
   */
  violations: (options?: { includeRates: boolean }) => Record<string, number>;
  rates: () => RateReport;
  resetCounts: () => void;
  /** Taps that the bot has not answered. */
  unansweredTaps: () => number;
  /** Sends the bot an update as it stands: for hostile input. */
  injectUpdate: (update: Update) => void;
  /** Updates that the bot has not fetched or accepted yet. */
  pendingUpdates: () => number;
  stop: () => Promise<void>;
}

/** Starts a pretend Telegram. Rejects when the port is taken. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const world = createWorld(options);
  const listen = getRequestListener(peopleApp(world).fetch);
  const server = createTelegramServer(world, {
    isStrict: options.strictRates === true,
    peopleSide: (request, response) => void listen(request, response),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      world.outbox.stop();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    url: `http://127.0.0.1:${port}`,
    token: options.token,
    get calls() {
      return world.calls.list();
    },
    stop,
    ...peopleSide(world),
    ...observation(world),
  };
}

function createWorld(options: SimulatorOptions): World {
  const events: World['events'] = new EventEmitter();
  events.setMaxListeners(0);
  const clock = options.clock ?? (() => new Date());
  const mischief = new Mischief(() => events.emit('mischief'));
  return {
    token: options.token,
    bot: botOf(options),
    clock,
    keepMessages: options.keepMessages ?? 200,
    acceptUnknownChats: options.acceptUnknownChats === true,
    hints: options.hints ?? [],
    unknownChats: new Set(),
    people: new Map(),
    chats: new Map(),
    queries: new Map(),
    inlineQueries: new Map(),
    polls: new Map(),
    violations: new Map(),
    files: new FileStore(),
    profile: newProfile(),
    outbox: new Outbox(clock, mischief, options.webhookRetryMs ?? 1_000),
    rates: new Rates(),
    mischief,
    calls: new CallLog(options.quiet === true),
    events,
    // Ids beyond 32 bits, as new accounts have them.
    next: {
      messageId: firstNumber(),
      changed: 0,
      personId: 7_100_000_001,
      groupId: -1_002_000_000_001,
      serialStart: Date.now(),
      serial: 0,
    },
  };
}

function botOf({ token, botUsername }: SimulatorOptions): World['bot'] {
  const id = Number(token.split(':')[0]);
  return {
    id: Number.isSafeInteger(id) && id > 0 ? id : 7_000_000_001,
    is_bot: true,
    first_name: botUsername,
    username: botUsername,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}

function peopleSide(world: World): Pick<Simulator, 'person' | 'group' | 'mischief' | 'calm' | 'injectUpdate'> {
  return {
    person: (given) => personHandle(world, addPerson(world, given).id),
    group: (given) => groupHandle(world, addGroup(world, given)),
    mischief: (order) => world.mischief.add(order),
    calm: () => world.mischief.remove(),
    injectUpdate: (update) => world.outbox.inject(update),
  };
}

const groupHandle = (world: World, record: ChatRecord): GroupHandle => ({ id: record.chat.id, chat: () => viewChat(world, record) });

function observation(world: World): Omit<Simulator, 'url' | 'token' | 'calls' | 'stop' | keyof ReturnType<typeof peopleSide>> {
  return {
    untilCall: (fits: (call: LoggedCall) => boolean, timeoutMs = WAIT_DEFAULT_MS) => {
      const tell = () =>
        `for a call. The last ones: ${world.calls
          .list()
          .slice(-15)
          .map((call) => `${call.method} ${call.status}`)
          .join(', ')}`;
      return untilEvent(world, 'call', () => world.calls.list().find(fits), timeoutMs, tell);
    },
    forgetCalls: () => world.calls.forget(),
    violations: ({ includeRates } = { includeRates: true }) =>
      Object.fromEntries([...world.violations].filter(([kind]) => includeRates || !kind.startsWith('rate_'))),
    rates: () => world.rates.maxima(),
    resetCounts: () => {
      world.violations.clear();
      world.rates.reset();
    },
    unansweredTaps: () => [...world.queries.values()].filter((query) => !query.answered).length,
    pendingUpdates: () => world.outbox.count(),
  };
}
