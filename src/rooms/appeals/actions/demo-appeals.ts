import type { Calendar } from '../../../kernel/calendar/index.ts';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/locale/index.ts';
import type { Trx } from '../../../platform/database/index.ts';
import { readCalendar } from '../../calendar/index.ts';
import { makeCode } from '../code.ts';
import { isShareable } from '../joined.ts';
import { changeAppeal, findAppeal, findFiled, insertAppeal } from '../queries/appeals.ts';
import { type Detail, type EventRole, insertEvent } from '../queries/events.ts';
import { findSupport, insertSupport } from '../queries/proposals.ts';
import { type EventKind, stateOf } from '../states.ts';
import { type Openable, whyNotOpen } from '../village/opening.ts';
import type { AppealsApp } from './app.ts';
import { kindsOf } from './case/kind.ts';
import { termsOf } from './filing/file-appeal.ts';
import { targetOf } from './filing/target.ts';
import { beginSupport } from './proposals/begin.ts';

export interface DemoAppealEvent {
  readonly kind: Exclude<EventKind, 'filed'>;
  readonly byRole: EventRole;
  /** Null where it was the clock. */
  readonly personId: PersonId | null;
  readonly at: Date;
  /** Of an answer, or of what the resident says remains. */
  readonly body?: string;
  readonly detail?: Detail;
}

/** An invented case with its history. */
export interface DemoAppeal {
  /** The same key is added once. */
  readonly key: string;
  readonly personId: PersonId;
  readonly language: Language;
  readonly categoryCode: string;
  readonly placeCode: PlaceCode;
  readonly body: string;
  readonly filedAt: Date;
  /** After the filing, oldest first. */
  readonly history: readonly DemoAppealEvent[];
  /** The key of the open case that it joins at once, added before; then it has no history of its own. */
  readonly joins?: string;
  /** Its author has let the village see it from the beginning. */
  readonly isOpened?: true;
  /** Of a proposal that is open: who would support it. As many do as leave it short of enough by one. */
  readonly supporters?: readonly PersonId[];
}

/**
 * Puts invented cases into the demo, marked as such. Nobody is told of them. Safe to repeat.
 *
 * @throws RangeError for a history that cannot have happened, a place without a rural akim, or what the village cannot see and shall
 */
export function addDemoAppeals(app: Pick<AppealsApp, 'db' | 'random'>, appeals: readonly DemoAppeal[]): Promise<void> {
  return app.db.transaction().execute(async (trx) => {
    const calendar = await readCalendar(trx);
    for (const appeal of appeals) await addOne(app, trx, calendar, appeal);
  });
}

async function addOne(app: Pick<AppealsApp, 'random'>, trx: Trx, calendar: Calendar, appeal: DemoAppeal): Promise<void> {
  const filingKey = `demo:${appeal.key}`;
  if (await findFiled(trx, filingKey)) return;
  const target = await targetOf(trx, appeal, { now: appeal.filedAt });
  if (!target) throw new RangeError(`No akim answers for ${appeal.placeCode}, or there is no topic ${appeal.categoryCode}`);
  const { personId, language, body, filedAt } = appeal;
  const what = await kindsOf(trx, appeal, body);
  const facts = {
    ...target,
    ...what,
    isShareable: isShareable({ ...target, kind: what.kind }),
    ...termsOf(calendar, filedAt),
    personId,
    filingKey,
    tap: filingKey,
    language,
    body,
  };
  const absent = { landmark: null, latitude: null, longitude: null, authorName: null };
  let id: number | undefined;
  while (id === undefined) id = await insertAppeal(trx, { ...facts, ...absent, code: makeCode(app.random), isDemo: true });
  await insertEvent(trx, { appealId: id, kind: 'filed', byRole: 'resident', personId, key: filingKey, at: filedAt });
  if (appeal.isOpened) await openOne(trx, { ...facts, appealId: id, at: filedAt });
  if (appeal.joins !== undefined) return await joinOne(trx, { id, personId, at: filedAt, filingKey }, `demo:${appeal.joins}`);
  for (const [at, event] of appeal.history.entries()) await insertEvent(trx, { ...event, appealId: id, key: `${filingKey}:${at}` });
  const kinds = appeal.history.map((event) => event.kind);
  const state = stateOf(['filed', ...kinds]);
  const plannedOn = state === 'planned' ? (appeal.history.at(-1)?.detail?.day ?? null) : null;
  if (appeal.supporters) await supportOne(trx, id, appeal);
  const disputes = kinds.filter((kind) => kind === 'disputed').length;
  await changeAppeal(trx, id, { state, changedAt: appeal.history.at(-1)?.at ?? filedAt, priority: disputes, plannedOn });
}

async function openOne(
  trx: Trx,
  { appealId, at, ...letter }: Omit<Openable, 'isForAnother'> & { appealId: number; personId: PersonId; filingKey: string; at: Date },
): Promise<void> {
  const why = whyNotOpen({ ...letter, isForAnother: false });
  if (why) throw new RangeError(`The village cannot see ${letter.filingKey}: ${why}`);
  const { personId, filingKey } = letter;
  await insertEvent(trx, { appealId, kind: 'opened', byRole: 'resident', personId, key: `${filingKey}:opened`, at });
  await changeAppeal(trx, appealId, { openedAt: at });
}

async function supportOne(trx: Trx, appealId: number, { supporters = [], filedAt: at }: DemoAppeal): Promise<void> {
  const appeal = await findAppeal(trx, appealId);
  if (!appeal) return;
  await beginSupport(trx, appeal, at);
  const { goal = 0, counted = 0 } = (await findSupport(trx, appealId)) ?? {};
  const others = supporters.filter((one) => one !== appeal.personId);
  for (const personId of others.slice(0, goal - counted - 1)) await insertSupport(trx, { appealId, personId, at, isNew: false });
}

async function joinOne(
  trx: Trx,
  { id, personId, at, filingKey }: { id: number; personId: PersonId; at: Date; filingKey: string },
  leadKey: string,
): Promise<void> {
  const lead = await findFiled(trx, leadKey);
  if (!lead) throw new RangeError(`There is no case ${leadKey} to join`);
  const joined = {
    appealId: id,
    kind: 'joined',
    byRole: 'resident',
    personId,
    key: `${filingKey}:joined`,
    detail: { lead: lead.id },
    at,
  } as const;
  await insertEvent(trx, joined);
  await changeAppeal(trx, id, { state: 'joined', joinedTo: lead.id, changedAt: at });
}
