import type { Worded } from '../../../../delivery/index.ts';
import type { Language } from '../../../../kernel/locale/index.ts';
import type { StrikeReason } from '../../moderation/strike.ts';
import type { Appeal } from '../../queries/appeals.ts';
import type { Ban } from '../../queries/bans.ts';

/** How those are told whose words were struck out, or who may send nothing for a time; and the operators who have to do with it. */
export interface ModerationWords {
  /** To the author of a case: in so many places words were struck out. None of them is repeated. */
  redacted(language: Language, appeal: Appeal, struck: { readonly count: number; readonly why: StrikeReason }): Worded;
  /** To whom it is about. */
  banned(language: Language, ban: Ban): Worded;
  banLifted(language: Language, ban: Ban): Worded;
  banKept(language: Language, ban: Ban): Worded;
  /** To operators who have to decide: somebody has appealed. No word of it. */
  banContested(language: Language, ban: Ban): Worded;
  /** To whoever has imposed it: what was decided. */
  banDecided(language: Language, ban: Ban, decision: 'lifted' | 'kept'): Worded;
}
