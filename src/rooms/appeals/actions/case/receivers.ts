import { DAY_MS } from '../../../../kernel/clock.ts';
import type { Language } from '../../../../kernel/locale/index.ts';
import type { DeskKind } from '../../access.ts';
import { type Receiver, readReceiver } from '../../outcome.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { findCategory } from '../../queries/categories.ts';
import { changeDraft, closeDrafts, type Draft, dropPiece, listPieces, lockDraft, savePiece } from '../../queries/drafts.ts';
import { findReceiver, listReceivers, type PassedBy } from '../../queries/receivers.ts';
import type { AppealsApp } from '../app.ts';

type Reading = Pick<AppealsApp, 'db' | 'clock'>;

/** Telephones change: of those that were passed on to lately. */
const KNOWN_DAYS = 365;
const KNOWN_MAX = 5;
/** Who usually decides the topic of a case; the others go by the event that passed something on to them. */
const OF_TOPIC = 0;

export interface OfferedReceiver extends Receiver {
  /** How it is known among those that are offered. */
  readonly nth: number;
}

/** A case, who asks, and in which language bodies are named. */
interface Asked {
  readonly appeal: Appeal;
  readonly desk: DeskKind;
  readonly language: Language;
}

function passedBy(desk: DeskKind): PassedBy {
  return desk === 'operator' ? ['operator'] : ['akim', 'staff'];
}

/** To whom a case may be passed on: who usually decides its topic, then to whom the unit has passed on before. Empty where nobody is known. */
export async function offerReceivers(app: Reading, { appeal, desk, language }: Asked): Promise<OfferedReceiver[]> {
  const since = new Date(app.clock().getTime() - KNOWN_DAYS * DAY_MS);
  const own = await receiverOfTopic(app, appeal, language);
  const known = await listReceivers(app.db, { unitCode: appeal.unitCode, by: passedBy(desk), since, limit: KNOWN_MAX });
  return [
    ...(own ? [{ nth: OF_TOPIC, ...own }] : []),
    ...known
      .filter(({ body, phone }) => body !== own?.body || phone !== own.phone)
      .map(({ eventId, ...receiver }) => ({ nth: eventId, ...receiver })),
  ];
}

async function receiverOfTopic({ db }: Reading, { categoryCode }: Appeal, language: Language): Promise<Receiver | undefined> {
  const topic = await findCategory(db, categoryCode);
  const body = language === 'ru' ? topic?.bodyRu : topic?.bodyKk;
  return (body && topic?.phone && readReceiver(`${body}, ${topic.phone}`)) || undefined;
}

/**
 * Takes one of those that were offered as what the official says, in place of the words that he has said so far. The same one again
 * changes nothing.
 *
 * @param chosen.messageId the message under which they were offered
 * @returns the draft; undefined where it, or who was meant, is gone
 */
export async function chooseReceiver(
  app: Reading,
  personId: Draft['personId'],
  chosen: Asked & { draft: Draft; nth: number; messageId: number },
): Promise<Draft | undefined> {
  const { appeal, nth } = chosen;
  const known =
    nth === OF_TOPIC
      ? await receiverOfTopic(app, appeal, chosen.language)
      : await findReceiver(app.db, { unitCode: appeal.unitCode, by: passedBy(chosen.desk), eventId: nth });
  if (!known) return undefined;
  const text = `${known.body}, ${known.phone}`;
  return await app.db.transaction().execute(async (trx) => {
    const draft = await lockDraft(trx, personId, chosen.draft.id);
    if (draft?.purpose !== 'answer' || draft.outcome !== 'passed-on') return undefined;
    await closeDrafts(trx, personId);
    const said = (await listPieces(trx, draft.id)).filter(({ file }) => file === null);
    const isSaid = said.length === 1 && said[0]?.text === text;
    // Newer than whatever was looked over: an older «Send» shows it first. Between two taps there is a message of the bot's own.
    const messageId = Math.max(chosen.messageId, draft.heardThrough + 1);
    const heardThrough = isSaid ? draft.heardThrough : messageId;
    const change = { isOpen: true, step: 'say', heardAt: app.clock(), heardThrough } as const;
    await changeDraft(trx, draft.id, change);
    if (isSaid) return { ...draft, ...change };
    for (const piece of said) await dropPiece(trx, draft.id, piece.messageId);
    await savePiece(trx, draft.id, { messageId, text, file: null, point: null, album: null });
    return { ...draft, ...change };
  });
}
