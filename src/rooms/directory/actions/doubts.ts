import { enqueue, enqueueMany, type Worded } from '../../../delivery/index.ts';
import { isQuiet } from '../../../kernel/calendar/index.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { Decision } from '../../../kernel/decision.ts';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/locale/index.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import { listHolders, listOffice, nearestOf, whoCanBeWritten } from '../../identity/index.ts';
import { type DoubtOutcome, type DoubtRefusal, decideDoubt, kindOf, type Said } from '../corrections/doubt.ts';
import { countWaitingOf, type Doubt, findWaiting, insertDoubt, lockDoubt, lockDoubter, saveOutcome } from '../queries/doubts.ts';
import type { PlaceFacts } from '../queries/index.ts';
import { type AkimCardUnit, findAkimCard } from './akim-card.ts';

/** How those are told who are not speaking now; put into words by the room's telegram side. */
export interface CardWords {
  /** To operators: no word of what was said, and not who said it. */
  made(language: Language, doubtId: number, unit: PlaceFacts): Worded;
  /** To the resident. */
  settled(language: Language, outcome: DoubtOutcome, about: Pick<Doubt, 'aboutCode'>, unit: PlaceFacts): Worded;
}

export interface DoubtsApp {
  readonly db: Db;
  readonly clock: Clock;
  readonly words: CardWords;
}

/** `gone`: there is no such card any more. */
export type RaisingRefusal = DoubtRefusal | { readonly reason: 'gone' };

/** Keeps what a resident says is wrong with a card, and tells the nearest operators, both or neither. Safe to repeat. */
export function raiseDoubt(
  app: DoubtsApp,
  doubt: { personId: PersonId; aboutCode: PlaceCode; said: Said },
): Promise<Decision<null, RaisingRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const { personId, aboutCode, said } = doubt;
    await lockDoubter(trx, personId);
    const unit = (await findAkimCard(trx, aboutCode))?.unit;
    if (!unit) return { ok: false, refusal: { reason: 'gone' } };
    const same = await findWaiting(trx, { personId, aboutCode, kind: kindOf(said) });
    const decision = decideDoubt(said, { same, waiting: await countWaitingOf(trx, personId) });
    if (!decision.ok) return decision;
    const { isNew, kind, body } = decision.value;
    if (!isNew) return { ok: true, value: null };
    const unitCode = unit.place.code as PlaceCode;
    const id = await insertDoubt(trx, { unitCode, aboutCode, personId, kind, body, madeAt: app.clock() });
    await tellOperators(app, trx, id, unit);
    return { ok: true, value: null };
  });
}

/** Nobody of the akim's office is told, should one be an operator too. */
async function tellOperators(app: DoubtsApp, trx: Trx, id: number, { place, chain }: AkimCardUnit): Promise<void> {
  const areas = chain.map(({ code }) => code as PlaceCode);
  const office = (await listOffice(trx, [place.code as PlaceCode])).map(({ personId }) => personId);
  const others = (await listHolders(trx, 'operator', [...areas, WHOLE_COUNTRY])).filter(({ personId }) => !office.includes(personId));
  const operators = nearestOf(others, areas);
  const isSilent = isQuiet(app.clock());
  await enqueueMany(
    trx,
    operators.map(({ personId, chatId, language }) => ({
      dedupeKey: `doubt-made:${id}:${personId}`,
      lane: 'notice',
      chatId,
      payload: { ...app.words.made(language, id, place), disable_notification: isSilent },
    })),
  );
}

/**
 * Writes down how a doubt ended and tells the resident, both or neither. The first outcome stands.
 *
 * @param unit whose card it is
 * @returns whether it was waiting; undefined where there is no such doubt
 */
export function settleDoubt(
  app: DoubtsApp,
  id: number,
  settled: { outcome: DoubtOutcome; by: PersonId; unit: PlaceFacts },
): Promise<{ isFirst: boolean } | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const doubt = await lockDoubt(trx, id);
    if (!doubt) return undefined;
    if (doubt.outcome !== null) return { isFirst: false };
    const { outcome, by, unit } = settled;
    await saveOutcome(trx, id, { outcome, by, at: app.clock() });
    const [resident] = (await whoCanBeWritten(trx, [doubt.personId])).addressees;
    if (resident) {
      await enqueue(trx, {
        dedupeKey: `doubt-settled:${id}`,
        lane: 'notice',
        chatId: resident.chatId,
        payload: { ...app.words.settled(resident.language, outcome, doubt, unit), disable_notification: isQuiet(app.clock()) },
      });
    }
    return { isFirst: true };
  });
}
