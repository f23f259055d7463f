import type { PersonId } from '../../../../kernel/ids.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { holdCalendar } from '../../../calendar/index.ts';
import { type Heard, isKeptForAnother } from '../../another/filer.ts';
import { isJoinedTold, isShareable, mayJoin, mayLead, type Shareable } from '../../joined.ts';
import { type Appeal, findAppeal, lockAppeal } from '../../queries/appeals.ts';
import { hasEvent } from '../../queries/events.ts';
import { comparedOf, hasJoined, holdJoining, lockFollowing, moveFollowing } from '../../queries/joined.ts';
import { mostAlike, type Told } from '../../words/alike.ts';
import type { AppealsApp } from '../app.ts';
import type { Official } from '../case/case.ts';
import { happen } from '../case/happen.ts';
import { tellOfficials, tellResident } from '../case/tell.ts';
import { tellSupportOver } from '../proposals/tell.ts';

/** The case that a letter which is being filed may join, locked, so that it stays open until then; undefined where it may not. */
export async function lockLead(
  trx: Trx,
  leadId: number,
  letter: Told & Shareable & { readonly personId: PersonId; readonly forAnother: Heard | null },
): Promise<Appeal | undefined> {
  const lead = await lockAppeal(trx, leadId);
  // What nobody is asked about: another's letter, or one that has become something else since it was asked.
  if (letter.forAnother !== null || !isShareable(letter)) return undefined;
  const isOffered = lead?.unitCode === letter.unitCode && lead.categoryCode === letter.categoryCode && lead.personId !== letter.personId;
  // Whoever writes of something else has not been shown it.
  if (!isOffered || !mayLead(lead) || !mostAlike(letter, [{ ...lead, body: comparedOf(lead.body) }])) return undefined;
  // He follows it already.
  return (await hasJoined(trx, leadId, letter.personId)) ? undefined : lead;
}

/** «I have it too»: a letter that was filed a moment ago joins a case that its author was shown. Its name is shown to nobody. */
export async function joinFiled(app: AppealsApp, trx: Trx, letter: Appeal, lead: Appeal): Promise<Appeal> {
  const by = { byRole: 'resident', personId: letter.personId, key: `joined:${letter.id}` } as const;
  return (await joinTo(app, trx, letter, lead, by)) ?? letter;
}

/**
 * An operator joins a case to another of the same trouble: its author hears so, and from then on gets the answers to that one. What has
 * joined it goes with it. The same tap again is the same act.
 *
 * @returns the case afterwards; undefined where they cannot be joined now
 */
export function joinCases(
  app: AppealsApp,
  official: Official,
  { letterId, leadId }: { letterId: number; leadId: number },
): Promise<Appeal | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const unlocked = await findAppeal(trx, letterId);
    if (!unlocked || official.role !== 'operator') return undefined;
    // Before any case is locked, as who changes the calendar does.
    await holdCalendar(trx);
    await holdJoining(trx, unlocked.unitCode);
    // In one order, whichever is joined to which; of another unit none is locked at all.
    if ((await findAppeal(trx, leadId))?.unitCode !== unlocked.unitCode) return undefined;
    const locked = new Map<number, Appeal | undefined>();
    for (const id of [leadId, letterId].toSorted((one, other) => one - other)) locked.set(id, await lockAppeal(trx, id));
    const [lead, letter] = [locked.get(leadId), locked.get(letterId)];
    if (!letter || !lead) return undefined;
    const key = `joined:${official.tap}`;
    if (await hasEvent(trx, key)) return letter;
    if (!mayJoin(letter, lead)) return undefined;
    if (!isKeptForAnother(letter) && (await hasJoined(trx, leadId, letter.personId))) return undefined;
    const by = { byRole: 'operator', personId: official.personId } as const;
    const joined = await joinTo(app, trx, letter, lead, { ...by, key });
    if (!joined) return undefined;
    await lockFollowing(trx, letterId);
    await moveFollowing(trx, { from: letterId, to: lead, at: app.clock(), ...by, key });
    await tellResident(app, trx, joined, { cause: key, word: (language, appeal) => app.words.joined(language, appeal) });
    return joined;
  });
}

/** Who joins it, and why that is done once. */
interface Joining {
  readonly byRole: 'resident' | 'operator' | 'clock';
  readonly personId: PersonId | null;
  readonly key: string;
}

/** Its name is not shown with a case of many. */
export async function joinTo(app: AppealsApp, trx: Trx, letter: Appeal, lead: Appeal, by: Joining): Promise<Appeal | undefined> {
  const change = { joinedTo: lead.id, authorName: null, to: { addressee: lead.addressee, reason: lead.addresseeReason } } as const;
  const joined = await happen(trx, letter, { ...by, kind: 'joined', detail: { lead: lead.id }, at: app.clock(), change });
  if (!joined) return undefined;
  await tellSupportOver(app, trx, letter, 'over', by.key);
  const { joined: count = 0 } = (await findAppeal(trx, lead.id)) ?? {};
  if (isJoinedTold(count)) await tellOfficials(app, trx, { ...lead, joined: count }, 'joined', `${lead.id}:${count}`);
  return { ...joined, joinedCode: lead.code };
}
