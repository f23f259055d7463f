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
    const { max } = rule.value;
    const positions = rule.name === 'work' ? [1, 2, 3, 4, 5] : [1];
    return years.flatMap((year) =>
      positions.map((position) =>
        aSum(rule.name, year, /^(?:own|transfers)_/.test(rule.name) ? max / 2 : max, {
          position,
          checkedOn: `${checkedIn(year)}-02-15`,
          ...longest(),
        }),
      ),
    );
  });
}

const all = () => true;

function mostYears({ fact, year }: PassportFact): boolean {
  if (fact === 'budget_fact' && (year === 2021 || year === 2025)) return false;
  return year === null || year <= 2025 || fact.endsWith('_plan');
}

describe.each(LANGUAGES)('a passport in %s', (language) => {
  const voice = voiceIn(speech, language);
  const textOf = (facts: readonly PassportFact[]) => {
    const own = facts.filter(({ year }) => year === null);
    const passport: Passport = { card: { place: village, chain: [place, village], unit }, own, unit: facts };
    return passportText(voice, passport, '2026-11-22');
  };

  test.each([
    ['years that are over', 1, all, 2028, 'directory-passport-works-title-year'],
    ['years under way', 0, all, 2028, 'directory-passport-works-title-so-far'],
    // Own revenue of two years, its share of two others, and two plans to come.
    ['as many years as must be told', 1, mostYears, 2025, 'directory-passport-works-title-year'],
  ] as const)(
    'that says everything of %s, each figure from another site, with the longest notes, fits into a message and is good HTML',
    (_, after, isThere, year, worksTitle) => {
      const html = textOf(everything((of) => of + after).filter(isThere));
      const { text, entities } = parseHtml(html);
      expect(text.length).toBeLessThanOrEqual(4_096);
      expect(Buffer.byteLength(html)).toBeLessThan(32_768);
      expect(text).toContain(parseHtml(voice.say(worksTitle, { year: String(year) })).text);
      expect(entities.filter((entity) => entity.type === 'text_link').length).toBeGreaterThan(15);
    },
  );

  test('tells the works of a year under way as such, and below them those of the year before', () => {
    const lamp = aSum('work', 2026, 5, { checkedOn: '2026-07-10', noteKk: 'Шам', noteRu: 'Лампочка' });
    const road = aSum('work', 2025, 18_500, { noteKk: 'Жол', noteRu: 'Дорога' });
    const blocks = parseHtml(textOf([road, lamp])).text.split('\n\n');
    const titles = blocks.map((block) => block.split('\n')[0]).slice(-3, -1);
    expect(titles).toEqual(
      (['directory-passport-works-title-so-far', 'directory-passport-works-title-year'] as const).map(
        (key, at) => parseHtml(voice.say(key, { year: String(2026 - at) })).text,
      ),
    );
  });

  test('names the site that a browser would open, and links to the page', () => {
    const lineOf = (sourceUrl: string) => parseHtml(originLine(voice, { sourceUrl, checkedOn: '2026-11-03' }));
    const trick = lineOf('https://stat.gov.kz@evil.kz/"><b>x');
    expect(trick.text).toContain(' evil.kz,');
    expect(trick.entities).toMatchObject([{ type: 'text_link', url: 'https://stat.gov.kz@evil.kz/"><b>x' }]);
    expect(lineOf('https://a.kz/$&$1').entities).toMatchObject([{ url: 'https://a.kz/$&$1' }]);
    expect(lineOf('demo')).toMatchObject({ text: expect.stringContaining(voice.label('directory-passport-invented')), entities: [] });
  });
});
