import { randomUUID } from 'node:crypto';
import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import {
  CHANNEL as DELIVERY_CHANNEL,
  type Delivery,
  enqueue,
  SEND_BUDGET_MS,
  sendThrough,
  startDelivery,
  sweepDelivery,
} from '../delivery/index.ts';
import { CHANNEL as INTAKE_CHANNEL, type Intake, openIntake, openPoller, sweepIntake } from '../intake/index.ts';
import { openListener } from '../platform/database/listen.ts';
import { openLock } from '../platform/database/lock.ts';
import { startJobs } from '../platform/jobs/index.ts';
import { type BotHandle, clientOptions } from '../platform/telegram/bot.ts';
import type { Meter } from '../platform/telegram/meter.ts';
import { outboundThrough } from '../platform/telegram/outbound.ts';
import { languageOf, noteReach } from '../rooms/identity/index.ts';
import { APPLICATION, type Parts } from './parts.ts';
import type { Rounds } from './rooms.ts';

const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'inline_query', 'my_chat_member'] as const;
const CALL_SECONDS_MAX = 30;
const POLL_SECONDS = 30;
const POLLER_KEY = 7_311_002;
/** At quiet minutes, apart from each other; pg-boss runs each in one process. */
const INTAKE_SWEEP_AT = '17 * * * *';
const DELIVERY_SWEEP_AT = '37 * * * *';
const UNPLACED_SWEEP_AT = '47 * * * *';
/** Nobody's letter waits longer before an akim who is no longer there. */
const READDRESS_AT = '*/5 * * * *';
/** A reminder of a day comes in its first minutes. */
const TERMS_AT = '1-59/5 * * * *';
/** At half past eight; later that day only where it could not be done then. */
const MORNING_AT = '30 8-17 * * *';
/** 72 hours are up some minutes late at the most. */
const OFFICES_AT = '4-59/15 * * * *';
/** At ten on the first working day of the week; later only where it could not be done then. */
const VILLAGE_AT = '0 10-17 * * *';
/** In the hours in which people are written to. */
const PROPOSALS_AT = '20 9-17 * * *';
/** An akim whose access ended learns it soon. */
const HANDOVER_AT = '2-59/5 * * * *';
/** Also at night: what may no longer be said is then taken out of the queue. */
const ELECTIONS_AT = '7 * * * *';
/** Also beside processes that run for years without a new start. */
const YEARS_AT = '27 3 * * *';

export function deliveryOf(parts: Parts, meter: Meter): Delivery {
  const { config, clock, counters, log } = parts;
  const api = new Api(config.telegram.token, clientOptions(config.telegram.apiRoot, meter.plain, CALL_SECONDS_MAX));
  const lost = (trx: Parameters<typeof noteReach>[1], chatId: number) => noteReach({ clock }, trx, chatId, false);
  const delivery = startDelivery({
    db: parts.storage.db,
    pace: parts.shared.pace,
    send: sendThrough(outboundThrough(api, SEND_BUDGET_MS)),
    processId: randomUUID(),
    onBlocked: lost,
    onGone: lost,
    log,
    onSettled: counters.message,
  });
  parts.closers.add(() => delivery.stop());
  return delivery;
}

export function intakeOf(parts: Parts, telegram: BotHandle): Intake {
  const { counters, speech } = parts;
  const intake = openIntake(
    {
      db: parts.storage.db,
      pool: parts.storage.pool,
      log: parts.log,
      handle: telegram.handle,
      onParked: async (trx, update, faultId) => {
        const chatId = privateChatOf(update);
        if (chatId === undefined) return;
        const text = speech.say((await languageOf(trx, chatId)) ?? 'kk', 'fault-ours', { fault: faultId });
        await enqueue(trx, { dedupeKey: `fault:${update.update_id}`, lane: 'notice', chatId, payload: { text, parse_mode: 'HTML' } });
      },
      onSettled: counters.update,
      handlerMsMax: parts.patience.handlerMsMax,
    },
    { leaseMs: parts.config.leaseMs },
  );
  parts.closers.add(() => intake.stop());
  return intake;
}

function privateChatOf(update: Update): number | undefined {
  const chat = (update.message ?? update.edited_message ?? update.callback_query?.message)?.chat;
  return chat?.type === 'private' ? chat.id : undefined;
}

/** Hears what other processes announce: updates of our senders, messages that became due, an import. */
export async function listen(parts: Parts, engines: { intake: Intake | undefined; delivery: Delivery | undefined }): Promise<void> {
  const { log, search } = parts;
  const refresh = () => void search.refresh().catch((error: unknown) => log.warn('The directory was not re-read', { error }));
  const listener = await openListener(
    { connection: parts.storage.connection, applicationName: `${APPLICATION} listener` },
    {
      [INTAKE_CHANNEL]: (senderId) => engines.intake?.announced(Number(senderId)),
      [DELIVERY_CHANNEL]: () => engines.delivery?.wake(),
      directory: refresh,
    },
    {
      onReconnect: () => {
        engines.intake?.lookAround();
        engines.delivery?.wake();
        refresh();
      },
      onError: (error) => log.warn('Announcements are not heard', { error }),
    },
  );
  parts.closers.add(() => listener.close());
}

/** What is done by the clock, whoever asks for nothing. */
export async function workByTheClock(
  parts: Pick<Parts, 'clock' | 'log' | 'closers'> & { storage: Pick<Parts['storage'], 'db' | 'pool'> },
  rounds: Rounds,
): Promise<void> {
  const { storage, clock, log } = parts;
  const jobs = await startJobs({
    pool: storage.pool,
    works: [
      { name: 'intake-sweep', at: INTAKE_SWEEP_AT, run: () => sweepIntake(storage.db, clock()) },
      { name: 'delivery-sweep', at: DELIVERY_SWEEP_AT, run: () => sweepDelivery(storage.db, clock()) },
      { name: 'appeals-readdress', at: READDRESS_AT, run: rounds.readdress },
      { name: 'appeals-terms', at: TERMS_AT, run: rounds.terms },
      { name: 'appeals-morning', at: MORNING_AT, run: rounds.morning },
      { name: 'appeals-unplaced', at: UNPLACED_SWEEP_AT, run: rounds.unplaced },
      { name: 'appeals-offices', at: OFFICES_AT, run: rounds.offices },
      { name: 'appeals-village', at: VILLAGE_AT, run: rounds.village },
      { name: 'appeals-proposals', at: PROPOSALS_AT, run: rounds.proposals },
      { name: 'directory-handover', at: HANDOVER_AT, run: rounds.handover },
      { name: 'directory-elections', at: ELECTIONS_AT, run: rounds.elections },
      { name: 'calendar-years', at: YEARS_AT, run: rounds.years },
    ],
    onError: (error) => log.warn('Timed work failed', { error }),
  });
  parts.closers.add(() => jobs.stop());
  // A process that starts late has missed its minute.
  await rounds.morning().catch((error: unknown) => log.warn('The morning was not told', { error }));
}

/** Lets updates come: by webhook, or by fetching them. With several processes one of them fetches; Telegram allows no more. */
export async function letUpdatesCome(parts: Parts, telegram: BotHandle, meter: Meter, intake: Intake): Promise<void> {
  const { webhook, token, apiRoot } = parts.config.telegram;
  if (webhook) {
    await telegram.bot.api.setWebhook(webhook.url, {
      secret_token: webhook.secret,
      allowed_updates: ALLOWED_UPDATES,
      max_connections: 100,
    });
    return;
  }
  await telegram.bot.api.deleteWebhook();
  const api = new Api(token, clientOptions(apiRoot, meter.plain, POLL_SECONDS + CALL_SECONDS_MAX));
  const lock = await openLock({ connection: parts.storage.connection, applicationName: `${APPLICATION} poller`, key: POLLER_KEY });
  parts.closers.add(() => lock.release());
  const poller = openPoller({
    intake,
    log: parts.log,
    isOurs: lock.isHeld,
    getUpdates: (offset, signal) =>
      // grammY declares a package's AbortSignal; it uses no more of it than the built-in one has.
      api.getUpdates({ offset, timeout: POLL_SECONDS, allowed_updates: ALLOWED_UPDATES }, signal as Parameters<Api['getUpdates']>[1]),
  });
  parts.closers.add(() => poller.stop());
}
