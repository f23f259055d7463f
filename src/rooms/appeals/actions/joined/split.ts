import type { Trx } from '../../../../platform/database/index.ts';
import { holdCalendar } from '../../../calendar/index.ts';
import { type Appeal, findAppeal, lockAppeal } from '../../queries/appeals.ts';
import { type Detail, hasEvent } from '../../queries/events.ts';
import { holdJoining, lockFollowing, moveFollowing } from '../../queries/joined.ts';
import { isOpen, isUnanswered } from '../../states.ts';
import type { AppealsApp } from '../app.ts';
import { addresseeAlone, termAnew } from '../case/anew.ts';
import type { Official } from '../case/case.ts';
import { type Happening, happen } from '../case/happen.ts';
import { tellOfficials, tellResident } from '../case/tell.ts';
import type { Verdict } from '../case/verdict.ts';

type By = Pick<Happening, 'byRole' | 'personId' | 'key'>;

/** «Mine is another trouble»: its author sets a letter apart from the case that it has joined. @returns it; undefined where that cannot be */
export function splitOwn(app: AppealsApp, { appealId, personId, tap }: Verdict): Promise<Appeal | undefined> {
  return splitBy(app, appealId, { byRole: 'resident', personId, key: `split:${tap}` }, (letter) => letter.personId === personId);
}

/** An operator sets apart what was joined; its author hears so. @returns it; undefined where that cannot be */
export function splitCase(app: AppealsApp, official: Official, appealId: number): Promise<Appeal | undefined> {
  const by = { byRole: 'operator', personId: official.personId, key: `split:${official.tap}` } as const;
  return splitBy(app, appealId, by, () => official.role === 'operator');
}

/** It is registered anew on this day: whoever has to answer has it before him for the first time. */
function splitBy(app: AppealsApp, appealId: number, by: By, isHis: (letter: Appeal) => boolean): Promise<Appeal | undefined> {
  return app.db.transaction().execute(async (trx) => {
    await holdCalendar(trx);
    const letter = await lockAppeal(trx, appealId);
    if (!letter || !isHis(letter)) return undefined;
    if (await hasEvent(trx, by.key)) return letter;
    const split = await setApart(app, trx, letter, by, await termAnew(app, trx));
    if (split && by.byRole === 'operator') {
      await tellResident(app, trx, split, { cause: by.key, word: (language, appeal) => app.words.split(language, appeal, 'operator') });
    }
    return split;
  });
}

/** A letter goes alone from now on, to whoever has to answer in its unit. */
async function setApart(app: AppealsApp, trx: Trx, letter: Appeal, by: By, term: NonNullable<Detail['term']>): Promise<Appeal | undefined> {
  const to = await addresseeAlone(app, trx, letter, term);
  const detail = { term, ...(to.reason !== null && { why: to.reason }) };
  const split = await happen(trx, letter, { ...by, kind: 'split', detail, at: app.clock(), change: { ...term, to } });
  if (split) await tellOfficials(app, trx, split, 'filed', `${letter.id}:${by.key}`);
  return split;
}

/**
 * A case is given up by its author, or was returned to him, and nothing more will be said of it: the first of the letters that have joined
 * it takes its place, the others join that one. While it waited for an answer its term goes on; what was promised has to be promised anew.
 * The caller holds the calendar and the joining of cases.
 *
 * @param lead as it stood before
 */
export async function handDown(app: AppealsApp, trx: Trx, lead: Appeal): Promise<void> {
  const [heir] = isOpen(lead.state) ? await lockFollowing(trx, lead.id) : [];
  if (!heir) return;
  const { registeredOn: registered, dueOn: due, extendedOn } = lead;
  const term = isUnanswered(lead.state) ? { registeredOn: registered, dueOn: due, extendedOn } : await termAnew(app, trx);
  const key = `split:heir:${lead.id}`;
  const by = { byRole: 'clock', personId: null } as const;
  const split = await setApart(app, trx, heir, { ...by, key }, term);
  if (!split) return;
  await moveFollowing(trx, { from: lead.id, to: split, at: app.clock(), ...by, key: `joined:heir:${lead.id}` });
  await tellResident(app, trx, split, { cause: key, word: (language, appeal) => app.words.split(language, appeal, 'clock') });
}

/** Before a case is locked that may be given up: what `handDown` needs. */
export async function holdHandingDown(trx: Trx, appealId: number): Promise<void> {
  await holdCalendar(trx);
  const appeal = await findAppeal(trx, appealId);
  if (appeal) await holdJoining(trx, appeal.unitCode);
}
