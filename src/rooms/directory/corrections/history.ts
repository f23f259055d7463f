import { columnOf } from '../register/other-facts.ts';
import { CARD_PARTS, type CardPart } from '../terms/facts.ts';
import { type CardFacts, PARTS } from './reading.ts';
import { isSamePart } from './rules.ts';

/** A term's row as the database had it at some time, by the names of its columns. */
export type TermImage = Readonly<Record<string, unknown>>;

/** A batch that wrote a term's row, and what the row was before. */
export interface TermWrite {
  readonly termId: number;
  readonly batchId: number;
  /** Null where the batch added the term. */
  readonly before: TermImage | null;
  /** The row as it is now. */
  readonly now: TermImage;
  readonly at: Date;
  /** The file that it came from; of no meaning where a person corrected the card in the chat. */
  readonly source: string;
  /** The operator who corrected the card; null for an import. */
  readonly personId: number | null;
  /** It takes another batch back. */
  readonly isUndo: boolean;
  readonly isUndone: boolean;
  /** The operator who took it back in the chat; null where it stands, or was taken back on the server. */
  readonly undonePersonId: number | null;
}

/** One thing that changed on a card, and who did it. */
export type CardChange = Pick<TermWrite, 'batchId' | 'at' | 'source' | 'personId' | 'isUndone' | 'undonePersonId'> & {
  readonly what: Changed;
};

export type Changed =
  | { readonly kind: 'began'; readonly facts: CardFacts }
  | { readonly kind: 'ended'; readonly endedOn: string }
  | { readonly kind: 'part'; readonly part: CardPart; readonly before: CardFacts; readonly after: CardFacts }
  /** Somebody found the card right, and nothing else changed. */
  | { readonly kind: 'checked'; readonly checkedOn: string }
  /** Facts that no operator corrects in the chat. */
  | { readonly kind: 'other' };

/** What says nothing of the card itself: whose write it is, since when it is known to be right, how it came there. */
const BESIDE: ReadonlySet<string> = new Set(['id', 'batch_id', 'checked_on', 'by_hand', 'end_reason']);
const PART_COLUMNS: ReadonlySet<string> = new Set(Object.values(CARD_PARTS).flat().map(columnOf));

/**
 * What changed on the cards of a unit's terms, the latest first, part by part. A write is told by the row before it and the row before the
 * next one. What took another one back is not told by itself: that one is marked.
 */
export function changesOf(writes: readonly TermWrite[]): CardChange[] {
  const byTerm = Map.groupBy(writes, (write) => write.termId);
  const changes = [...byTerm.values()].flatMap((ofTerm) => {
    const inOrder = ofTerm.toSorted((one, other) => one.batchId - other.batchId);
    return inOrder.flatMap((write, at) => {
      const after = inOrder[at + 1]?.before ?? write.now;
      const { batchId, at: writtenAt, source, personId, isUndone, undonePersonId } = write;
      const of = { batchId, at: writtenAt, source, personId, isUndone, undonePersonId };
      return write.isUndo ? [] : changedBetween(write.before, after).map((what) => ({ ...of, what }));
    });
  });
  return changes.toSorted((one, other) => other.batchId - one.batchId);
}

function changedBetween(before: TermImage | null, after: TermImage): Changed[] {
  const facts = factsOf(after);
  if (before === null) return [{ kind: 'began', facts }];
  const was = factsOf(before);
  const parts = PARTS.filter((part) => !isSamePart(part, was, facts)).map(
    (part) => ({ kind: 'part', part, before: was, after: facts }) as const,
  );
  const ended = textOf(after, 'ended_on');
  const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((column) => isOther(before, after, column));
  const others = differing.filter((column) => !BESIDE.has(column) && !PART_COLUMNS.has(column) && column !== 'ended_on');
  const changes: Changed[] = [
    ...(ended !== null && differing.includes('ended_on') ? [{ kind: 'ended', endedOn: ended } as const] : []),
    ...parts,
    ...(others.length > 0 ? [{ kind: 'other' } as const] : []),
  ];
  const checkedOn = textOf(after, 'checked_on');
  return changes.length === 0 && checkedOn !== null && differing.includes('checked_on') ? [{ kind: 'checked', checkedOn }] : changes;
}

/** A column that the table has got since says nothing of a change. */
function isOther(before: TermImage, after: TermImage, column: string): boolean {
  return column in before && column in after && JSON.stringify(before[column]) !== JSON.stringify(after[column]);
}

/** What the card said by this row. */
export function factsOf(image: TermImage): CardFacts {
  return {
    nameKk: textOf(image, 'name_kk') ?? '',
    nameRu: textOf(image, 'name_ru') ?? '',
    phone: textOf(image, 'phone'),
    email: textOf(image, 'email'),
    receptionHours: textOf(image, 'reception_hours'),
    receptionKk: textOf(image, 'reception_kk'),
    receptionRu: textOf(image, 'reception_ru'),
    officeKk: textOf(image, 'office_kk'),
    officeRu: textOf(image, 'office_ru'),
  };
}

function textOf(image: TermImage, column: string): string | null {
  const value = image[column];
  return typeof value === 'string' ? value : null;
}
