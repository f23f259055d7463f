import { readHours, writeHours } from '../reception.ts';
import { CARD_PARTS, type CardPart, type Tenure, type TenureFacts } from './facts.ts';
import { settle } from './timeline.ts';

/**
 * A term after a row has told of it, as `settle`, but for what an operator has corrected in the chat: files are slower than operators, so
 * such a part stays until a file says the same. A part that the file says too is confirmed, and by hand no longer.
 *
 * @param doesFileWin somebody has looked, and takes the file's word also for what was corrected
 * @returns `kept`: the parts in which the file says otherwise, and which stay as corrected
 */
export function settleByHand(
  before: Tenure | undefined,
  told: TenureFacts,
  doesFileWin = false,
): { readonly after: Tenure; readonly kept: readonly CardPart[] } {
  if (!before) return { after: settle(before, told), kept: [] };
  const { byHand = [] } = before;
  const spoken = byHand.filter((part) => isSpoken(part, told));
  const differing = spoken.filter((part) => !isSameAs(part, before, told));
  const kept = doesFileWin ? [] : differing;
  const keptFacts = kept.flatMap((part) => CARD_PARTS[part].map((fact) => [fact, before[fact]]));
  const hours = saysOtherHours(before, told) ? { receptionHours: null } : {};
  const facts = { ...told, ...hours, ...Object.fromEntries(keptFacts) } as TenureFacts;
  const left = byHand.filter((part) => kept.includes(part) || !spoken.includes(part));
  return { after: { ...settle(before, facts), ...(before.byHand && { byHand: left }) }, kept };
}

/** New words of a file that knows no hours by the clock: a card would go on telling the hours that they replace. */
function saysOtherHours(before: Tenure, told: TenureFacts): boolean {
  const hasNewWords = told.receptionKk !== before.receptionKk || told.receptionRu !== before.receptionRu;
  if (told.receptionHours !== undefined || before.receptionHours === null || !hasNewWords) return false;
  return isSpoken('hours', told) && !isSameAs('hours', before, told);
}

/** Whether the file says anything of the part: a column that it lacks says nothing, nor do empty words about hours. */
function isSpoken(part: CardPart, told: TenureFacts): boolean {
  if (part === 'hours' && told.receptionHours === undefined) return told.receptionKk !== null || told.receptionRu !== null;
  return CARD_PARTS[part].some((fact) => told[fact] !== undefined);
}

function isSameAs(part: CardPart, known: Tenure, told: TenureFacts): boolean {
  if (part !== 'hours') return CARD_PARTS[part].every((fact) => told[fact] === undefined || told[fact] === known[fact]);
  if (told.receptionHours !== undefined) return told.receptionHours === known.receptionHours;
  const words = [told.receptionKk, told.receptionRu].filter((text) => text !== null);
  return words.every((text) => {
    const hours = readHours(text);
    return hours !== undefined && writeHours(hours) === known.receptionHours;
  });
}
