import type { Db } from '../../../../platform/database/index.ts';
import { asShared } from '../../joined.ts';
import { type Appeal, findAppeal } from '../../queries/appeals.ts';

/** The case whose answers a letter gets; undefined where it goes alone. */
export async function leadOf(db: Db, letter: Pick<Appeal, 'state' | 'joinedTo'>): Promise<Appeal | undefined> {
  return letter.state === 'joined' && letter.joinedTo !== null ? await findAppeal(db, letter.joinedTo) : undefined;
}

/** A letter as its author has it before him: what has joined another case stands where that one stands. */
export async function asItStands(db: Db, letter: Appeal): Promise<Appeal> {
  const lead = await leadOf(db, letter);
  return lead ? asShared(letter, lead) : letter;
}
