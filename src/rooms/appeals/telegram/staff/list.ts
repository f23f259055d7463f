import type { InlineKeyboardButton } from 'grammy/types';
import { areasOf, isFor } from '../../../../kernel/caller.ts';
import { DAY_MS } from '../../../../kernel/clock.ts';
import type { PlaceCode } from '../../../../kernel/ids.ts';
import { dayOf, formatShortDay, type WordKey } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { type Absence, findAbsence, findStaff, listStaff, removeStaff, type Staff } from '../../../identity/index.ts';
import { countDone, type DoneCount } from '../../queries/handing.ts';
import type { EventKind } from '../../states.ts';
import type { AppealsFaceApp } from '../app.ts';
import { unitOf } from '../words.ts';
import { staffLabel, whoIs } from './names.ts';

/** Of what somebody did: the last month. */
const DONE_DAYS = 30;

/** The way to it on the help screen of an akim; empty for everybody else. */
export function staffRow(ctx: Ctx): InlineKeyboardButton[] {
  return isFor('akim', ctx.caller) ? [button(ctx.label('appeals-staff-button'), 'appeals:staff')] : [];
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
  const absence = await findAbsence(app.db, unit, dayOf(app.clock()));
  const lines = [
    ctx.say('appeals-staff-title', { unit: unitOf(app, ctx, unit) }),
    ...staff.map((one) => whoIs(ctx, one)).map((who) => ctx.say('appeals-staff-line', { who })),
    ...(staff.length === 0 ? [ctx.say('appeals-staff-none')] : []),
    '',
    ...(absence ? [absenceLine(app, ctx, absence)] : []),
    ctx.say('appeals-staff-may'),
  ];
  const away = absence
    ? button(ctx.label('appeals-absent-end-button'), 'appeals:absent-end', unit)
    : button(ctx.label('appeals-absent-button'), 'appeals:absent', unit);
  const rows = [
    ...staff.map((one) => [button(staffLabel(one), 'appeals:staff-one', one.roleId)]),
    [button(ctx.label('appeals-staff-add-button'), 'appeals:staff-add', unit)],
    absence || staff.length > 0 ? [away] : [],
    [button(ctx.label('menu-back-button'), 'menu:help')],
  ];
  await show(ctx, lines.join('\n'), keyboard(rows));
}

export function absenceLine(app: Pick<AppealsFaceApp, 'clock'>, voice: Voice, { deputy, fromOn, toOn }: Absence): string {
  const day = (on: string) => formatShortDay(voice.language, on, dayOf(app.clock()));
  return voice.say('appeals-absent-line', { who: whoIs(voice, deputy), from: day(fromOn), to: day(toOn) });
}

/** One of them: since when, and what he did of late. */
export async function showOne(app: AppealsFaceApp, ctx: TapCtx, roleId: number): Promise<void> {
  const one = await findOwnStaff(app, ctx, roleId);
  if (!one) return await show(ctx, ctx.say('fault-gone'));
  const { unitCode, personId } = one;
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
  await show(ctx, ctx.say('appeals-staff-dropped', { who: whoIs(ctx, removed) }), keyboard([backTo(ctx, removed.unitCode)]));
}

/** Somebody who works for the caller now. */
export async function findOwnStaff(app: Pick<AppealsFaceApp, 'db'>, ctx: Ctx, roleId: number): Promise<Staff | undefined> {
  const one = await findStaff(app.db, roleId);
  return one && areasOf(ctx.caller, 'akim').includes(one.unitCode) ? one : undefined;
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
