import { enqueueMany } from '../../../../delivery/index.ts';
import { isQuiet } from '../../../../kernel/calendar/index.ts';
import type { Db, Trx } from '../../../../platform/database/index.ts';
import { whoCanBeWritten } from '../../../identity/index.ts';
import { isPromise } from '../../outcome.ts';
import { type Fate, fateOf, isProposal, type Support } from '../../proposal.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { listEvents } from '../../queries/events.ts';
import { findSupport, listSupporters } from '../../queries/proposals.ts';
import { isShown } from '../../village/opening.ts';
import type { AppealsApp } from '../app.ts';

/** How a proposal stands: who supports it, and what has become of it; undefined where it never could be supported. */
export async function standingOf(db: Db, appeal: Appeal): Promise<{ support: Support; fate: Fate } | undefined> {
  const support = isProposal(appeal) ? await findSupport(db, appeal.id) : undefined;
  if (!support) return undefined;
  const promise = (await listEvents(db, appeal.id)).findLast(({ kind }) => isPromise(kind));
  return { support, fate: fateOf(appeal, { endedAt: support.endedAt, isBudgeted: promise?.kind === 'budgeted' }) };
}

/** Those who support a proposal hear what has become of it, while the village sees it; its author hears it otherwise. @param cause told once for each */
export async function tellSupporters(app: AppealsApp, trx: Trx, appeal: Appeal, cause: string): Promise<void> {
  const standing = isShown(appeal) ? await standingOf(trx, appeal) : undefined;
  if (!standing) return;
  const { addressees } = await whoCanBeWritten(trx, await listSupporters(trx, appeal.id, appeal.personId));
  const messages = addressees.map(({ personId, chatId, language }) => ({
    dedupeKey: `appeal-supporter:${cause}:${personId}`,
    lane: 'broadcast' as const,
    chatId,
    payload: { ...app.words.fate(language, appeal, standing.fate), disable_notification: isQuiet(app.clock()) },
  }));
  await enqueueMany(trx, messages);
}
