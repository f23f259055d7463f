import { DAY_MS } from '../../../../kernel/clock.ts';
import type { Decision } from '../../../../kernel/decision.ts';
import type { PersonId, PlaceCode } from '../../../../kernel/ids.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { decideContest } from '../../contest.ts';
import { type Appeal, lockAppeal } from '../../queries/appeals.ts';
import { hasEvent, listEvents } from '../../queries/events.ts';
import { prolongSupport } from '../../queries/proposals.ts';
import { type Hiding, type HidingReason, hidingOf, mayContest, mayUnhide, mayUphold } from '../../village/hiding.ts';
import { isShown } from '../../village/opening.ts';
import type { AppealsApp } from '../app.ts';
import { findDeciders } from '../case/deciders.ts';
import { happen } from '../case/happen.ts';
import { tellHolders, tellResident } from '../case/tell.ts';
import { lockOwn, type Verdict } from '../case/verdict.ts';

/** An operator who acts on what the village sees. */
export interface Keeping {
  readonly appealId: number;
  readonly personId: PersonId;
  /** The largest of his areas in which it lies. */
  readonly areaCode: PlaceCode;
  /** Telegram's number of the tap. */
  readonly tap: string;
}

/** Hides from the village what its author has opened; he is told why. @returns the case; undefined where the village does not see it */
export function hideFromVillage(app: AppealsApp, act: Keeping, why: HidingReason): Promise<Appeal | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockAppeal(trx, act.appealId);
    const key = `hidden:${act.tap}`;
    if (!appeal || (await hasEvent(trx, key))) return appeal;
    if (!isShown(appeal)) return undefined;
    const by = byOperator(app, act);
    const changed = await happen(trx, appeal, {
      ...by,
      kind: 'hidden',
      key,
      detail: { why, area: act.areaCode },
      change: { hiddenAt: by.at },
    });
    if (!changed) return undefined;
    await tellAuthor(app, trx, changed, { key, about: 'hidden', why });
    return changed;
  });
}

/** Shows it again. @returns the case; undefined where it is not hidden, or not his to show */
export function unhide(app: AppealsApp, act: Keeping): Promise<Appeal | undefined> {
  return decideAnew(app, act, `unhidden:${act.tap}`, async (trx, appeal, hiding) => {
    if (!mayUnhide(hiding, act, appeal)) return undefined;
    const key = `unhidden:${act.tap}`;
    const changed = await happen(trx, appeal, { ...byOperator(app, act), kind: 'unhidden', key, change: { hiddenAt: null } });
    if (changed) await goOn(trx, changed, appeal.hiddenAt, app.clock());
    if (changed) await tellAuthor(app, trx, changed, { key, about: 'unhidden', why: hiding.why });
    return changed;
  });
}

/** A proposal may be supported for as many days more as it was hidden. */
async function goOn(trx: Trx, appeal: Appeal, hiddenAt: Date | null, now: Date): Promise<void> {
  await prolongSupport(trx, appeal.id, Math.ceil((now.getTime() - (hiddenAt ?? now).getTime()) / DAY_MS));
}

/** It stays hidden though its author disagrees. @returns the case; undefined where nobody has asked, or it is not his to say */
export function upholdHiding(app: AppealsApp, act: Keeping): Promise<Appeal | undefined> {
  return decideAnew(app, act, `upheld:${act.tap}`, async (trx, appeal, hiding) => {
    if (!mayUphold(hiding, act, appeal)) return undefined;
    const key = `upheld:${act.tap}`;
    const detail = { why: hiding.why, area: act.areaCode, isUpheld: true as const };
    const changed = await happen(trx, appeal, { ...byOperator(app, act), kind: 'hidden', key, detail });
    if (changed) await tellAuthor(app, trx, changed, { key, about: 'upheld', why: hiding.why });
    return changed;
  });
}

function decideAnew(
  app: AppealsApp,
  act: Keeping,
  key: string,
  decide: (trx: Trx, appeal: Appeal, hiding: Hiding) => Promise<Appeal | undefined>,
): Promise<Appeal | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockAppeal(trx, act.appealId);
    if (!appeal || (await hasEvent(trx, key))) return appeal;
    const hiding = hidingOf(await listEvents(trx, appeal.id));
    return hiding && (await decide(trx, appeal, hiding));
  });
}

function byOperator(app: AppealsApp, { personId }: Keeping) {
  return { byRole: 'operator', personId, at: app.clock() } as const;
}

async function tellAuthor(
  app: AppealsApp,
  trx: Trx,
  appeal: Appeal,
  { key, about, why }: { key: string; about: 'hidden' | 'unhidden' | 'upheld'; why: HidingReason },
): Promise<void> {
  await tellResident(app, trx, appeal, { cause: key, word: (language, letter) => app.words.villageNews(language, about, letter, why) });
}

export type ContestRefusal = 'gone' | 'before' | 'short' | 'long' | 'iin';

/**
 * Its author disagrees that it is hidden, once. The nearest operators above whoever has hidden it hear so; where nobody is above, the others
 * who stand as high.
 *
 * @returns whether anybody heard it
 */
export function contestHiding(app: AppealsApp, act: Verdict, text: string): Promise<Decision<{ isHeard: boolean }, ContestRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockOwn(trx, act);
    const hiding = appeal && hidingOf(await listEvents(trx, appeal.id));
    if (!appeal || !hiding) return { ok: false, refusal: 'gone' };
    const words = decideContest(text);
    if (!words.ok) return words;
    const holders = await findDeciders(trx, { personId: appeal.personId, byPerson: hiding.personId, areaCode: hiding.areaCode }, appeal);
    // A repeat of the message: it is said.
    if (hiding.words === words.value) return { ok: true, value: { isHeard: holders.length > 0 } };
    if (!mayContest(hiding)) return { ok: false, refusal: 'before' };
    const key = `contested:${hiding.id}`;
    const by = { byRole: 'resident', personId: act.personId, at: app.clock() } as const;
    const changed = await happen(trx, appeal, { ...by, kind: 'contested', key, body: words.value });
    if (!changed) return { ok: false, refusal: 'gone' };
    await tellHolders(app, trx, changed, 'contested', { holders, cause: `${appeal.id}:${key}` });
    return { ok: true, value: { isHeard: holders.length > 0 } };
  });
}
