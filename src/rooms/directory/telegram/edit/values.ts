import { formatPhone } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import type { CardFacts } from '../../corrections/reading.ts';
import type { CardPart } from '../../terms/facts.ts';
import { hoursText } from '../hours.ts';

/** A part of a card as an operator reads it: names and addresses in both languages, Kazakh first. Plain text. */
export function partText(voice: Voice, part: CardPart, facts: CardFacts): string {
  return valueOf(voice, part, facts) ?? voice.label('directory-akim-unknown');
}

function valueOf(voice: Voice, part: CardPart, facts: CardFacts): string | undefined {
  switch (part) {
    case 'name':
      return both(facts.nameKk, facts.nameRu);
    case 'phone':
      return facts.phone === null ? undefined : formatPhone(facts.phone);
    case 'email':
      return facts.email ?? undefined;
    case 'hours':
      return hoursText(voice, facts);
    case 'office':
      return both(facts.officeKk, facts.officeRu);
  }
}

function both(kk: string | null, ru: string | null): string | undefined {
  if (kk === null && ru === null) return undefined;
  return kk === ru ? (kk ?? undefined) : `${kk ?? '—'} / ${ru ?? '—'}`;
}
