import { type Appeal, findAppeal, lockAppeal } from '../../queries/appeals.ts';
import { findCategory } from '../../queries/categories.ts';
import { hasEvent } from '../../queries/events.ts';
import { isAboutPeople } from '../../small-village.ts';
import type { AppealsApp } from '../app.ts';
import type { Official } from '../case/case.ts';
import { happen } from '../case/happen.ts';
import { tellResident } from '../case/tell.ts';

/**
 * An operator says what a letter is about; its author hears so. Whose case it is and its last day stay. One that is about people from then on
 * is heard of by no neighbour; one that was stays so. The same tap again is the same act.
 *
 * @returns undefined where there is no such case, or no such topic is offered
 */
export function correctTopic(app: AppealsApp, official: Official, appealId: number, code: string): Promise<Appeal | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockAppeal(trx, appealId);
    if (!appeal || official.role !== 'operator') return undefined;
    const key = `topic:${official.tap}`;
    if (await hasEvent(trx, key)) return appeal;
    const category = await findCategory(trx, code);
    if (!category?.isPublished) return undefined;
    if (code === appeal.categoryCode) return appeal;
    const detail = { topic: code, topicBefore: appeal.categoryCode };
    const change = { categoryCode: code, isShareable: appeal.isShareable && !isAboutPeople(code) };
    const by = { byRole: 'operator', personId: official.personId, at: app.clock() } as const;
    await happen(trx, appeal, { ...by, kind: 'topic-corrected', key, detail, change });
    const changed = await findAppeal(trx, appealId);
    if (!changed) return undefined;
    const { topicKk, topicRu } = appeal;
    const what = { kind: 'topic', before: { topicKk, topicRu } } as const;
    await tellResident(app, trx, changed, { cause: key, word: (language, letter) => app.words.putRight(language, letter, what) });
    return changed;
  });
}
