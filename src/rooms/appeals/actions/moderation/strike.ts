import type { Decision } from '../../../../kernel/decision.ts';
import type { Db, Trx } from '../../../../platform/database/index.ts';
import { type StrikeReason, strikeReceiver, strikeWords } from '../../moderation/strike.ts';
import { type Appeal, lockAppeal } from '../../queries/appeals.ts';
import { type EventWords, findStruckCount, listEventWords, rewriteCopies, rewriteEventWords } from '../../queries/struck.ts';
import type { AppealsApp } from '../app.ts';
import type { Official } from '../case/case.ts';
import { happen } from '../case/happen.ts';
import { tellResident } from '../case/tell.ts';
import { closeUnshowable } from '../village/open.ts';

/** `gone`: no such case for him; `absent`: the words stand nowhere in it, or no longer. */
export type StrikeRefusal = 'gone' | 'absent';

type Written = Pick<Appeal, 'body' | 'landmark'>;

/** What officials read of a case, each text by itself: not what stood in its letter before its author wrote it anew. */
export async function textsOf(db: Db, appeal: Pick<Appeal, 'id'> & Written): Promise<string[]> {
  const said = (await listEventWords(db, appeal.id)).filter(isShown).map(({ body }) => body);
  return [appeal.body, appeal.landmark ?? '', ...said].filter((text) => text !== '');
}

function isShown({ kind }: Pick<EventWords, 'kind'>): boolean {
  return kind !== 'edited';
}

/**
 * An operator strikes words out of a case, wherever they stand in it: in the letter, in what was added and answered, and where nobody sees
 * them any more. A mark stays, and that it was done stands in the history; the words themselves are kept nowhere. Its author hears of it. The
 * same tap again strikes nothing more.
 *
 * @returns in how many places that can be seen
 */
export function strikeCase(
  app: AppealsApp,
  official: Official,
  appealId: number,
  { words, why }: { readonly words: string; readonly why: StrikeReason },
): Promise<Decision<number, StrikeRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = official.role === 'operator' ? await lockAppeal(trx, appealId) : undefined;
    if (!appeal) return { ok: false, refusal: 'gone' };
    const { personId, tap } = official;
    const key = `redacted:${tap}`;
    const before = await findStruckCount(trx, key, personId);
    if (before !== undefined) return { ok: true, value: before };

    const said = await listEventWords(trx, appealId);
    const shown = [appeal.body, appeal.landmark ?? '', ...said.filter(isShown).map(({ body }) => body)];
    const count = shown.reduce((sum, text) => sum + strikeWords(text, words).count, 0);
    if (count === 0) return { ok: false, refusal: 'absent' };
    const landmark = appeal.landmark === null ? null : strikeWords(appeal.landmark, words).text;
    const change = { body: strikeWords(appeal.body, words).text, landmark };
    const happened = { kind: 'redacted', byRole: 'operator', personId, key, detail: { count, why }, at: app.clock() } as const;
    const changed = await happen(trx, appeal, { ...happened, change });
    if (!changed) return { ok: false, refusal: 'gone' };
    for (const { id, body, receiver } of said) {
      const struck = strikeWords(body, words);
      if (struck.count > 0) await rewriteEventWords(trx, id, struck.text, receiver && strikeReceiver(receiver, words, struck.text));
    }
    await strikeCopies(trx, appeal, change);
    await closeUnshowable(trx, changed, { key: `closed:${key}`, at: happened.at });
    await tellResident(app, trx, changed, { cause: key, word: (language, letter) => app.words.redacted(language, letter, { count, why }) });
    return { ok: true, value: count };
  });
}

/** Of a returned letter its author may have a copy that he goes on writing: nobody waits for a case that is returned, so no lock is in the way. */
async function strikeCopies(trx: Trx, appeal: Appeal, now: Written): Promise<void> {
  if (appeal.state !== 'returned') return;
  const { personId, body, landmark } = appeal;
  if (now.body !== body) await rewriteCopies(trx, personId, 'body', body, now.body);
  if (landmark !== null && now.landmark !== null && now.landmark !== landmark)
    await rewriteCopies(trx, personId, 'landmark', landmark, now.landmark);
}
