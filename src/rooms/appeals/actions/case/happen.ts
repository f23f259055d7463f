import type { Trx } from '../../../../platform/database/index.ts';
import { isKeptForAnother } from '../../another/filer.ts';
import type { SaidFile } from '../../piece.ts';
import { isProposal } from '../../proposal.ts';
import { type Appeal, type AppealChange, changeAppeal } from '../../queries/appeals.ts';
import { insertEvent, insertFiles, type NewEvent } from '../../queries/events.ts';
import { redirectFollowing } from '../../queries/joined.ts';
import { after, isRemark, isUnanswered, keepsSince } from '../../states.ts';
import { isShown } from '../../village/opening.ts';
import { beginSupport } from '../proposals/begin.ts';

/** Whether whoever wrote a letter down says it for the person to whom it belongs: statistics tell that apart. */
function isSaidFor(appeal: Appeal, { kind, byRole }: Pick<Happening, 'kind' | 'byRole'>): boolean {
  return byRole === 'resident' && kind !== 'claimed' && isKeptForAnother(appeal);
}

/** What happens to a case, and what it changes besides the state. */
export interface Happening extends Omit<NewEvent, 'appealId'> {
  readonly files?: readonly SaidFile[];
  readonly change?: Omit<AppealChange, 'state' | 'changedAt'>;
}

/**
 * Writes down what happens to a case that the caller has locked: the event with its files, and where the case stands by it. The clock looks
 * at it next. A proposal that the village sees by it may be supported from then on.
 *
 * @returns the case afterwards; undefined where it cannot happen now, and then nothing is written
 */
export async function happen(trx: Trx, appeal: Appeal, happening: Happening): Promise<Appeal | undefined> {
  const { files = [], change = {}, ...event } = happening;
  const state = after(appeal.state, event.kind);
  if (state === undefined) return undefined;
  const detail = isSaidFor(appeal, event) ? { ...event.detail, for: true as const } : (event.detail ?? null);
  const eventId = await insertEvent(trx, { ...event, detail, appealId: appeal.id });
  // Written down by an earlier attempt.
  if (eventId === undefined) return appeal;
  await insertFiles(trx, files, { appealId: appeal.id, eventId, at: event.at });
  // A promise holds until something else is said; who was told that it is overdue has nothing to see to once there is an answer.
  const moved = isRemark(event.kind)
    ? {}
    : {
        state,
        changedAt: keepsSince(appeal.state, event.kind) ? appeal.changedAt : event.at,
        plannedOn: state === 'planned' ? appeal.plannedOn : null,
        ...(!isUnanswered(state) && { lateAreas: [] }),
        // It has its own answers from now on.
        ...(state !== 'joined' && state !== 'confirmed' && { joinedTo: null }),
      };
  const whole: AppealChange = { ...moved, ...change };
  await changeAppeal(trx, appeal.id, { ...whole, clockAt: event.at });
  if (whole.to) await redirectFollowing(trx, appeal.id, whole.to);
  const { to, ...rest } = whole;
  const changed = {
    ...appeal,
    ...rest,
    ...(whole.joinedTo === null && { joinedCode: null }),
    ...(to && { addressee: to.addressee, addresseeReason: to.reason }),
  };
  const isNewBefore = isShown(changed) && !(isShown(appeal) && isProposal(appeal));
  if (isNewBefore) await beginSupport(trx, changed, event.at);
  return changed;
}
