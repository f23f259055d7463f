import type { InlineKeyboardButton } from 'grammy/types';
import type { PersonId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/database/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import { standingOf } from '../../actions/proposals/tell.ts';
import { maySupport } from '../../proposal.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { findStanding, type Standing } from '../../queries/proposals.ts';
import { isShown } from '../../village/opening.ts';
import type { Wording } from '../words.ts';
import { supportLines } from './words.ts';

interface Part {
  readonly lines: readonly string[];
  readonly rows: readonly InlineKeyboardButton[][];
}
const NOTHING: Part = { lines: [], rows: [] };

/** Of a case that the village sees, what makes it a proposal: how it stands, and what the reader can do for it. @param page of the list behind it */
export async function supportPart(
  app: Pick<Wording, 'clock'> & { readonly db: Db },
  voice: Voice,
  appeal: Appeal,
  { personId, page }: { personId: PersonId; page: number },
): Promise<Part> {
  const stands = await standingOf(app.db, appeal);
  if (!stands) return NOTHING;
  const own = await findStanding(app.db, appeal.id, personId);
  const isOpen = maySupport(appeal, stands.support) && own !== 'held' && own !== 'dropped';
  const row = isOpen ? [supportButton(voice, { id: appeal.id, page, own })] : [];
  const list = [button(voice.label('appeals-proposals-button'), 'appeals:proposals', appeal.unitCode, 1)];
  return { lines: ['', ...supportLines(app, voice, stands), ...ownLines(voice, own)], rows: [row, list] };
}

function supportButton(voice: Voice, { id, page, own }: { id: number; page: number; own: Standing | undefined }): InlineKeyboardButton {
  return own === 'counted'
    ? button(voice.label('appeals-support-off-button'), 'appeals:support-off', id, page)
    : button(voice.label('appeals-support-button'), 'appeals:support', id, page);
}

function ownLines(voice: Voice, own: Standing | undefined): string[] {
  if (own === 'counted') return [voice.say('appeals-proposal-yours')];
  return own === 'held' ? [voice.say('appeals-proposal-yours-held')] : [];
}

/** To its author, on his card: how it stands, and how neighbours find it. */
export async function ownSupportLines(app: Pick<Wording, 'clock'> & { readonly db: Db }, voice: Voice, appeal: Appeal): Promise<string[]> {
  const stands = isShown(appeal) ? await standingOf(app.db, appeal) : undefined;
  if (!stands) return [];
  const isOpen = maySupport(appeal, stands.support);
  return [...supportLines(app, voice, stands), ...(isOpen ? [voice.say('appeals-proposal-tell')] : [])];
}
