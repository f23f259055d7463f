import { dayOf } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { dueOf, type Wording } from '../words.ts';

/** By when something is to be heard of a case, for who has just come to it: what was promised, or the last day, also one that is over. */
export function wordDue(app: Pick<Wording, 'clock'>, voice: Voice, { plannedOn, dueOn }: Pick<Appeal, 'plannedOn' | 'dueOn'>): string {
  if (plannedOn !== null) return voice.say('appeals-joined-planned', { date: dueOf(app, voice, { dueOn: plannedOn }) });
  const key = dueOn < dayOf(app.clock()) ? 'appeals-joined-late' : 'appeals-joined-due';
  return voice.say(key, { date: dueOf(app, voice, { dueOn }) });
}
