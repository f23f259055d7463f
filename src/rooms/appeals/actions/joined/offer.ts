import type { PersonId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/database/index.ts';
import { isShareable, mayLead, SIMILAR_MS } from '../../joined.ts';
import { type Appeal, findAppeal } from '../../queries/appeals.ts';
import type { Draft } from '../../queries/drafts.ts';
import { listLeads, listNearby } from '../../queries/joined.ts';
import { alikeFirst, mostAlike } from '../../words/alike.ts';
import type { AppealsApp } from '../app.ts';
import { kindOf } from '../case/kind.ts';
import { changeLetter } from '../filing/drafts.ts';
import type { Target } from '../filing/target.ts';

/** Of a letter that is being written, what decides which one is like it. */
type Written = Pick<Draft, 'personId' | 'categoryCode' | 'kind' | 'landmark' | 'latitude' | 'longitude' | 'isApart' | 'forAnother'>;

/**
 * A neighbour's open case about the same, by topic, place and words, which the writer of a letter may join; undefined where there is none.
 * Whoever writes for somebody else is not asked: that person has agreed to a letter of his own.
 */
export async function findSimilar(
  db: Db,
  { draft, body, target }: { readonly draft: Written; readonly body: string; readonly target: Target },
  now: Date,
): Promise<Appeal | undefined> {
  if (draft.isApart || draft.forAnother !== null) return undefined;
  if (!isShareable({ ...target, kind: await kindOf(db, draft, body) })) return undefined;
  const { unitCode, categoryCode, placeCode } = target;
  const nearby = await listNearby(db, { personId: draft.personId, unitCode, categoryCode, since: new Date(now.getTime() - SIMILAR_MS) });
  const found = mostAlike({ ...draft, body, categoryCode, placeCode }, nearby.filter(mayLead));
  return found && (await findAppeal(db, found.id));
}

/** «No, this is another one»: it is not asked again of this letter. */
export function sayUnlike(app: Pick<AppealsApp, 'db' | 'clock'>, personId: PersonId, id: number): Promise<Draft | undefined> {
  return changeLetter(app, personId, id, () => Promise.resolve({ step: 'check', isApart: true }));
}

/** More of them are not looked through by an operator. */
const LEADS_MAX = 40;

/** What an operator may join a case to: those of its topic first, of them those that say the same. */
export async function offerLeads(db: Db, letter: Appeal): Promise<Appeal[]> {
  const leads = await listLeads(db, letter, LEADS_MAX);
  const isOfTopic = (lead: Appeal) => lead.categoryCode === letter.categoryCode;
  return [...alikeFirst(letter, leads.filter(isOfTopic)), ...leads.filter((lead) => !isOfTopic(lead))];
}
