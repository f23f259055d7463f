import { describe, expect, test } from 'vitest';
import { voiceIn } from '../../../../src/platform/speech/index.ts';
import type { Passport } from '../../../../src/rooms/directory/actions/index.ts';
import { FACTS, type PassportFact } from '../../../../src/rooms/directory/passport/facts.ts';
import { passportText } from '../../../../src/rooms/directory/telegram/passport/text.ts';
import { originLine } from '../../../../src/rooms/directory/telegram/passport/words.ts';
import { parseHtml } from '../../../../src/simulator/html.ts';
import { LANGUAGES, speech } from '../../../journeys/witness.ts';
import { aFigure, aSum } from './samples.ts';

const place = {
  code: '275630000',
  parentCode: '275600000',
  ancestors: ['275630000'],
  level: 'unit',
  kind: 'rural-okrug',
  nameKk: 'Новоалександровка-Жаңатұрмыс',
  nameRu: 'Новоалександровский-Жанатурмыс',
  publishedKk: '',
  publishedRu: '',
  retiredOn: null,
  demo: true,
} as const;
const village = { ...place, code: '275630103', level: 'settlement', kind: 'peasant-farm' } as const;
const unit = { place, chain: [place], tenure: undefined, vacantSince: undefined, past: [], elections: [], villages: [], isLocated: false };

/** Everything that there can be, with the longest words, each figure from a site of its own. */
function everything(checkedIn: (year: number) => number): PassportFact[] {
  const years = [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028];
  let at = 0;
  const longest = () => {
    at += 1;
    return {
      sourceUrl: `https://${'x'.repeat(50)}${at}.kz/${'y'.repeat(430)}`,
      noteKk: '«<Ә>&'.repeat(20),
      noteRu: '«<Ж>&'.repeat(20),
    };
  };
  return FACTS.flatMap((rule): PassportFact[] => {
    if (rule.value.kind === 'choice') return [aFigure(rule.name, { choice: rule.value.of[0] ?? null, ...longest() })];
    if (rule.time === 'now') return [aFigure(rule.name, { amount: rule.value.max, ...longest() })];
    const positions = rule.name === 'work' ? [1, 2, 3, 4, 5] : [1];
    return years.flatMap((year) =>
      positions.map((position) =>
        aSum(rule.name, year, rule.value.kind === 'thousand-tenge' ? rule.value.max : 0, {
          position,
          checkedOn: `${checkedIn(year)}-02-15`,
          ...longest(),
        }),
      ),
    );
  });
}

describe.each(LANGUAGES)('a passport in %s', (language) => {
  const voice = voiceIn(speech, language);
  const textOf = (facts: readonly PassportFact[]) => {
    const own = facts.filter(({ year }) => year === null);
    const passport: Passport = { card: { place: village, chain: [place, village], unit }, own, unit: facts };
    return passportText(voice, passport);
  };

  test.each([
    ['years that are over', 1],
    ['years under way', 0],
  ])(
    'that says everything of %s, each figure from another site, with the longest notes, fits into a message and is good HTML',
    (_, after) => {
      const html = textOf(everything((year) => year + after));
      const { text, entities } = parseHtml(html);
      expect(text.length).toBeLessThanOrEqual(4_096);
      expect(Buffer.byteLength(html)).toBeLessThan(32_768);
      expect(text).toContain(voice.label('directory-passport-works-title-year', { year: '2028' }));
      expect(entities.filter((entity) => entity.type === 'text_link').length).toBeGreaterThan(15);
    },
  );

  test('names the site that a browser would open, and links to the page', () => {
    const lineOf = (sourceUrl: string) => parseHtml(originLine(voice, { sourceUrl, checkedOn: '2026-11-03' }));
    const trick = lineOf('https://stat.gov.kz@evil.kz/"><b>x');
    expect(trick.text).toContain(' evil.kz,');
    expect(trick.entities).toMatchObject([{ type: 'text_link', url: 'https://stat.gov.kz@evil.kz/"><b>x' }]);
    expect(lineOf('https://a.kz/$&$1').entities).toMatchObject([{ url: 'https://a.kz/$&$1' }]);
    expect(lineOf('demo')).toMatchObject({ text: expect.stringContaining(voice.label('directory-passport-invented')), entities: [] });
  });
});
