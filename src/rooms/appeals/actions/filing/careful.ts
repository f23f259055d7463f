import type { PersonId, PlaceCode } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/database/index.ts';
import type { Piece } from '../../piece.ts';
import { type Appeal } from '../../queries/appeals.ts';
import { type Draft, listPieces, rewritePiece } from '../../queries/drafts.ts';
import { listWritten } from '../../queries/mine.ts';
import { OPEN_STATES, type State } from '../../states.ts';
import { type Question, questionOf, REPEATS_MS } from '../../words/careful.ts';
import { strikeNumbers } from '../../words/private-numbers.ts';
import type { AppealsApp } from '../app.ts';
import { changeLetter } from './drafts.ts';

/** What was called solved, and comes again, is a new trouble. */
const UNSOLVED: readonly State[] = [...OPEN_STATES, 'joined', 'answered', 'answered-no', 'done-claimed', 'partly', 'unconfirmed'];

type Writing = Pick<AppealsApp, 'db' | 'clock'>;

/** What the author of a letter has to be asked before it leaves. @param letter.unitCode whose akim it is for */
export async function findQuestion(
  db: Db,
  letter: { readonly draft: Draft; readonly pieces: readonly Piece[]; readonly unitCode: PlaceCode },
  now: Date,
): Promise<Question<Appeal> | undefined> {
  const { draft, pieces, unitCode } = letter;
  const since = new Date(now.getTime() - REPEATS_MS);
  // What one helper writes down for two neighbours may well sound alike.
  const earlier = draft.forAnother === null ? await listWritten(db, draft.personId, { unitCode, since, states: UNSOLVED }) : [];
  return questionOf(draft, pieces, earlier);
}

/** Takes all private numbers out of what was said; a mark stays. Safe to repeat. @returns undefined when the letter is gone */
export function strikeOut(app: Writing, personId: PersonId, id: number): Promise<Draft | undefined> {
  return changeLetter(app, personId, id, async (trx, draft) => {
    for (const { messageId, text } of await listPieces(trx, id)) {
      const struck = text === null ? null : strikeNumbers(text);
      if (struck !== null && struck !== text) await rewritePiece(trx, id, messageId, struck);
    }
    return { step: 'check', landmark: draft.landmark === null ? null : strikeNumbers(draft.landmark) };
  });
}

/** The numbers may stay that its author was shown, by their sign; others that stand in it now, or an IIN, are asked about all the same. */
export function keepNumbers(app: Writing, personId: PersonId, id: number, sign: string): Promise<Draft | undefined> {
  return changeLetter(app, personId, id, async (trx, draft) => {
    const question = questionOf(draft, await listPieces(trx, id), []);
    return { step: 'check', ...(question?.about === 'numbers' && { keptNumbers: sign }) };
  });
}

/** The operator shall decide about the rude words that stand in it now: he gets it instead of the akim. */
export function leaveToOperator(app: Writing, personId: PersonId, id: number): Promise<Draft | undefined> {
  return changeLetter(app, personId, id, async (trx, draft) => {
    const question = questionOf(draft, await listPieces(trx, id), []);
    return { step: 'check', ...(question?.about === 'insult' && { keptWords: question.sign }) };
  });
}

/** It is about something else than the earlier letter that it resembles. */
export function setApart(app: Writing, personId: PersonId, id: number): Promise<Draft | undefined> {
  return changeLetter(app, personId, id, () => Promise.resolve({ step: 'check', isSeparate: true }));
}
