import type { PlaceCode } from '../../../../kernel/ids.ts';
import { clip, dayOf, formatCardDay, formatShortDay, type WordKey } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { pageLines, pageOf, pageRows } from '../../../../platform/telegram/pages.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { findAkimCard } from '../../actions/index.ts';
import { type CardChange, changesOf } from '../../corrections/history.ts';
import { listTermWrites } from '../../queries/corrections.ts';
import type { CardPart } from '../../terms/facts.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { serves } from '../card.ts';
import { longName } from '../names.ts';
import { partText } from './values.ts';

/** Two of them on each line of a page must fit into a message. */
const VALUE_CHARS_MAX = 120;
const FILE_CHARS_MAX = 60;

const PART_LINES = {
  name: 'directory-changes-name',
  phone: 'directory-changes-phone',
  email: 'directory-changes-email',
  hours: 'directory-changes-hours',
  office: 'directory-changes-office',
} as const satisfies Record<CardPart, WordKey>;

/** What changed on the cards of a unit, the latest first. @param asked the page, from 1 */
export async function showChanges(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode, asked: number): Promise<void> {
  const unit = (await findAkimCard(app.db, code))?.unit;
  if (!unit) return await show(ctx, ctx.say('fault-gone'));
  if (!serves(ctx, unit.chain)) return await show(ctx, ctx.say('directory-outside-area'));
  const here = unit.place.code;
  const changes = changesOf(await listTermWrites(app.db, here));
  const page = pageOf(asked, changes.length);
  const today = dayOf(app.clock());
  const blocks = [
    [ctx.say('directory-changes-title'), ctx.say('directory-past-unit', { unit: longName(ctx, unit.place) })],
    ...changes.slice(page.from, page.through).map((change) => changeLines(ctx, change, today)),
    ...(changes.length === 0 ? [[ctx.say('directory-changes-none')]] : []),
    ...pageLines(ctx, page).map((line) => [line]),
  ];
  const leave = button(ctx.label('menu-back-button'), 'directory:edit', here);
  const rows = pageRows(ctx, page, ['directory:changes', here], [leave]);
  await show(ctx, blocks.map((lines) => lines.join('\n')).join('\n\n'), keyboard(rows));
}

function changeLines(ctx: Ctx, change: CardChange, today: string): string[] {
  const date = formatShortDay(ctx.language, dayOf(change.at), today);
  const who =
    change.personId === null
      ? ctx.label('directory-changes-import', { file: clip(change.source, FILE_CHARS_MAX) })
      : ctx.label('directory-changes-operator', { person: String(change.personId) });
  const head = ctx.say(change.isUndone ? 'directory-changes-head-undone' : 'directory-changes-head', { date, who });
  const { undonePersonId } = change;
  const undone = undonePersonId === null ? [] : [ctx.say('directory-changes-undone-by', { person: String(undonePersonId) })];
  return [head, whatLine(ctx, change.what), ...undone];
}

function whatLine(ctx: Ctx, what: CardChange['what']): string {
  switch (what.kind) {
    case 'began':
      return ctx.say('directory-changes-began', { name: clip(partText(ctx, 'name', what.facts), VALUE_CHARS_MAX) });
    case 'ended':
      return ctx.say('directory-changes-ended', { date: formatCardDay(ctx.language, what.endedOn) });
    case 'checked':
      return ctx.say('directory-changes-checked');
    case 'other':
      return ctx.say('directory-changes-other');
    case 'part': {
      const [before, now] = [what.before, what.after].map((facts) => clip(partText(ctx, what.part, facts), VALUE_CHARS_MAX));
      return ctx.say(PART_LINES[what.part], { before: before ?? '', now: now ?? '' });
    }
  }
}
