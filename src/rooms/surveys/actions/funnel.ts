import { countBatch } from '../../../delivery/index.ts';
import { countParticipation } from '../queries/answers.ts';
import { inviteBatchOf } from './close.ts';
import type { SurveysApp } from './draft.ts';

/** How a survey goes, without a word of what was answered. */
export interface Funnel {
  readonly invited: number;
  readonly delivered: number;
  readonly onTheWay: number;
  /** Did not arrive, or nobody knows; those withdrawn on closing too. */
  readonly undelivered: number;
  readonly answered: number;
}

export async function countFunnel(app: Pick<SurveysApp, 'db'>, surveyId: number): Promise<Funnel> {
  const [counts, participation] = [await countBatch(app.db, inviteBatchOf(surveyId)), await countParticipation(app.db, surveyId)];
  return {
    ...participation,
    delivered: counts.sent,
    onTheWay: counts.pending + counts.claimed + counts.deferred,
    undelivered: counts.blocked + counts.gone + counts.failed + counts.unknown + counts.withdrawn,
  };
}
