import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { countBatch } from '../src/delivery/index.ts';
import type { PlaceCode } from '../src/kernel/ids.ts';
import type { Db } from '../src/platform/database/index.ts';
import { countOpen, listOpen } from '../src/rooms/appeals/queries/desks.ts';
import { aBot } from './support/a-bot.ts';
import type { Bench, Line } from './support/bench.ts';
import { FILED_AT_STEP, openCaseWalk } from './support/case-walk.ts';
import { aServer, withDatabase } from './support/database.ts';
import { duplicatesMs } from './support/duplicates.ts';
import { median, percentile, round } from './support/statistics.ts';
import { akimId, fillVillages, residentId } from './support/villages.ts';

/** Of a notice that is going out meanwhile; at 27 a second that takes an hour. */
const RECIPIENTS = 100_000;
const FIRST_RECIPIENT = 900_000_000_000;
/** Letters that are filed meanwhile, one after another. */
const LETTERS = 60;
/** Until the notice goes out at its full pace. */
const GOING_OUT_MIN = 100;
const LOOK_MS = 100;
const INBOX_CASES = 5_000;
const INBOX_LOOKS = 200;
const INBOX_PAGE = 8;
const TODAY = '2026-11-30';
const SOON = '2026-12-03';

/**
 * How long an akim waits for the notice of a letter while a notice to 100,000 people is going out, from the resident's tap to Telegram; and
 * what an inbox of 5,000 open cases takes from the database; and how long it takes to look
 * for a neighbour's letter about the same among 200,000 open cases.
 */
export async function appeals(bench: Bench): Promise<Line> {
  const server = await aServer(bench);
  const url = await server.migrated('bench_appeals');
  const akims = await withDatabase({ connectionString: url }, async (db) => {
    const count = await fillVillages(db, LETTERS * bench.runs);
    await queueNotice(db);
    return count;
  });
  const { phones } = await aBot(bench, url);
  return await withDatabase({ connectionString: url }, async (db) => {
    while ((await countBatch(db, 'bench:notice')).sent < GOING_OUT_MIN) await wait(LOOK_MS);
    const notices: number[] = [];
    for (let run = 0; run < bench.runs; run += 1) {
      const times: number[] = [];
      for (let letter = 0; letter < LETTERS; letter += 1) {
        const nth = run * LETTERS + letter;
        const walk = openCaseWalk(phones.of(residentId(nth)), phones.of(akimId(nth % akims)));
        for (let step = 0; step <= FILED_AT_STEP; step += 1) await walk.step(step);
        times.push(walk.walked.fileToNoticeMs);
      }
      notices.push(percentile(times, 95));
      bench.note(`run ${run + 1}: notice p95 ${round(notices.at(-1) ?? 0, 1)} ms, p50 ${round(percentile(times, 50), 1)} ms`);
    }
    const { sent, pending } = await countBatch(db, 'bench:notice');
    if (pending === 0) throw new Error('The notice to everybody ended before the letters were filed: nothing was measured beside it');
    bench.note(`${sent} of ${RECIPIENTS} had the notice by then`);
    const inbox = round(await inboxMs(db, bench.runs), 1);
    const duplicates = round(await duplicatesMs(db, bench), 1);
    return { notice_p95_ms: round(median(notices), 1), inbox_ms: inbox, duplicates_ms: duplicates };
  });
}

/** A notice to everybody, due now. */
async function queueNotice(db: Db): Promise<void> {
  await sql`
    with content as (insert into delivery.content (payload) values ('{"text": "Су болмайды · Воды не будет"}') returning id)
    insert into delivery.message (dedupe_key, lane, batch, chat_id, method, content_id)
    select 'bench:' || n, 1, 'bench:notice', ${FIRST_RECIPIENT}::bigint + n, 'sendMessage', content.id
    from content, generate_series(1, ${RECIPIENTS}::int) as n`.execute(db);
}

/** p95 of 200 looks at the first pages of an akim's inbox: the counts above it and the page itself. */
async function inboxMs(db: Db, runs: number): Promise<number> {
  const unitCode = 'D99990000' as PlaceCode;
  await sql`
    insert into appeals.appeal (code, person_id, filing_key, filed_by_tap, category_code, place_code, unit_code, areas, body, language,
      addressee, filed_at, registered_on, due_on, state, priority, changed_at)
    select 'КМР' || lpad(n::text, 6, '0'), n, 'inbox:' || n, 'tap', 'lights', ${unitCode}, ${unitCode}, array['D99000000', ${unitCode}], 'Шам жанбайды',
      'kk', 'akim', now(), date '2026-11-20' + (n % 10), date '2026-11-28' + (n % 20),
      (array['received', 'seen', 'in-work', 'passed-on', 'disputed'])[1 + n % 5], n % 5 / 4, now()
    from generate_series(1, ${INBOX_CASES}::int) as n`.execute(db);
  await sql`analyze appeals.appeal`.execute(db);
  const desk = { role: 'akim', unitCodes: [unitCode] } as const;
  const figures: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const times: number[] = [];
    for (let look = 0; look < INBOX_LOOKS; look += 1) {
      const startedAt = performance.now();
      await countOpen(db, desk, TODAY, SOON);
      await listOpen(db, desk, { limit: INBOX_PAGE * (1 + (look % 5)) });
      times.push(performance.now() - startedAt);
    }
    figures.push(percentile(times, 95));
  }
  return median(figures);
}
