import { Api } from 'grammy';
import { expect, test } from 'vitest';
import { meterOf } from '../../src/app/telegram.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { openCounters } from '../../src/platform/counters.ts';
import { openMetrics } from '../../src/platform/metrics.ts';
import { openInProcess } from '../../src/platform/redis/index.ts';
import { clientOptions } from '../../src/platform/telegram/bot.ts';
import { newScope, withScope } from '../../src/platform/telegram/scope.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { aDatabase } from '../support/database.ts';
import { aTelegram } from './post-office.ts';

test('a reply that Telegram holds back for long goes to the ledger as it is, a photo as a photo, an edit as a new message', async () => {
  const storage = await aDatabase();
  const telegram = await aTelegram({ acceptUnknownChats: true });
  const metrics = openMetrics();
  const shared = openInProcess();
  const meter = meterOf({ storage, shared, clock: systemClock, counters: openCounters(metrics.registry), patience: { holdWaitMsMax: 10 } });
  atTheEnd(async () => {
    metrics.stop();
    await meter.close();
    await shared.close();
  });
  await shared.pace.holdFor(60);
  const api = new Api(telegram.token, clientOptions(telegram.url, meter.forReplies, 30));
  await withScope(newScope(7), async () => {
    await api.sendPhoto(5_001, 'AgACAgIAAxk', { caption: 'Су' });
    await api.editMessageText(5_001, 3, 'Сәлем');
  });
  const rows = await storage.db.selectFrom('delivery.message').select(['dedupe_key', 'method', 'payload']).orderBy('id').execute();
  expect(rows).toEqual([
    { dedupe_key: 'reply:7:1', method: 'sendPhoto', payload: { photo: 'AgACAgIAAxk', caption: 'Су' } },
    { dedupe_key: 'reply:7:2', method: 'sendMessage', payload: { text: 'Сәлем' } },
  ]);
  expect(telegram.calls).toEqual([]);
});
