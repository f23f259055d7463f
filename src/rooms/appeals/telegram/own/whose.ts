import type { Ctx } from '../../../../platform/telegram/context.ts';
import { type Appeal, findAppeal } from '../../queries/appeals.ts';
import type { AppealsFaceApp } from '../app.ts';

/** A case of the caller's own; undefined where it is somebody else's, or none. */
export async function findOwn(app: Pick<AppealsFaceApp, 'db'>, ctx: Ctx, id: number): Promise<Appeal | undefined> {
  const appeal = await findAppeal(app.db, id);
  return appeal?.personId === ctx.caller.personId ? appeal : undefined;
}
