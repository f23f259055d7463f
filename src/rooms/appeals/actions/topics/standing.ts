import type { Db } from '../../../../platform/database/index.ts';
import { findCategory } from '../../queries/categories.ts';
import { listQuestions, type Question } from '../../queries/questions.ts';
import { findHeir } from '../../queries/topics/changes.ts';
import type { EditSubject } from '../../queries/topics/edits.ts';
import { type Standing, standingOf, standingOfQuestion } from '../../topics/standing.ts';

/** What stands now where an edit belongs. */
export interface Place {
  /** Null where the edit adds something. */
  readonly standing: Standing | null;
  /** The question that stands there now: the one that was meant, or what others have corrected it to. */
  readonly question?: Question | undefined;
}

export async function findStanding(db: Db, { categoryCode, part, questionId }: EditSubject): Promise<Place> {
  if (categoryCode === null || part === 'new') return { standing: null };
  if (part === 'question') {
    if (questionId === null) return { standing: null };
    const heirId = await findHeir(db, categoryCode, questionId);
    const question = (await listQuestions(db, categoryCode)).find(({ id }) => id === heirId);
    return { standing: standingOfQuestion(question), question };
  }
  const category = await findCategory(db, categoryCode);
  return { standing: category ? standingOf(part, category) : null };
}
