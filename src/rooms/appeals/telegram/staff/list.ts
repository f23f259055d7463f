import type { InlineKeyboardButton } from 'grammy/types';
import { areasOf, isFor } from '../../../../kernel/caller.ts';
import { DAY_MS } from '../../../../kernel/clock.ts';
import type { PlaceCode } from '../../../../kernel/ids.ts';
import { clip, dayOf, formatShortDay, type WordKey } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { aPlace, button, isSign, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx, TapReader } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import {
  type Absence,
  type Appointee,
  closeStaffLink,
  faceOf,
  findAbsence,
  findStaff,
  listStaff,
  listStaffLinks,
  removeStaff,
} from '../../../identity/index.ts';
import { leaveStaff } from '../../actions/staff.ts';
import { countOpen } from '../../queries/desks.ts';
import { countDone, type DoneCount } from '../../queries/handing.ts';
import type { EventKind } from '../../states.ts';
import type { AppealsFaceApp } from '../app.ts';
import { unitOf } from '../words.ts';
import { appointeeLabel, whoIs } from './names.ts';

const BUTTON_CHARS_MAX = 40;
/** Of what somebody did: the last month. */
const DONE_DAYS = 30;

/** The way to it on the help screen of an akim, and out of it on that of who works for one; empty for everybody else. */
export function staffRow(ctx: Ctx): InlineKeyboardButton[] {
  return [
    ...(isFor('akim', ctx.caller) ? [button(ctx.label('appeals-staff-button'), 'appeals:staff')] : []),
    ...(isFor('staff', ctx.caller) ? [button(ctx.label('appeals-staff-leave-button'), 'appeals:staff-leave')] : []),
  ];
}

/** Who works for the akim. @param unit null: his own; of several he is asked */
export async function openStaff(app: AppealsFaceApp, ctx: Ctx, unit: PlaceCode | null): Promise<void> {
  const units = areasOf(ctx.caller, 'akim');
  const meant = unit ?? (units.length === 1 ? units[0] : undefined);
  if (meant && !units.includes(meant)) return await show(ctx, ctx.say('fault-not-yours'));
  if (meant) return await showStaff(app, ctx, meant);
  const rows = units.map((code) => [button(unitOf(app, ctx, code), 'appeals:staff', code)]);
  await show(ctx, ctx.say('appeals-staff-which'), keyboard(rows));
}

async function showStaff(app: AppealsFaceApp, ctx: Ctx, unit: PlaceCode): Promise<void> {
  const staff = await listStaff(app.db, unit);
  const today = dayOf(app.clock());
  const absence = await findAbsence(app.db, unit, today);
  const links = await listStaffLinks(app, ctx.caller.personId, unit);
  const lines = [
    ctx.say('appeals-staff-title', { unit: unitOf(app, ctx, unit) }),
    ...staff.map((one) => whoIs(ctx, one)).map((who) => ctx.say('appeals-staff-line', { who })),
    ...(staff.length === 0 ? [ctx.say('appeals-staff-none')] : []),
    ...links.map(({ label, expiresAt }) =>
      ctx.say('appeals-staff-link-line', { who: label, date: formatShortDay(ctx.language, dayOf(expiresAt), today) }),
    ),
    '',
    ...(absence ? [absenceLine(app, ctx, absence)] : []),
    ctx.say('appeals-staff-may'),
  ];
  const away = absence
    ? button(ctx.label('appeals-absent-end-button'), 'appeals:absent-end', unit)
    : button(ctx.label('appeals-absent-button'), 'appeals:absent', unit);
  const rows = [
    ...staff.map((one) => [button(appointeeLabel(one), 'appeals:staff-one', one.roleId)]),
    ...links.map(({ sign, label }) => [
      button(clip(ctx.label('appeals-staff-link-close', { who: label }), BUTTON_CHARS_MAX), 'appeals:staff-link', unit, sign),
    ]),
    [button(ctx.label('appeals-staff-add-button'), 'appeals:staff-add', unit)],
    absence || staff.length > 0 ? [away] : [],
    [button(ctx.label('menu-back-button'), 'menu:help')],
  ];
  await show(ctx, lines.join('\n'), keyboard(rows));
}

/** Takes a link back that nobody has opened yet: a new one is made in a moment, so nothing is asked. */
export async function closeLink(app: AppealsFaceApp, ctx: TapCtx, { unit, sign }: { unit: PlaceCode; sign: string }): Promise<void> {
  if (!areasOf(ctx.caller, 'akim').includes(unit)) return await show(ctx, ctx.say('fault-not-yours'));
  await closeStaffLink(app, ctx.caller.personId, { unitCode: unit, sign });
  await showStaff(app, ctx, unit);
}

/** Reads `appeals:staff-link:UNIT:SIGN`. */
export const aLink: TapReader<{ unit: PlaceCode; sign: string }> = ([code = '', sign = '', ...more]) => {
  const unit = aPlace([code]);
  return more.length === 0 && unit && isSign(sign) ? { unit, sign } : undefined;
};

export function absenceLine(app: Pick<AppealsFaceApp, 'clock'>, voice: Voice, { deputy, fromOn, toOn }: Absence): string {
  const day = (on: string) => formatShortDay(voice.language, on, dayOf(app.clock()));
  return voice.say('appeals-absent-line', { who: whoIs(voice, deputy), from: day(fromOn), to: day(toOn) });
}

/** One of them: since when, and what he did of late. */
export async function showOne(app: AppealsFaceApp, ctx: TapCtx, roleId: number): Promise<void> {
  const one = await findOwnStaff(app, ctx, roleId);
  if (!one) return await show(ctx, ctx.say('fault-gone'));
  const { areaCode: unitCode, personId } = one;
  const done = await countDone(app.db, { unitCode, personId, since: new Date(app.clock().getTime() - DONE_DAYS * DAY_MS) });
  const since = formatShortDay(ctx.language, dayOf(one.since), dayOf(app.clock()));
  const lines = [ctx.say('appeals-staff-one', { who: whoIs(ctx, one), date: since }), ...doneLines(ctx, done)];
  const drop = [button(ctx.label('appeals-staff-drop-button'), 'appeals:staff-drop', roleId)];
  await show(ctx, lines.join('\n'), keyboard([drop, backTo(ctx, unitCode)]));
}

/** Removing somebody is asked about first. */
export async function askDrop(app: AppealsFaceApp, ctx: TapCtx, roleId: number): Promise<void> {
  const one = await findOwnStaff(app, ctx, roleId);
  if (!one) return await show(ctx, ctx.say('fault-gone'));
  const yes = [button(ctx.label('appeals-staff-drop-yes-button'), 'appeals:staff-drop-yes', roleId)];
  await show(
    ctx,
    ctx.say('appeals-staff-drop-ask', { who: whoIs(ctx, one) }),
    keyboard([yes, [button(ctx.label('menu-back-button'), 'appeals:staff-one', roleId)]]),
  );
}

export async function drop(app: AppealsFaceApp, ctx: TapCtx, roleId: number): Promise<void> {
  const removed = await onceAnUpdate('staff-removed', () => removeStaff(app, ctx.caller.personId, roleId));
  if (!removed) return await show(ctx, ctx.say('fault-gone'));
  const { areaCode: unitCode, personId } = removed;
  const today = dayOf(app.clock());
  const { all } = await countOpen(app.db, { role: 'akim', unitCodes: [unitCode], handedTo: personId }, today, today);
  const left = all > 0 ? [ctx.say('appeals-staff-dropped-cases', { n: all })] : [];
  await show(ctx, [ctx.say('appeals-staff-dropped', { who: whoIs(ctx, removed) }), ...left].join('\n'), keyboard([backTo(ctx, unitCode)]));
}

/** Whoever works for an akim asks to leave; of several offices he says which. */
export async function askLeave(app: AppealsFaceApp, ctx: TapCtx): Promise<void> {
  const rows = areasOf(ctx.caller, 'staff').map((unit) => [button(unitOf(app, ctx, unit), 'appeals:staff-leave-yes', unit)]);
  await show(ctx, ctx.say('appeals-staff-leave-ask'), keyboard([...rows, [button(ctx.label('menu-back-button'), 'menu:help')]]));
}

export async function leave(app: AppealsFaceApp, ctx: TapCtx, unit: PlaceCode): Promise<void> {
  await onceAnUpdate('staff-left', () => leaveStaff(app, ctx.caller.personId, unit));
  const roles = ctx.caller.roles.filter((role) => role.kind !== 'staff' || role.areaCode !== unit);
  ctx.caller = { ...ctx.caller, face: faceOf(ctx.caller.face, roles), roles };
  await show(ctx, ctx.say('appeals-staff-left', { unit: unitOf(app, ctx, unit) }));
  await app.onward.showMenu(ctx);
}

/** Somebody who works for the caller now. */
export async function findOwnStaff(app: Pick<AppealsFaceApp, 'db'>, ctx: Ctx, roleId: number): Promise<Appointee | undefined> {
  const one = await findStaff(app.db, roleId);
  return one && areasOf(ctx.caller, 'akim').includes(one.areaCode) ? one : undefined;
}

export function backTo(voice: Voice, unit: PlaceCode): InlineKeyboardButton[] {
  return [button(voice.label('menu-back-button'), 'appeals:staff', unit)];
}

/** What staff can do with a case, in the order of their work. */
const DONE = [
  ['seen', 'appeals-done-seen'],
  ['work-begun', 'appeals-done-work-begun'],
  ['answered', 'appeals-done-answered'],
  ['done-claimed', 'appeals-done-done-claimed'],
  ['planned', 'appeals-done-planned'],
  ['budgeted', 'appeals-done-budgeted'],
  ['asked', 'appeals-done-asked'],
  ['passed-on', 'appeals-done-passed-on'],
  ['answered-no', 'appeals-done-answered-no'],
  ['extended', 'appeals-done-extended'],
  ['handed', 'appeals-done-handed'],
] as const satisfies readonly (readonly [EventKind, WordKey])[];

function doneLines(voice: Voice, done: readonly DoneCount[]): string[] {
  const lines = DONE.flatMap(([kind, key]) => {
    const n = done.find((one) => one.kind === kind)?.count;
    return n === undefined ? [] : [voice.say(key, { n })];
  });
  return [voice.say(lines.length > 0 ? 'appeals-done-title' : 'appeals-done-none'), ...lines];
}
