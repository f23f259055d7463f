import type { PersonId, PlaceCode } from '../../src/kernel/ids.ts';
import type { Language } from '../../src/kernel/locale/index.ts';
import { inviteHelper, inviteStaff, joinAsHelper, joinAsStaff } from '../../src/rooms/identity/index.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import type { Bot } from '../support/a-bot.ts';
import { recordOf } from './witness.ts';

/** The akim of a unit with somebody who works for him, who has opened his link. */
export async function anOffice(
  bot: Bot,
  areaCode: PlaceCode,
  { language = 'kk', label = 'Ерлан, ветеринар' }: { language?: Language; label?: string } = {},
): Promise<{ akim: PersonHandle; staff: PersonHandle }> {
  const akim = await bot.known({ language, role: { kind: 'akim', areaCode } });
  return { akim, staff: await aStaffMember(bot, akim, areaCode, { language, label }) };
}

/** Somebody whom an akim has let in. */
export async function aStaffMember(
  bot: Bot,
  akim: PersonHandle,
  unitCode: PlaceCode,
  { language, label }: { language: Language; label: string },
): Promise<PersonHandle> {
  const app = { db: bot.app.storage.db, clock: () => new Date() };
  const staff = await bot.known({ language });
  const invited = await inviteStaff(app, { unitCode, akim: await numberOf(bot, akim), label });
  if (!invited.ok) throw new Error(`No link was made: ${invited.refusal}`);
  const joined = await joinAsStaff(app, await numberOf(bot, staff), invited.value.token);
  if (!joined.ok) throw new Error(`The link did not open: ${joined.refusal}`);
  return staff;
}

/** Somebody whom an operator has made a helper of an area. */
export async function aHelper(
  bot: Bot,
  operator: PersonHandle,
  areaCode: PlaceCode,
  { language = 'kk', label = 'Гүлнар, кітапханашы', home }: { language?: Language; label?: string; home?: PlaceCode } = {},
): Promise<PersonHandle> {
  const app = { db: bot.app.storage.db, clock: () => new Date() };
  const helper = await bot.known({ language, ...(home && { home }) });
  const within = (bot.app.search.chain(areaCode) ?? []).map(({ code }) => code as PlaceCode);
  const invited = await inviteHelper(app, { areaCode, within, operator: await numberOf(bot, operator), label });
  if (!invited.ok) throw new Error(`No link was made: ${invited.refusal}`);
  const joined = await joinAsHelper(app, await numberOf(bot, helper), invited.value.token, () => Promise.resolve(within));
  if (!joined.ok) throw new Error(`The link did not open: ${joined.refusal}`);
  return helper;
}

async function numberOf(bot: Bot, person: PersonHandle): Promise<PersonId> {
  return (await recordOf(bot, person)).id as PersonId;
}
