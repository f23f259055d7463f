import { formatNumber, type WordKey } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import type { PassportFact } from '../../passport/facts.ts';
import type { FactGroup } from '../../passport/page.ts';
import { counted, originLine } from './words.ts';

/** What is known of a group, source by source, then what is not; HTML. */
export function groupLines(voice: Voice, { known, missing }: FactGroup, withNotes: boolean): string[] {
  if (known.length === 0) return [voice.say('directory-passport-no-data')];
  const lacking = missing.map((fact) => voice.label(`directory-passport-lacks-${keyPart(fact)}` as WordKey));
  return [
    ...known.flatMap(({ origin, items }) => [...items.map((fact) => factLine(voice, fact, withNotes)), originLine(voice, origin)]),
    ...(lacking.length > 0 ? [voice.say('directory-passport-lacking', { what: lacking.join(', ') })] : []),
  ];
}

/** `Су: орталық су құбыры (барлық үйде)`; HTML. */
export function factLine(voice: Voice, fact: PassportFact, withNotes: boolean): string {
  const value = valueOf(voice, fact);
  const note = withNotes ? noteOf(voice, fact) : null;
  const shown = note === null ? value : voice.label('directory-passport-noted', { value, note });
  return voice.say(`directory-passport-fact-${keyPart(fact.fact)}` as WordKey, { value: shown });
}

/** In the reader's language. */
export function noteOf(voice: Voice, fact: PassportFact): string | null {
  return voice.language === 'ru' ? fact.noteRu : fact.noteKk;
}

function valueOf(voice: Voice, { fact, amount, choice }: PassportFact): string {
  if (choice !== null) return voice.label(`directory-passport-choice-${choice}` as WordKey);
  const count = amount ?? 0;
  if (fact !== 'km_district' && fact !== 'km_oblast') return counted(voice, count);
  if (count === 0) return voice.label('directory-passport-km-none');
  return voice.label('directory-passport-km', { km: formatNumber(count, Number.isInteger(count) ? 0 : 1) });
}

function keyPart(fact: string): string {
  return fact.replaceAll('_', '-');
}
