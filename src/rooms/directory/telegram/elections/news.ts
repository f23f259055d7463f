import type { Ctx } from '../../../../platform/telegram/context.ts';
import { wantElectionNews } from '../../actions/index.ts';
import { isListener } from '../../queries/election-listeners.ts';
import type { DirectoryFaceApp } from '../app.ts';

/** Begins or ends telling the person of elections. */
export async function switchElectionNews(app: DirectoryFaceApp, ctx: Ctx, isWanted: boolean): Promise<void> {
  await wantElectionNews(app, ctx.caller.personId, isWanted);
}

/** Whether the person is told of elections, for the settings: the line, and the label of the button that changes it. */
export async function electionNewsSetting(app: DirectoryFaceApp, ctx: Ctx): Promise<{ isOn: boolean; line: string; change: string }> {
  const isOn = await isListener(app.db, ctx.caller.personId);
  return {
    isOn,
    line: ctx.say(isOn ? 'directory-elections-state-on' : 'directory-elections-state-off'),
    change: ctx.label(isOn ? 'directory-elections-off-button' : 'directory-elections-on-button'),
  };
}
