import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { aDatabase } from '../support/database.ts';
import { aGate, anIntake, anUpdate, hand, leaveBehind, Notebook, rowOf, untilAllSettled } from './an-intake.ts';

const home = await aDatabase({ poolSize: 8 });
let lastSender = 0;
const aSender = (): number => (lastSender += 1);
const idsOf = (updates: readonly { update_id: number }[]): number[] => updates.map((update) => update.update_id);

test('updates of one sender are handled in the order of their numbers, one at a time', async () => {
  const notebook = new Notebook();
  const intake = await anIntake(home, (update) => notebook.note(update, () => turn()));
  const sender = aSender();
  const updates = Array.from({ length: 60 }, () => anUpdate(sender));
  await hand(intake, ...updates.toReversed());
  await intake.idle();
  expect(notebook.handledOf(sender)).toEqual(idsOf(updates));
  expect(notebook.overlaps).toBe(0);
});

test('updates that each come on their own, close together, keep their order too', async () => {
  const notebook = new Notebook();
  const intake = await anIntake(home, (update) => notebook.note(update, () => turn()));
  const sender = aSender();
  const updates = Array.from({ length: 60 }, () => anUpdate(sender));
  for (const update of updates) await hand(intake, update);
  await intake.idle();
  expect(notebook.handledOf(sender)).toEqual(idsOf(updates));
});

test('different senders are handled side by side: one who waits holds nobody up', async () => {
  const everybodyIsHere = aGate();
  const notebook = new Notebook();
  const intake = await anIntake(home, (update) =>
    notebook.note(update, () => {
      if (notebook.sideBySideMax >= 20) everybodyIsHere.open();
      return everybodyIsHere.passed;
    }),
  );
  await hand(intake, ...Array.from({ length: 20 }, () => anUpdate(aSender())));
  await intake.idle();
  expect(notebook.sideBySideMax).toBe(20);
});

test('a repeat of an update is handled once: in one batch, at the same time, and after it was handled', async () => {
  const notebook = new Notebook();
  const intake = await anIntake(home, (update) => notebook.note(update));
  const sender = aSender();
  const update = anUpdate(sender);
  await Promise.all([hand(intake, update, update), hand(intake, update)]);
  await intake.idle();
  await hand(intake, update);
  await intake.idle();
  expect(notebook.handledOf(sender)).toEqual([update.update_id]);
});

test('what was handled keeps its key and nothing of what was written', async () => {
  const intake = await anIntake(home, () => Promise.resolve());
  const update = anUpdate(aSender(), 'a secret');
  await hand(intake, update);
  await intake.idle();
  const row = await rowOf(home, update.update_id);
  expect(row).toMatchObject({ payload: null, parked: false, attempts: 0, fault: null });
  expect(row.settled_at).toBeInstanceOf(Date);
});

test('two processes that get the updates of one sender alternately handle them in order and never two at once', async () => {
  const notebook = new Notebook();
  const handle = (update: Parameters<Notebook['note']>[0]) => notebook.note(update, () => turn());
  const [one, other] = [await anIntake(home, handle), await anIntake(home, handle)];
  const senders = [aSender(), aSender(), aSender()];
  const expected = new Map<number, number[]>(senders.map((sender) => [sender, []]));
  for (let n = 0; n < 150; n += 1) {
    const sender = senders[n % senders.length] ?? 0;
    const update = anUpdate(sender);
    expected.get(sender)?.push(update.update_id);
    await hand(n % 2 === 0 ? one : other, update);
  }
  await untilAllSettled(home);
  expect(notebook.bySender).toEqual(expected);
  expect(notebook.overlaps).toBe(0);
});

test('two processes that get the same updates in the same moment handle each once', async () => {
  const notebook = new Notebook();
  const handle = (update: Parameters<Notebook['note']>[0]) => notebook.note(update, () => turn());
  const [one, other] = [await anIntake(home, handle), await anIntake(home, handle)];
  const updates = Array.from({ length: 200 }, (_, n) => anUpdate(10_000 + (n % 20)));
  await Promise.all(updates.flatMap((update) => [hand(one, update), hand(other, update)]));
  await untilAllSettled(home);
  expect([...notebook.bySender.values()].flat().toSorted((a, b) => a - b)).toEqual(idsOf(updates));
  expect(notebook.overlaps).toBe(0);
});

test('who is held by a process that vanished is taken over when its lease lapses, not before', async () => {
  const sender = aSender();
  const update = anUpdate(sender);
  await sql`insert into intake.lease values (${sender}, ${randomUUID()}::uuid, now() + interval '1 s')`.execute(home.db);
  await leaveBehind(home, update);
  const lapsesAt = await leaseOf(sender);
  let begunAt: Date | undefined;
  await anIntake(
    home,
    async () => {
      begunAt = await databaseTime();
    },
    { leaseMs: 1_000 },
  );
  await untilAllSettled(home, 5_000);
  expect(begunAt?.getTime()).toBeGreaterThanOrEqual(lapsesAt?.getTime() ?? Infinity);
});

test('a process that stops finishes what is in hand and lets its senders go at once; another goes on behind it', async () => {
  const sender = aSender();
  const [first, second] = [anUpdate(sender), anUpdate(sender)];
  const [begun, mayEnd] = [aGate(), aGate()];
  const notebook = new Notebook();
  const leaving = await anIntake(home, (update) =>
    notebook.note(update, () => {
      begun.open();
      return mayEnd.passed;
    }),
  );
  await hand(leaving, first, second);
  await begun.passed;
  const taker = await anIntake(home, (update) => notebook.note(update));
  const stopped = leaving.stop();
  await expect(hand(leaving, anUpdate(sender))).rejects.toThrow('stopping');
  mayEnd.open();
  await stopped;
  expect((await rowOf(home, first.update_id)).settled_at).toBeInstanceOf(Date);
  taker.lookAround();
  // Its lease would have lasted 15 s.
  await untilAllSettled(home, 3_000);
  expect(notebook.handledOf(sender)).toEqual([first.update_id, second.update_id]);
  expect(notebook.overlaps).toBe(0);
});

test('a handler that takes longer than the lease keeps its sender', async () => {
  const sender = aSender();
  const [first, second] = [anUpdate(sender), anUpdate(sender)];
  const [begun, mayEnd] = [aGate(), aGate()];
  const notebook = new Notebook();
  const slow = await anIntake(
    home,
    (update) =>
      notebook.note(update, () => {
        begun.open();
        return mayEnd.passed;
      }),
    { leaseMs: 300 },
  );
  await hand(slow, first);
  await begun.passed;
  const other = await anIntake(home, (update) => notebook.note(update), { leaseMs: 300 });
  await hand(other, second);
  const firstLease = await leaseOf(sender);
  const isTwiceAsOld = async () => ((await leaseOf(sender))?.getTime() ?? 0) > (firstLease?.getTime() ?? Infinity) + 900;
  await vi.waitUntil(isTwiceAsOld, { timeout: 5_000, interval: 20 });
  other.lookAround();
  expect(notebook.handledOf(sender)).toEqual([first.update_id]);
  mayEnd.open();
  await untilAllSettled(home);
  expect(notebook.handledOf(sender)).toEqual([first.update_id, second.update_id]);
  expect(notebook.overlaps).toBe(0);
});

test('a backlog larger than a process keeps in mind is handled whole and in order, also what joins it on the way', async () => {
  const notebook = new Notebook();
  const senders = Array.from({ length: 80 }, aSender);
  const expected = new Map<number, number[]>(senders.map((sender) => [sender, []]));
  const made = (sender: number) => {
    const update = anUpdate(sender);
    expected.get(sender)?.push(update.update_id);
    return update;
  };
  await leaveBehind(home, ...Array.from({ length: 7_200 }, (_, n) => made(senders[n % senders.length] ?? 0)));
  const begun = aGate();
  const intake = await anIntake(home, (update) => {
    begun.open();
    return notebook.note(update, () => turn());
  });
  intake.lookAround();
  await begun.passed;
  for (let round = 0; round < 10; round += 1) await hand(intake, ...senders.map(made));
  await untilAllSettled(home, 15_000);
  await intake.idle();
  expect(notebook.bySender).toEqual(expected);
  expect(notebook.overlaps).toBe(0);
});

async function leaseOf(sender: number): Promise<Date | undefined> {
  const row = await home.db.selectFrom('intake.lease').select('until').where('sender_id', '=', sender).executeTakeFirst();
  return row?.until;
}

async function databaseTime(): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(home.db);
  return rows[0]?.now ?? new Date(0);
}
