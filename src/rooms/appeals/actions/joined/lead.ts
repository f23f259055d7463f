import type { Db } from '../../../../platform/database/index.ts';
import { asShared } from '../../joined.ts';
import { type Appeal, findAppeal } from '../../queries/appeals.ts';
import { type AppealEvent, listEvents } from '../../queries/events.ts';
import { isRemark } from '../../states.ts';

/** The case whose answers a letter gets; undefined where it goes alone. */
export async function leadOf(db: Db, letter: Pick<Appeal, 'state' | 'joinedTo'>): Promise<Appeal | undefined> {
  return letter.state === 'joined' && letter.joinedTo !== null ? await findAppeal(db, letter.joinedTo) : undefined;
}

/** A letter as its author has it before him: what has joined another case stands where that one stands. */
export async function asItStands(db: Db, letter: Appeal): Promise<Appeal> {
  const lead = await leadOf(db, letter);
  return lead ? asShared(letter, lead) : letter;
}

/**
 * What was said of the case that a letter has joined last, as far as it was said to its author too: from when he joined until his letter went
 * its own way. What was said before was meant for somebody else.
 *
 * @param events of the letter itself
 */
export async function heardOfLead(db: Db, events: readonly AppealEvent[]): Promise<AppealEvent[]> {
  const at = events.findLastIndex(({ kind }) => kind === 'joined');
  const joined = events[at];
  if (joined?.detail?.lead === undefined) return [];
  const left = events.slice(at + 1).find(({ kind }) => !isRemark(kind) && kind !== 'confirmed');
  const all = await listEvents(db, joined.detail.lead);
  return all.filter(({ id }) => id > joined.id && (left === undefined || id < left.id));
}
