import type { PersonId } from '../../../../kernel/ids.ts';
import { type Category, listOffered } from '../../queries/categories.ts';
import { type Draft, listPieces } from '../../queries/drafts.ts';
import { guessTopic } from '../../topics/guess.ts';
import type { AppealsApp } from '../app.ts';
import { changeLetter } from './drafts.ts';

/** What the bot takes a letter to be about. */
export interface Proposal {
  /** The likeliest first, three at most. */
  readonly topics: readonly Category[];
  readonly isSure: boolean;
}

/**
 * Proposes a letter's topic by its words. The first of which the bot was sure is kept with it, so that the sender's correction can be
 * counted; what he adds later changes what is proposed, and not that.
 */
export async function proposeTopic(app: Pick<AppealsApp, 'db' | 'clock'>, personId: PersonId, draft: Draft): Promise<Proposal> {
  const offered = await listOffered(app.db);
  const text = (await listPieces(app.db, draft.id)).map((piece) => piece.text ?? '').join('\n');
  const { codes, isSure } = guessTopic(text, offered);
  const topics = codes.flatMap((code) => offered.find((category) => category.code === code) ?? []);
  const [first] = topics;
  if (isSure && first && draft.proposedCode === null) {
    await changeLetter(app, personId, draft.id, (_, now) => Promise.resolve(now.proposedCode === null ? { proposedCode: first.code } : {}));
  }
  return { topics, isSure };
}
