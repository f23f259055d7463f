import type { Ctx } from '../../../../platform/telegram/context.ts';
import { wantElectionNews } from '../../actions/index.ts';
import { isListener } from '../../queries/election-listeners.ts';
import { findHome } from '../../queries/index.ts';
import type { DirectoryFaceApp } from '../app.ts';

/** Begins or ends telling the person of elections. */
export async function switchElectionNews(app: DirectoryFaceApp, ctx: Ctx, isWanted: boolean): Promise<void> {
  await wantElectionNews(app, ctx.caller.personId, isWanted);
}

/**
 * Whether the person is told of elections, for the settings: the line, and the label of the button that changes it. News are of the home's
 * unit: who has not said where he lives is told that this comes first, and has nothing to switch on.
 */
export async function electionNewsSetting(
  app: DirectoryFaceApp,
  ctx: Ctx,
): Promise<{ isOn: boolean; line: string; change: string | undefined }> {
  const isOn = await isListener(app.db, ctx.caller.personId);
  const change = ctx.label(isOn ? 'directory-elections-off-button' : 'directory-elections-on-button');
  const home = await findHome(app.db, ctx.caller.personId);
  if (!home) return { isOn, line: ctx.say('directory-elections-state-no-home'), change: isOn ? change : undefined };
  return { isOn, line: ctx.say(isOn ? 'directory-elections-state-on' : 'directory-elections-state-off'), change };
}
