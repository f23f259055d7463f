import { type Calendar, workingDaysBetween } from '../../../../kernel/calendar/index.ts';
import { HOUR_MS } from '../../../../kernel/clock.ts';
import { dayOf, type Language } from '../../../../kernel/locale/index.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { holdCalendar, readCalendar } from '../../../calendar/index.ts';
import { isAnswer, isPromise } from '../../outcome.ts';
import { type Appeal, changeAppeal, listForClock, lockAppeal } from '../../queries/appeals.ts';
import { listEvents } from '../../queries/events.ts';
import { type Done, momentsOf, nextLook, type Step, spanOf, stepDue } from '../../terms/clock.ts';
import { escalatedAt } from '../../terms/deadline.ts';
import type { AppealsApp } from '../app.ts';
import { mayComplain } from '../case/complain.ts';
import { happen } from '../case/happen.ts';
import { askNeighbours } from '../case/neighbours.ts';
import { levelAbove, tellHolders, tellOfficials, tellSharing } from '../case/tell.ts';
import { recallOwed } from '../proposals/reach.ts';

/** Cases of one round; the rest follows in the next, which comes soon where there is more. */
const CASES_MAX = 500;

/** A case over which the round fails must not hold up the others. */
const AFTER_FAULT_MS = HOUR_MS;

/**
 * What the law's clock brings: reminders, what is overdue, questions about what was promised or claimed. Each case by itself, under its
 * lock, and each step once: so it is right after an outage of days, when it is repeated, and when two processes do it.
 *
 * @param onFault told of a case that could not be looked at; it comes again an hour later
 * @returns how many cases were looked at
 */
export async function turnClock(app: AppealsApp, onFault: (appealId: number, error: unknown) => void): Promise<number> {
  const ids = await listForClock(app.db, app.clock(), CASES_MAX);
  for (const id of ids) {
    try {
      await turnClockOf(app, id);
    } catch (error) {
      onFault(id, error);
      await changeAppeal(app.db, id, { clockAt: new Date(app.clock().getTime() + AFTER_FAULT_MS) });
    }
  }
  return ids.length;
}

/** The same, of one case. */
export function turnClockOf(app: AppealsApp, id: number): Promise<void> {
  return app.db.transaction().execute((trx) => lookAt(app, trx, id));
}

async function lookAt(app: AppealsApp, trx: Trx, id: number): Promise<void> {
  await holdCalendar(trx);
  const appeal = await lockAppeal(trx, id);
  if (!appeal) return;
  const now = app.clock();
  const calendar = await readCalendar(trx);
  const done = await doneOf(trx, appeal);
  const step = stepDue(momentsOf(calendar, appeal, done), done, now);
  const changed = step === undefined ? appeal : await take(app, trx, appeal, { step, calendar, at: now });
  const after: Done = step === undefined ? done : new Map([...done, [step, now]]);
  await changeAppeal(trx, id, { clockAt: nextLook(momentsOf(calendar, changed, after), now) ?? null });
}

/** What the clock has done in the span that the case is in now. */
async function doneOf(trx: Trx, appeal: Appeal): Promise<Done> {
  const span = spanOf(appeal);
  const done = new Map<Step, Date>();
  for (const { detail, at } of await listEvents(trx, appeal.id)) if (detail?.step && detail.span === span) done.set(detail.step, at);
  return done;
}

const KINDS = {
  half: 'reminded',
  most: 'reminded',
  over: 'overdue',
  escalated: 'escalated',
  promised: 'asked-again',
  again: 'asked-again',
  last: 'asked-again',
  unconfirmed: 'unconfirmed',
} as const satisfies Record<Step, string>;

async function take(
  app: AppealsApp,
  trx: Trx,
  appeal: Appeal,
  { step, calendar, at }: { step: Step; calendar: Calendar; at: Date },
): Promise<Appeal> {
  const span = spanOf(appeal);
  const key = `clock:${appeal.id}:${step}:${span}`;
  const level = step === 'over' || step === 'escalated' ? await levelAbove(trx, appeal) : undefined;
  const change = level ? { change: { lateAreas: [...appeal.lateAreas, level.areaCode] } } : {};
  // Nobody is left above: then it is one more reminder.
  const kind = step === 'escalated' && !level ? 'reminded' : KINDS[step];
  const happening = { kind, byRole: 'clock', personId: null, key, detail: { step, span }, at } as const;
  const changed = await happen(trx, appeal, { ...happening, ...change });
  // Whatever led here is past: the events say so.
  if (!changed) return appeal;
  switch (step) {
    case 'half':
    case 'most':
      await tellOfficials(app, trx, changed, 'reminded', key, Math.max(0, workingDaysBetween(calendar, dayOf(at), appeal.dueOn)));
      break;
    case 'over':
    case 'escalated': {
      await tellOfficials(app, trx, changed, 'overdue', key);
      if (level) await tellHolders(app, trx, changed, 'late', { holders: level.holders, cause: key });
      const next = step === 'over' ? dayOf(escalatedAt(calendar, at)) : null;
      const may = await mayComplain(trx, changed, dayOf(at));
      const hasAnswer = (await listEvents(trx, appeal.id)).some(({ kind }) => isAnswer(kind));
      const news = { isAbove: level !== undefined, next, complainBy: may.ok ? may.value : null, hasAnswer };
      const word = (language: Language, letter: Appeal) => app.words.overdue(language, letter, news);
      await tellSharing(app, trx, changed, { cause: key, word });
      break;
    }
    case 'promised':
    case 'again':
    case 'last': {
      const promise = (await listEvents(trx, changed.id)).findLast(({ kind }) => isPromise(kind))?.body ?? '';
      await tellSharing(app, trx, changed, {
        cause: key,
        word: (language, letter) => app.words.askedAgain(language, step, letter, promise),
      });
      return step === 'last' ? await askNeighbours(app, trx, changed) : changed;
    }
    case 'unconfirmed':
      return await recallOwed(app, trx, changed, key);
  }
  return changed;
}
