import type { PersonId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/database/index.ts';
import { holdCalendar } from '../../../calendar/index.ts';
import { type Kind, type LegalKind, legalKindOf, proposeKind } from '../../kind.ts';
import { isProposal } from '../../proposal.ts';
import { type Appeal, lockAppeal } from '../../queries/appeals.ts';
import { findCategory } from '../../queries/categories.ts';
import type { Draft } from '../../queries/drafts.ts';
import { hasEvent } from '../../queries/events.ts';
import { isShown } from '../../village/opening.ts';
import type { AppealsApp } from '../app.ts';
import { changeLetter } from '../filing/drafts.ts';
import { stepOf } from '../filing/steps.ts';
import { reachGoal, recallOwed } from '../proposals/reach.ts';
import { tellSupportOver } from '../proposals/tell.ts';
import type { Official } from './case.ts';
import { happen } from './happen.ts';

/** What a letter is: as its author says, else as its topic and its words say. */
export async function kindOf(
  db: Db,
  draft: { readonly kind?: Kind | null; readonly categoryCode: string | null },
  body: string,
): Promise<Kind> {
  if (draft.kind) return draft.kind;
  const category = draft.categoryCode === null ? undefined : await findCategory(db, draft.categoryCode);
  return proposeKind(body, category?.kind ?? 'report');
}

/** The same, with what the law calls it. */
export async function kindsOf(...of: Parameters<typeof kindOf>): Promise<{ kind: Kind; legalKind: LegalKind }> {
  const kind = await kindOf(...of);
  return { kind, legalKind: legalKindOf(kind) };
}

/** Its author says what it is. While it is being said the next thing said belongs to it, later it goes on with what it lacks. @returns undefined when it is gone */
export function chooseKind(app: Pick<AppealsApp, 'db' | 'clock'>, personId: PersonId, id: number, kind: Kind): Promise<Draft | undefined> {
  return changeLetter(app, personId, id, async (trx, draft) => {
    // Of somebody else's letter thanks are not offered: they are no case.
    if (kind === 'thanks' && draft.forAnother !== null) return {};
    const step = draft.step === 'say' ? draft.step : await stepOf(trx, { ...draft, kind });
    return { kind, step };
  });
}

/**
 * An operator says what a letter is, in plain words or in the law's; the plain kind brings the law's with it. What it was before stays in
 * its history.
 *
 * @returns undefined when there is no such case
 */
export function correctKind(
  app: AppealsApp,
  { personId, tap }: Official,
  appealId: number,
  to: { readonly kind: Kind } | { readonly legalKind: LegalKind },
): Promise<Appeal | undefined> {
  return app.db.transaction().execute(async (trx) => {
    await holdCalendar(trx);
    const appeal = await lockAppeal(trx, appealId);
    const key = `corrected:${tap}`;
    if (!appeal || (await hasEvent(trx, key))) return appeal;
    const change = 'kind' in to ? { kind: to.kind, legalKind: legalKindOf(to.kind) } : { kind: appeal.kind, legalKind: to.legalKind };
    if (change.kind === appeal.kind && change.legalKind === appeal.legalKind) return appeal;
    const detail = { ...change, kindBefore: appeal.kind, legalKindBefore: appeal.legalKind };
    const changed = await happen(trx, appeal, { kind: 'corrected', byRole: 'operator', personId, key, detail, change, at: app.clock() });
    if (changed && !isProposal(changed)) await tellSupportOver(app, trx, appeal, 'over', key);
    if (!changed || !isShown(changed)) return changed;
    await reachGoal(app, trx, changed);
    return await recallOwed(app, trx, changed, key);
  });
}
