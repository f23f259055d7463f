import { enqueueMany, type Worded } from '../../../../delivery/index.ts';
import { isQuiet } from '../../../../kernel/calendar/index.ts';
import type { Language } from '../../../../kernel/locale/index.ts';
import type { Db, Trx } from '../../../../platform/database/index.ts';
import { whoCanBeWritten } from '../../../identity/index.ts';
import { type Fate, fateOf, isProposal, type Support } from '../../proposal.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { findSupport, listSupporters } from '../../queries/proposals.ts';
import { isShown } from '../../village/opening.ts';
import type { AppealsApp } from '../app.ts';

/** How a proposal stands: who supports it, and what has become of it; undefined where it never could be supported. */
export async function standingOf(db: Db, appeal: Appeal): Promise<{ support: Support; fate: Fate } | undefined> {
  const support = isProposal(appeal) ? await findSupport(db, appeal.id) : undefined;
  return support && { support, fate: fateOf(appeal, support) };
}

/** Those who support a proposal hear what has become of it, while the village sees it; its author hears it otherwise. @param cause told once for each */
export async function tellSupporters(app: AppealsApp, trx: Trx, appeal: Appeal, cause: string): Promise<void> {
  const standing = isShown(appeal) ? await standingOf(trx, appeal) : undefined;
  if (standing) await tellThem(app, trx, appeal, cause, (language) => app.words.fate(language, appeal, standing.fate));
}

/**
 * Nobody can support it any more: it lies in another unit now, or is no proposal before the village any more. Those who did hear so, and no
 * word of it. @param appeal as it stood before
 */
export async function tellSupportOver(app: AppealsApp, trx: Trx, appeal: Appeal, why: 'moved' | 'over', cause: string): Promise<void> {
  if (isProposal(appeal) && isShown(appeal))
    await tellThem(app, trx, appeal, cause, (language) => app.words.supportOver(language, appeal, why));
}

async function tellThem(app: AppealsApp, trx: Trx, appeal: Appeal, cause: string, word: (language: Language) => Worded): Promise<void> {
  const { addressees } = await whoCanBeWritten(trx, await listSupporters(trx, appeal.id, appeal.personId));
  const messages = addressees.map(({ personId, chatId, language }) => ({
    dedupeKey: `appeal-supporter:${cause}:${personId}`,
    lane: 'broadcast' as const,
    chatId,
    payload: { ...word(language), disable_notification: isQuiet(app.clock()) },
  }));
  await enqueueMany(trx, messages);
}
