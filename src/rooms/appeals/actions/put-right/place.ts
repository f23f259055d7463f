import type { Decision } from '../../../../kernel/decision.ts';
import { type PlaceCode, WHOLE_COUNTRY } from '../../../../kernel/ids.ts';
import type { Db, Trx } from '../../../../platform/database/index.ts';
import { decidePlace, type PlaceMove, type PlaceRefusal } from '../../put-right.ts';
import { type Appeal, findAppeal, lockAppeal } from '../../queries/appeals.ts';
import { hasEvent } from '../../queries/events.ts';
import { deleteHanding } from '../../queries/handing.ts';
import { holdJoining } from '../../queries/joined.ts';
import { isAboutAkim } from '../../rules.ts';
import type { AppealsApp } from '../app.ts';
import type { Official } from '../case/case.ts';
import { type Happening, happen } from '../case/happen.ts';
import { newsOf, tellHolders, tellResident, whoHas } from '../case/tell.ts';
import { type Target, targetOf } from '../filing/target.ts';
import { beginSupportAnew } from '../proposals/begin.ts';
import { tellSupportOver } from '../proposals/tell.ts';
import { tellAway, without } from './tell.ts';

/** An operator, and the areas that he serves. */
export interface AreaOperator extends Official {
  readonly areas: readonly PlaceCode[];
}

/** What would become of a case at another place: whose it would be, and whether it moves to another unit. */
export interface PlaceOutlook {
  readonly move: PlaceMove;
  readonly to: Target;
}

/** What saying that a case is about that place would make of it now. */
export async function outlookAt(
  app: Pick<AppealsApp, 'clock'>,
  db: Db,
  appeal: Appeal,
  { placeCode, served }: { placeCode: PlaceCode; served: readonly PlaceCode[] },
): Promise<Decision<PlaceOutlook, PlaceRefusal>> {
  const isLeftToOperator = appeal.addresseeReason === 'insult';
  const found = await targetOf(db, { categoryCode: appeal.categoryCode, placeCode }, { now: app.clock(), isLeftToOperator });
  const decision = decidePlace(appeal, found, served);
  if (!decision.ok || !found) return decision.ok ? { ok: false, refusal: 'no-akim' } : decision;
  // What its author wrote about an akim stays with the operators, whichever akim is meant.
  const about = isAboutAkim(appeal.addresseeReason) ? ({ addressee: 'operator', addresseeReason: appeal.addresseeReason } as const) : {};
  return { ok: true, value: { move: decision.value, to: { ...found, ...about } } };
}

/** What an operator has looked at: where the case was, where he says that it is, and what follows of it. */
export interface PlaceCorrection {
  readonly appealId: number;
  readonly from: PlaceCode;
  readonly to: PlaceCode;
  readonly move: PlaceMove;
}

/**
 * An operator says where a case is. In its unit it stays with who has it; else it goes to who has to answer in the other one, and keeps its
 * last day: the law's clock does not stop. Its author hears so, whoever has it now, and whoever had it. The same tap again is the same act.
 *
 * @returns the case; `gone` where it is no longer as it was looked at
 */
export function correctPlace(
  app: AppealsApp,
  official: AreaOperator,
  { appealId, from, to, move }: PlaceCorrection,
): Promise<Decision<Appeal, PlaceRefusal | 'gone'>> {
  return app.db.transaction().execute(async (trx) => {
    const unlocked = await findAppeal(trx, appealId);
    if (!unlocked || official.role !== 'operator') return { ok: false, refusal: 'gone' };
    // Nobody joins it to another case of the unit that it leaves.
    await holdJoining(trx, unlocked.unitCode);
    const appeal = await lockAppeal(trx, appealId);
    if (!appeal) return { ok: false, refusal: 'gone' };
    const key = `place:${official.tap}`;
    if (await hasEvent(trx, key)) return { ok: true, value: appeal };
    const outlook = await outlookAt(app, trx, appeal, { placeCode: to, served: official.areas });
    if (!outlook.ok) return outlook;
    // Another operator was faster, or the register has changed.
    if (appeal.placeCode !== from || outlook.value.move !== move) return { ok: false, refusal: 'gone' };
    const by = { byRole: 'operator', personId: official.personId, key, at: app.clock() } as const;
    const happening = { ...by, kind: move, detail: { place: to, placeBefore: from } };
    const changed = await (move === 'moved' ? moveTo : putWithin)(app, trx, appeal, happening, outlook.value.to);
    return changed ? { ok: true, value: changed } : { ok: false, refusal: 'gone' };
  });
}

type Moving = Happening & { readonly personId: Official['personId'] };

async function putWithin(app: AppealsApp, trx: Trx, appeal: Appeal, what: Moving, to: Target): Promise<Appeal | undefined> {
  const { placeCode, areas } = to;
  const changed = await happen(trx, appeal, { ...what, change: { placeCode, areas } });
  if (!changed) return undefined;
  const word = { kind: 'place' } as const;
  await tellResident(app, trx, changed, { cause: what.key, word: (language, letter) => app.words.putRight(language, letter, word) });
  return changed;
}

/**
 * Whose name the one akim might see, the other may not; who was told that it is late hears on where it still lies in his area. Whoever lives in
 * the unit that a proposal leaves no longer supports it.
 */
async function moveTo(app: AppealsApp, trx: Trx, appeal: Appeal, what: Moving, to: Target): Promise<Appeal | undefined> {
  const before = await whoHas(app, trx, appeal);
  const { placeCode, unitCode, areas, addressee, addresseeReason: reason } = to;
  const lateAreas = appeal.lateAreas.filter((area) => area === WHOLE_COUNTRY || areas.includes(area));
  const change = { placeCode, unitCode, areas, lateAreas, authorName: null, supportedAt: null, to: { addressee, reason } };
  const detail = { ...what.detail, unitBefore: appeal.unitCode, ...(reason !== null && { why: reason }) };
  const changed = await happen(trx, appeal, { ...what, detail, change });
  if (!changed) return undefined;
  await deleteHanding(trx, appeal.id);
  await tellSupportOver(app, trx, appeal, 'moved', what.key);
  await beginSupportAnew(trx, changed, what.at);
  const now = await whoHas(app, trx, changed);
  const cause = `${appeal.id}:${what.key}`;
  await tellHolders(app, trx, changed, newsOf(changed), { holders: without(now, before, what.personId), cause });
  await tellAway(app, trx, changed, { holders: without(before, now, what.personId), why: 'moved', cause });
  const word = { kind: 'moved' } as const;
  await tellResident(app, trx, changed, { cause: what.key, word: (language, letter) => app.words.putRight(language, letter, word) });
  return changed;
}
