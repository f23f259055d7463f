import type { Decision } from '../../../kernel/decision.ts';
import { readHours, writeHours } from '../reception.ts';
import { charsMaxOf } from '../register/akims-file.ts';
import { emailOf, phoneOf } from '../register/cells.ts';
import { visible } from '../register/columns.ts';
import type { CARD_PARTS, CardPart, Tenure } from '../terms/facts.ts';

/** In the order of the card. */
export const PARTS = ['name', 'phone', 'email', 'hours', 'office'] as const satisfies readonly CardPart[];

/** The facts of a part of a card, or of all of them. */
export type CardFacts<Part extends CardPart = CardPart> = Pick<Tenure, { [One in Part]: (typeof CARD_PARTS)[One][number] }[Part]>;

export type ReadingRefusal =
  | { readonly reason: 'unreadable' }
  /** A name and an address have two lines: Kazakh first, then Russian. */
  | { readonly reason: 'two-lines' }
  | { readonly reason: 'too-long'; readonly charsMax: number };

type Reading = Decision<Partial<CardFacts>, ReadingRefusal>;
const UNREADABLE = { ok: false, refusal: { reason: 'unreadable' } } as const;

/** The part of this name; undefined where a card has none such. */
export function partOf(name: string): CardPart | undefined {
  return PARTS.find((part) => part === name);
}

/** Reads what an operator typed for a part of a card, by the rules and limits of the akims' file. Never throws. */
export function readPart(part: CardPart, text: string): Reading {
  const lines = text
    .split('\n')
    .map((line) => visible(line).replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
  switch (part) {
    case 'phone': {
      const phone = phoneOf(lines.join(' '));
      return phone === undefined ? UNREADABLE : { ok: true, value: { phone } };
    }
    case 'email': {
      const email = emailOf(lines.join(' '));
      return email === undefined ? UNREADABLE : { ok: true, value: { email } };
    }
    case 'hours': {
      const charsMax = charsMaxOf('reception_kk');
      if (text.length > charsMax) return tooLong(charsMax);
      const hours = readHours(lines.join(';'));
      // The words of before tell of other hours.
      return hours ? { ok: true, value: { receptionHours: writeHours(hours), receptionKk: null, receptionRu: null } } : UNREADABLE;
    }
    case 'name':
      return readTwo(lines, charsMaxOf('name_kk'), (nameKk, nameRu) => ({ nameKk, nameRu }));
    case 'office':
      return readTwo(lines, charsMaxOf('office_kk'), (officeKk, officeRu) => ({ officeKk, officeRu }));
  }
}

function readTwo(lines: readonly string[], charsMax: number, factsOf: (kk: string, ru: string) => Partial<CardFacts>): Reading {
  const [kk, ru, ...more] = lines;
  if (lines.some((line) => line.length > charsMax)) return tooLong(charsMax);
  if (kk === undefined || ru === undefined || more.length > 0) return { ok: false, refusal: { reason: 'two-lines' } };
  return /\p{L}/u.test(kk) && /\p{L}/u.test(ru) ? { ok: true, value: factsOf(kk, ru) } : UNREADABLE;
}

function tooLong(charsMax: number): Reading {
  return { ok: false, refusal: { reason: 'too-long', charsMax } };
}
