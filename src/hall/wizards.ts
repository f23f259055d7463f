import type { WordKey } from '../kernel/locale/index.ts';
import type { Ctx } from '../platform/telegram/context.ts';
import {
  cancelEditing,
  cancelWriting,
  keepEditing,
  keepWriting,
  leaveClaimQuestion,
  leaveContestQuestion,
  leaveModerationQuestion,
  leaveOfficeQuestion,
  leaveOfficialQuestion,
  leaveOtherQuestion,
} from '../rooms/appeals/index.ts';
import { cancelDraft, keepDraft } from '../rooms/broadcasts/index.ts';
import { leaveDayQuestion } from '../rooms/calendar/index.ts';
import { leaveCardQuestion } from '../rooms/directory/index.ts';
import { cancelSurveyDraft, keepSurveyDraft } from '../rooms/surveys/index.ts';
import type { HallApp } from './app.ts';

/** A room in which something is written over several messages. One is written at a time: what is typed next belongs to it. */
interface Wizard {
  /** Buttons that begin or open its draft; none where the room sees to it. */
  readonly opensBy?: RegExp;
  /** Puts an open draft aside and says that it is kept. */
  keep(app: HallApp, ctx: Ctx): Promise<void>;
  /** Drops an open draft, or puts it aside. @returns what to say of it; undefined where there is none */
  cancel(app: HallApp, ctx: Ctx): Promise<WordKey | undefined>;
}

/** One question, answered by one text: there is nothing to keep, but what is typed next is its answer. */
function question(leave: (ctx: Ctx) => Promise<boolean>, cancelled: WordKey, opensBy?: RegExp): Wizard {
  return {
    ...(opensBy && { opensBy }),
    keep: async (_, ctx) => void (await leave(ctx)),
    cancel: async (_, ctx) => ((await leave(ctx)) ? cancelled : undefined),
  };
}

/** In the order in which «cancel» looks for what is meant: a notice that was put aside comes last. */
const WIZARDS: readonly Wizard[] = [
  question(leaveCardQuestion, 'directory-asked-cancelled', /^directory:(?:wrong|edit-part):/),
  question(leaveDayQuestion, 'calendar-ask-cancelled', /^calendar:ask$/),
  question(leaveOfficeQuestion, 'appeals-office-cancelled', /^appeals:(?:staff-add|hand-to|absent-who|helper-add):/),
  // Whose case it is is looked up first: the room itself then puts aside what is being written.
  question(leaveOfficialQuestion, 'appeals-official-cancelled'),
  question(leaveContestQuestion, 'appeals-contest-cancelled'),
  question(leaveOtherQuestion, 'appeals-other-left'),
  // A notice or a survey that is being written would take the digits.
  question(leaveClaimQuestion, 'appeals-claim-cancelled', /^appeals:claim:/),
  question(leaveModerationQuestion, 'appeals-moderation-left', /^appeals:(?:op-strike|ban-contest):/),
  {
    opensBy: /^surveys:(?:template|own|draft|area:\d+$)/,
    keep: (app, ctx) => keepSurveyDraft(app.rooms.surveys, ctx),
    cancel: async (app, ctx) => ((await cancelSurveyDraft(app.rooms.surveys, ctx)) ? 'surveys-cancelled' : undefined),
  },
  {
    opensBy:
      /^appeals:(?:new|next|draft-go|draft-new|draft-new-at|draft-from|topics?|safe|anyway|option|answers|place|village|tree|check|check-op|strike|keep|separate|unlike|rewrite|name|public|answer|answer-again|no-photo|belongs|template|done|plan|budget|ask|pass-on|pass-to|extend|deny|return|day|day-again|unsolved|after-all|add|own-edit|again|kinds?|complain|official-no|official-day|other|other-new|agreed):/,
    keep: (app, ctx) => keepWriting(app.rooms.appeals, ctx),
    cancel: (app, ctx) => cancelWriting(app.rooms.appeals, ctx),
  },
  {
    opensBy: /^appeals:editor-(?:new$|(?:part|mend|again):)/,
    keep: (app, ctx) => keepEditing(app.rooms.appeals, ctx),
    cancel: (app, ctx) => cancelEditing(app.rooms.appeals, ctx),
  },
  {
    opensBy: /^broadcasts:(?:edit|area:\d+$)/,
    keep: (app, ctx) => keepDraft(app.rooms.broadcasts, ctx),
    cancel: async (app, ctx) => ((await cancelDraft(app.rooms.broadcasts, ctx)) ? 'broadcasts-cancelled' : undefined),
  },
];

/** A command or a menu word leads out of whatever is being written; the drafts are kept. */
export async function leaveAll(app: HallApp, ctx: Ctx): Promise<void> {
  await ctx.conversation.exitAll();
  for (const wizard of WIZARDS) await wizard.keep(app, ctx);
}

/** A button opens a draft: those of the other rooms are put aside. */
export async function leaveOthers(app: HallApp, ctx: Ctx): Promise<void> {
  const tapped = ctx.callbackQuery?.data ?? '';
  const opened = WIZARDS.find((wizard) => wizard.opensBy?.test(tapped));
  if (!opened) return;
  if (!tapped.startsWith('broadcasts:')) await ctx.conversation.exitAll();
  for (const wizard of WIZARDS) if (wizard !== opened) await wizard.keep(app, ctx);
}

/** @returns what to say of what was being written; undefined when nothing was */
export async function cancelOne(app: HallApp, ctx: Ctx): Promise<WordKey | undefined> {
  for (const wizard of WIZARDS) {
    const said = await wizard.cancel(app, ctx);
    if (said !== undefined) return said;
  }
  return undefined;
}
