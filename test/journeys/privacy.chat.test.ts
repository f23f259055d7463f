import { sql } from 'kysely';
import { beforeAll, expect, test, vi } from 'vitest';
import { enqueue } from '../../src/delivery/index.ts';
import { sweepIntake } from '../../src/intake/index.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { fileLetter, TOPICS } from './letters.ts';
import { aLetter, arrive, bot, complain, db, leaksIn, lines, mark, someone, tellAndAsk } from './privacy-scene.ts';
import { allHandled, recordOf, words } from './witness.ts';

const word = words('kk');
const DAY_MS = 86_400_000;
const printed: string[] = [];

/** As while a migration, an operator or a bug of ours makes Postgres refuse what it is given: each refusal quotes a value. */
async function withStatement(make: string, unmake: string, act: () => Promise<unknown>): Promise<void> {
  await sql.raw(make).execute(db);
  await act();
  await sql.raw(unmake).execute(db);
}

let triggers = 0;
/** Raises an error in which a whole row stands. */
function failing(table: string, when: string, act: () => Promise<unknown>): Promise<void> {
  triggers += 1;
  const name = `refuse_${triggers}`;
  return withStatement(
    `create function public.${name}() returns trigger language plpgsql as $$ begin
       if ${when} then raise exception 'refused: %', row_to_json(new) using detail = row_to_json(new), hint = row_to_json(new); end if;
       return new; end $$;
     create trigger ${name} before insert or update on ${table} for each row execute function public.${name}()`,
    `drop trigger ${name} on ${table}; drop function public.${name}()`,
    act,
  );
}

const isLogged = (event: string, more = '') => lines.some((line) => line.includes(`"event":"${event}"`) && line.includes(more));
const untilLogged = (event: string, more = '') => vi.waitUntil(() => isLogged(event, more), { timeout: 8_000, interval: 20 });
const untilParked = (person: PersonHandle, count: number) =>
  vi.waitUntil(async () => (await parkedOf(person)).length === count, { timeout: 8_000, interval: 30 });
const parkedOf = (person: PersonHandle) =>
  db.selectFrom('intake.update').select(['update_id', 'fault']).where('sender_id', '=', person.id).where('parked', '=', true).execute();

/** Postgres refuses in five ways while people write, and updates are parked. */
async function breakRows(): Promise<void> {
  const writer = await someone({ home: bot.places.village });
  const piece = 'appeals.draft_piece';
  // 23505: Key (text)=(…) already exists.
  await withStatement(`create unique index said_once on ${piece} (text)`, 'drop index appeals.said_once', async () => {
    writer.say(mark('Бір сөзді екі рет айтамын'));
    writer.say(mark('Бір сөзді екі рет айтамын'));
    await untilParked(writer, 1);
  });
  // 23514: Failing row contains (…).
  const short = `alter table ${piece} add constraint short check (text is null or length(text) < 5) not valid`;
  await withStatement(short, `alter table ${piece} drop constraint short`, async () => {
    writer.say(mark('Тым ұзын сөз айтамын'));
    await untilParked(writer, 2);
  });
  // 22P02: invalid input syntax for type integer: "…".
  const number = `create function public.a_number() returns trigger language plpgsql as $$ begin
      perform new.text::integer; return new; end $$;
    create trigger a_number before insert on ${piece} for each row execute function public.a_number()`;
  await withStatement(number, `drop trigger a_number on ${piece}; drop function public.a_number()`, async () => {
    writer.say(mark('Сан емес\n    at бұл (жол:1:1)\n'));
    await untilParked(writer, 3);
  });
  // And when he cannot be told of it either.
  await failing(piece, 'true', () =>
    failing('delivery.message', "tg_op = 'INSERT' and new.dedupe_key like 'fault:%'", async () => {
      writer.say(mark('Бұл да өтпейді'));
      await untilParked(writer, 4);
    }),
  );
  await failing('directory.home', 'true', async () => {
    writer.tapData(`directory:home:${bot.places.otherOkrug}`);
    await untilParked(writer, 5);
  });
  await failing('directory.doubt', 'true', async () => {
    writer.tapData(`directory:wrong:${bot.places.village}`);
    await writer.sees(word('directory-wrong-ask'));
    writer.say(mark('Бұл адам біздің әкім емес қой'));
    await untilParked(writer, 6);
  });
}

/** Telegram refuses, fails, is cut off, and people stop the bot. */
async function breakCalls(akim: PersonHandle): Promise<void> {
  const { sim } = bot;
  const writer = await someone({ home: bot.places.village });
  const { id } = await fileLetter(bot, writer, aLetter('Жол бұзылды'));
  const before = await parkedOf(akim);
  await db
    .updateTable('appeals.file')
    .set({ telegram_file_id: mark('жоқ файл') })
    .where('appeal_id', '=', id)
    .execute();
  akim.tapData(`appeals:files:${id}`);
  await akim.sees(word('appeals-file-refused'));
  // A point that is nowhere: that Telegram refuses is a fault of ours.
  await db.updateTable('appeals.appeal').set({ latitude: 951.2, longitude: 51.4 }).where('id', '=', id).execute();
  akim.tapData(`appeals:point:${id}`);
  await untilParked(akim, before.length + 1);
  for (const kind of ['500', '502', 'cut-before', 'cut-after'] as const) {
    sim.mischief({ kind, chat_id: writer.id });
    writer.say(mark('Тағы бір сөз қосайын дегенім'));
    await allHandled(bot);
  }
  sim.mischief({ kind: '429', retry_after: 1, chat_id: writer.id });
  sim.mischief({ kind: '500', method: 'getUpdates', times: 2 });
  writer.say(mark('Соңғы сөзім осы болсын енді'));
  await untilLogged('Updates could not be fetched');
  await allHandled(bot);
  const left = await someone({ home: bot.places.village });
  await fileLetter(bot, left, aLetter('Көпір құлады'));
  const { update_ids, message } = left.say(mark('Осыны айтып кетемін бәріне'));
  await allHandled(bot);
  left.block();
  sim.injectUpdate({ update_id: Number(update_ids[0]) - 5_000, message: { ...message, message_id: message.message_id + 1 } });
  await db.transaction().execute(async (trx) => {
    const { id: personId } = await recordOf(bot, left);
    await enqueue(trx, { dedupeKey: `notice:${personId}`, lane: 'notice', chatId: left.id, payload: { text: mark('Сізге') } });
    const broken = { text: `<${mark('b')}>`, parse_mode: 'HTML' };
    await enqueue(trx, { dedupeKey: `broken:${personId}`, lane: 'notice', chatId: writer.id, payload: broken });
  });
  await allHandled(bot);
}

/** What works behind the chats fails as well: the keeper of files, the ledger, the surveys' and the broadcasts' runner. */
async function breakEngines(operator: PersonHandle, resident: PersonHandle): Promise<void> {
  const { sim } = bot;
  const writer = await someone({ home: bot.places.village });
  writer.say(mark('Бұл хаттың суреті бұзылған екен'));
  await writer.sees(word('appeals-say-more'));
  writer.photo({ base64: Buffer.from(mark('сурет емес')).toString('base64'), caption: mark('Бұзылған') });
  writer.document({ file_name: `${mark('құжат')}.pdf`, mime_type: 'application/pdf' });
  await allHandled(bot);
  const draft = await db.selectFrom('appeals.draft').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
  sim.mischief({ kind: '500', method: 'getFile' });
  const { village } = bot.places;
  const steps = { next: '', topic: ':cemetery', place: `:${village}`, send: `:${village}:cemetery:unnamed` };
  for (const [step, rest] of Object.entries(steps)) writer.tapData(`appeals:${step}:${draft.id}${rest}`);
  await writer.sees('қабылданды');
  await untilLogged('A file could not be fetched');
  await vi.waitUntil(async () => {
    await db.updateTable('appeals.file').set({ due_at: new Date() }).where('state', '=', 'waiting').execute();
    bot.app.keeper?.wake();
    return isLogged('A picture cannot be cleaned and is not kept');
  });
  await failing('delivery.message', `new.state = 'sent' and new.chat_id = ${resident.id}`, async () => {
    await db.transaction().execute(async (trx) => {
      const payload = { text: mark('Дәптерге жазылмайды') };
      await enqueue(trx, { dedupeKey: 'unwritten', lane: 'notice', chatId: resident.id, payload });
    });
    await untilLogged('What came of a message could not be written yet', 'P0001');
  });
  const { id: madeBy } = await recordOf(bot, operator);
  await failing('surveys.participation', 'true', async () => {
    await db
      .updateTable('surveys.survey')
      .set({ step: 'open', fanned_out: false, fanned_out_through: 0, closes_at: new Date(Date.now() + DAY_MS) })
      .where('made_by', '=', madeBy)
      .execute();
    await db.deleteFrom('surveys.participation').execute();
    await untilLogged('A survey paused');
    await db.updateTable('surveys.survey').set({ step: 'closed' }).where('made_by', '=', madeBy).execute();
  });
  await fetch(`${bot.app.url}/${encodeURIComponent(mark('бет'))}?phone=77014681357`);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(db);
  resident.say(mark('Байланыс үзілгенде айтқан сөзім'));
  await allHandled(bot);
}

beforeAll(async () => {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((...said) => void printed.push(said.map(String).join(' ')));
  }
  await arrive();
  const { akim, operator, resident } = await complain();

  await tellAndAsk(operator, resident);
  await breakRows();
  await breakCalls(akim);
  await breakEngines(operator, resident);
}, 120_000);

test('on all journeys, with faults of every kind, no log line holds what was written, a name, a phone, a place or a Telegram number', () => {
  // What was meant to go wrong went wrong, and was told.
  const told = [
    ['An update was not handled', '"kind":"own","next":"park"'],
    ['An update was not handled', '"code":"23505"'],
    ['An update was not handled', '"code":"23514"'],
    ['An update was not handled', '"code":"22P02"'],
    ['An update was not handled', '"code":400'],
    ['An update was not handled', '"kind":"gone"'],
    ['An update was not handled', '"kind":"surroundings"'],
    ['A person could not be told of a fault', '"code":"P0001"'],
    ['A picture cannot be cleaned and is not kept', '"file":'],
    ['A file could not be fetched', '"reason":'],
    ['What came of a message could not be written yet', '"code":"P0001"'],
    ['A survey paused', '"code":"P0001"'],
    ['Updates could not be fetched', '"error":'],
  ] as const;
  expect(told.filter(([event, more]) => !isLogged(event, more))).toEqual([]);
  expect(lines.filter((line) => leaksIn(line).length > 0)).toEqual([]);
  expect(printed.filter((line) => leaksIn(line).length > 0)).toEqual([]);
});

test('what would be a leak is found: the search itself is not blind', async () => {
  const person = await someone();
  const leaks = [mark('x'), 'қщъметка', String(person.id), '8 (701) 468-13-57', '7014681357', '51.276543', 'КМТ-482-715', 'КМТ482715'];
  expect(leaks.filter((leak) => leaksIn(`{"a":"… ${leak} …"}`).length === 0)).toEqual([]);
  expect(leaksIn('{"time":"2026-11-22T20:15:55.123Z","pid":12345,"updateId":870167644}')).toEqual([]);
});

test('the metrics, read over HTTP, tell of the faults and of nobody', async () => {
  const metrics = (await (await fetch(`${bot.app.url}/metrics`)).text()).split('\n');
  for (const code of ['200', '400', '403', '429', '500', '502', '0']) {
    expect(
      metrics.some((line) => line.startsWith('telegram_call_seconds_count') && line.includes(`code="${code}"`)),
      code,
    ).toBe(true);
  }
  for (const outcome of ['handled', 'parked', 'gone']) expect(metrics.some((line) => line.includes(`outcome="${outcome}"`))).toBe(true);
  expect(metrics.filter((line) => leaksIn(line).length > 0)).toEqual([]);
});

const updates = () => db.selectFrom('intake.update').select(['payload', 'fault', 'fault_id', 'attempts', 'parked', 'settled_at']).execute();

test('a handled update keeps its number alone; a parked one is emptied after 14 days; no fault quotes anybody', async () => {
  const kept = await updates();
  expect(kept.filter((row) => row.settled_at === null)).toEqual([]);
  expect(kept.filter((row) => !row.parked && row.payload !== null)).toEqual([]);
  const parked = kept.filter((row) => row.parked);
  expect(parked.length).toBeGreaterThanOrEqual(6);
  expect(parked.filter((row) => row.fault === null || row.payload === null)).toEqual([]);
  expect(kept.filter((row) => leaksIn(`${row.fault} ${row.fault_id}`).length > 0)).toEqual([]);
  await sweepIntake(db, new Date(Date.now() + 15 * DAY_MS));
  expect((await updates()).filter((row) => row.payload !== null)).toEqual([]);
});

test('the ledger keeps neither the text of what has been sent nor a reason that quotes it, and timed work keeps nothing of people', async () => {
  const rows = await db.selectFrom('delivery.message').select(['payload', 'reason', 'state', 'dedupe_key']).execute();
  expect(rows.some((row) => row.state === 'failed') && rows.some((row) => row.state === 'blocked')).toBe(true);
  expect(rows.filter((row) => row.payload !== null)).toEqual([]);
  expect(rows.filter((row) => leaksIn(`${row.reason} ${row.dedupe_key}`).length > 0)).toEqual([]);
  const { rows: jobs } = await sql<{ all: string }>`select coalesce(json_agg(j)::text, '') as all from jobs.job j`.execute(db);
  expect(leaksIn(jobs[0]?.all ?? '')).toEqual([]);
});

test('what an akim is told lies open on his screen: no word of a letter, no name, no phone, whoever wrote and whatever is allowed', async () => {
  const akim = await someone({ role: { kind: 'akim', areaCode: bot.places.otherOkrug } });
  const resident = await someone({ home: bot.places.otherOkrug });
  for (const showsName of [true, false]) await fileLetter(bot, resident, aLetter('Шам жанбайды', { showsName, topic: TOPICS.cemetery }));
  await allHandled(bot);
  const notices = akim.messages().filter((one) => one.from === 'bot');
  expect(notices).toHaveLength(2);
  for (const { text } of notices) expect(leaksIn(text ?? '').filter((leak) => !/^[КМРСТХ]{3}-/.test(leak))).toEqual([]);
});
