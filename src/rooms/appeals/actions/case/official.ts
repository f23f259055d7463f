import { enqueue, withdrawBatch } from '../../../../delivery/index.ts';
import { addDays, type Calendar } from '../../../../kernel/calendar/index.ts';
import type { Decision } from '../../../../kernel/decision.ts';
import { dayOf } from '../../../../kernel/locale/index.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { holdCalendar, readCalendar } from '../../../calendar/index.ts';
import { whoCanBeWritten } from '../../../identity/index.ts';
import { decideOfficialDay, type OfficialDays, officialDays } from '../../official.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { hasEvent } from '../../queries/events.ts';
import { lockOfficial } from '../../queries/terms.ts';
import { morningOf } from '../../terms/deadline.ts';
import type { AppealsApp } from '../app.ts';
import { happen } from './happen.ts';
import { lockOwn, type Verdict } from './verdict.ts';

export interface Registered {
  readonly number: string;
  /** `YYYY-MM-DD` in Kazakhstan. */
  readonly on: string;
}

/** Fifteen working days are never longer, holidays and all. */
const TERM_DAYS_MAX = 60;
const LETTERS_AT_ONCE = 500;

/** What reminders need besides the ledger. */
export type Reminding = Pick<AppealsApp, 'clock' | 'words'>;

export type RegisteredRefusal = 'gone' | 'future' | 'too-old';

/**
 * Keeps the number under which an office has registered a letter, and reminds its author of the law's days: when it must have been passed
 * on, when it must have been answered, and the day after. Another number, or another day, takes the place of the first.
 *
 * @param act.tap Telegram's number of the tap or the message: the same one is done once
 */
export function keepOfficial(app: AppealsApp, act: Verdict, registered: Registered): Promise<Decision<Appeal, RegisteredRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    // Before any case is locked, as who changes the calendar does.
    await holdCalendar(trx);
    const appeal = await lockOwn(trx, act);
    if (!appeal) return { ok: false, refusal: 'gone' };
    const key = `official:${act.personId}:${act.tap}`;
    if (await hasEvent(trx, key)) return { ok: true, value: appeal };
    const at = app.clock();
    const why = decideOfficialDay(registered.on, dayOf(at));
    if (why) return { ok: false, refusal: why };
    const change = { officialNo: registered.number, officialOn: registered.on };
    const by = { byRole: 'resident', personId: act.personId, at } as const;
    const changed = await happen(trx, appeal, { ...by, kind: 'official', key, detail: { day: registered.on }, change });
    if (!changed) return { ok: false, refusal: 'gone' };
    await dropOfficialReminders(trx, appeal.id);
    await remindOf(app, trx, changed, officialDays(await readCalendar(trx), registered.on), key);
    return { ok: true, value: changed };
  });
}

/** In the ledger, each for the morning of its day; a day that is past is not spoken of. */
async function remindOf(app: Reminding, trx: Trx, appeal: Appeal, days: OfficialDays, cause: string): Promise<void> {
  const { addressees } = await whoCanBeWritten(trx, [appeal.personId]);
  const [author] = addressees;
  if (!author) return;
  const moments = [
    ['pass', days.passOnBy],
    ['due', days.dueOn],
    ['silent', days.silentFrom],
  ] as const;
  for (const [about, day] of moments) {
    const dueAt = morningOf(day);
    if (dueAt <= app.clock()) continue;
    const payload = app.words.official(author.language, about, appeal, days);
    const to = { lane: 'notice', chatId: author.chatId, batch: batchOf(appeal.id) } as const;
    await enqueue(trx, { ...to, dedupeKey: `appeal-official-${about}:${appeal.id}:${cause}`, payload, dueAt });
  }
}

/**
 * The calendar has changed, and with it the law's days of letters whose term holds that day: their authors are reminded on the new ones.
 * A term that is over brings no reminder any more.
 */
export async function remindAnew(app: Reminding, trx: Trx, { calendar, day }: { calendar: Calendar; day: string }): Promise<void> {
  const since = addDays(day, -TERM_DAYS_MAX);
  let afterId = 0;
  for (;;) {
    const some = await lockOfficial(trx, { since, before: day, afterId }, LETTERS_AT_ONCE);
    for (const appeal of some) await remindAnewOf(app, trx, appeal, { calendar, day });
    const last = some.at(-1);
    if (!last || some.length < LETTERS_AT_ONCE) return;
    afterId = last.id;
  }
}

async function remindAnewOf(
  app: Reminding,
  trx: Trx,
  appeal: Appeal,
  { calendar, day }: { calendar: Calendar; day: string },
): Promise<void> {
  if (appeal.officialOn === null) return;
  const days = officialDays(calendar, appeal.officialOn);
  // Behind its last day nothing of it moves.
  if (day > days.dueOn) return;
  await dropOfficialReminders(trx, appeal.id);
  await remindOf(app, trx, appeal, days, `moved:${days.passOnBy}:${days.dueOn}:${app.clock().getTime()}`);
}

/** The case has another author now: he is reminded in the place of the one before. The calendar has been held before. */
export async function moveOfficialReminders(app: Reminding, trx: Trx, appeal: Appeal, cause: string): Promise<void> {
  if (appeal.officialOn === null) return;
  await dropOfficialReminders(trx, appeal.id);
  await remindOf(app, trx, appeal, officialDays(await readCalendar(trx), appeal.officialOn), cause);
}

/** It was taken back, or registered on another day. */
export async function dropOfficialReminders(trx: Trx, appealId: number): Promise<void> {
  await withdrawBatch(trx, batchOf(appealId));
}

const batchOf = (appealId: number) => `appeal-official:${appealId}`;
