import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/kernel/locale/index.ts';
import { voiceIn } from '../../../src/platform/speech/index.ts';
import { type CorpsCounts, type CorpsFigures, figuresOf, type UnitTerm } from '../../../src/rooms/directory/corps/figures.ts';
import { decideCorpsSaid } from '../../../src/rooms/directory/corps/said.ts';
import { corpsBlocks } from '../../../src/rooms/directory/telegram/corps/lines.ts';
import { corpsPoster } from '../../../src/rooms/directory/telegram/corps/poster.ts';
import { speech } from '../../journeys/witness.ts';
import { PARTIES } from './samples.ts';

const TODAY = '2026-11-22';

const COUNTS: CorpsCounts = {
  elected: 10,
  acting: 0,
  vacant: 0,
  meanAge: 43.4,
  agesKnown: 10,
  serviceKnown: 10,
  neverCivilServants: 4,
  nominationKnown: 10,
  byParties: 7,
  byAkims: 0,
  selfNominated: 3,
  sexKnown: 10,
  women: 1,
  termsKnown: 10,
  checkedFrom: '2026-03-01',
  checkedUntil: TODAY,
  demo: false,
  byBallot: { amanat: 3, 'nur-otan': 2, auyl: 2 },
  byEndMonth: { '2026-11': 1, '2027-02': 2, '2027-10': 3, '2027-11': 4 },
  byTermNumber: { 1: 6, 2: 3, 3: 1 },
};
const FIGURES = figuresOf(COUNTS, PARTIES, [], TODAY);
const known = (count: number) => ({ sexKnown: count, serviceKnown: count, nominationKnown: count, termsKnown: count });

describe('the figures', () => {
  test('count a party once under its present name, most akims first; on an earlier day under the name of that day', () => {
    expect(FIGURES.parties.map(({ code, count }) => [code, count])).toEqual([
      ['adilet', 5],
      ['auyl', 2],
    ]);
    const june = figuresOf({ ...COUNTS, byBallot: { amanat: 1, 'nur-otan': 1 } }, PARTIES, [], '2026-06-30');
    expect(june.parties.map(({ code, count }) => [code, count])).toEqual([['amanat', 2]]);
  });

  test('count a party that is no more under its last name', () => {
    const gone = PARTIES.map((party) => (party.code === 'adilet' ? { ...party, validUntil: '2026-08-01' } : party));
    expect(figuresOf(COUNTS, gone, [], TODAY).parties.map(({ code, count }) => [code, count])).toEqual([
      ['adilet', 5],
      ['auyl', 2],
    ]);
  });

  test('count the terms that end in the present month and the eleven after it, and those of the present year', () => {
    const months = FIGURES.endingByMonth;
    expect([months.length, months[0], months.at(-1)]).toEqual([12, { month: '2026-11', count: 1 }, { month: '2027-10', count: 3 }]);
    expect(months.filter(({ count }) => count > 0).map(({ month }) => month)).toEqual(['2026-11', '2027-02', '2027-10']);
    expect(FIGURES.endingThisYear).toBe(1);
  });

  test('count terms as their source says, else as the unit’s history shows; a first term that is not sure is not claimed', () => {
    expect(FIGURES.terms).toEqual({ first: 6, second: 3, later: 1, unknown: 0 });
    const counts = { ...COUNTS, byTermNumber: { 1: 6 } };
    const terms = [
      aTerm('again', { startedOn: '2025-07-20' }),
      aTerm('again', { startedOn: '2021-07-25', endedOn: '2025-07-20' }),
      aTerm('other', { startedOn: '2025-07-20' }),
      aTerm('other', { startedOn: '2021-07-25', endedOn: '2025-07-20', nameKk: 'Басқа', nameRu: 'Другой' }),
      aTerm('unsure', { startedOn: '2025-07-20' }),
      aTerm('oldest', { startedOn: '2021-07-25' }),
    ];
    expect(figuresOf(counts, PARTIES, terms, TODAY).terms).toEqual({ first: 8, second: 1, later: 0, unknown: 1 });
  });
});

function aTerm(unitCode: string, more: Partial<UnitTerm>): UnitTerm {
  const term = { how: 'elected', nameKk: 'Бекенов Айдос', nameRu: 'Бекенов Айдос', startedOn: TODAY, registeredOn: null } as const;
  return { unitCode, ...term, endedOn: null, endReason: null, termNumber: null, ...more };
}

describe('what is said of the figures', () => {
  test('with ten elected akims are a mean age and a share', () => {
    expect(decideCorpsSaid(FIGURES)).toMatchObject({ age: 43.4, neverServed: { count: 4, share: 0.4 }, women: 1, ending: 1 });
  });

  test('with nine are counts only', () => {
    const nine = { ...FIGURES, elected: 9, agesKnown: 9, ...known(9) };
    expect(decideCorpsSaid(nine)).toMatchObject({ age: undefined, neverServed: { count: 4, share: undefined }, women: 1 });
  });

  test('is no share that would be written as zero percent', () => {
    const many = { ...FIGURES, elected: 1_000, ...known(1_000) };
    expect(decideCorpsSaid({ ...many, neverCivilServants: 4 }).neverServed).toEqual({ count: 4, share: undefined });
    expect(decideCorpsSaid({ ...many, neverCivilServants: 5 }).neverServed).toEqual({ count: 5, share: 0.005 });
  });

  test('is no count where of one akim it is unknown, and no line without facts', () => {
    const nothing = { women: undefined, neverServed: undefined, nominations: undefined, ending: undefined, months: undefined };
    expect(decideCorpsSaid({ ...FIGURES, ...known(9), agesKnown: 9 })).toMatchObject({ ...nothing, age: undefined });
    expect(decideCorpsSaid({ ...FIGURES, ...known(0), meanAge: null })).toMatchObject({ age: undefined, ...nothing });
    const nobody = { elected: 0, terms: { first: 0, second: 0, later: 0, unknown: 0 } };
    expect(decideCorpsSaid({ ...FIGURES, ...known(0), ...nobody })).toMatchObject({ ...nothing, terms: undefined });
  });

  test('names no party where of one akim it is unknown which nominated him', () => {
    const said = decideCorpsSaid({ ...FIGURES, byParties: 8, selfNominated: 2 });
    expect(said.nominations).toEqual({ byParties: 8, parties: undefined, self: 2, byAkims: 0 });
    expect(linesOf('ru', { ...FIGURES, byParties: 8, selfNominated: 2 })).toContain('Выдвинуты партиями: 8');
  });
});

function linesOf(language: Language, figures: CorpsFigures): string[] {
  return corpsBlocks(voiceIn(speech, language), figures).flat();
}

function posterOf(language: Language, figures: CorpsFigures) {
  return corpsPoster(voiceIn(speech, language), 'Тасқала ауданы', figures);
}

/** A part of a poster as pairs of what stands on it. */
function barsOf(language: Language, figures: CorpsFigures): Record<string, string[][]> {
  const parts = posterOf(language, figures).parts.map((part) => [
    part.title,
    part.kind === 'words' ? [[part.text]] : 'bars' in part ? part.bars : [],
  ]);
  return Object.fromEntries(
    parts.map(([title, bars]) => [
      title,
      (bars as object[]).map((bar) => ('label' in bar && 'shown' in bar ? [bar.label, bar.shown] : bar)),
    ]),
  );
}

const MANY: CorpsFigures = {
  ...FIGURES,
  elected: 1_234,
  ...known(1_234),
  neverCivilServants: 400,
  byParties: 1_000,
  byAkims: 34,
  selfNominated: 200,
  parties: [500, 200, 100, 80, 60, 30, 20, 10].map((count, at) => ({
    code: `p${at}`,
    nameKk: `«П${at}» партиясы`,
    nameRu: `партия «П${at}»`,
    count,
  })),
  terms: { first: 1_000, second: 200, later: 30, unknown: 4 },
};

describe('in words', () => {
  test('five parties are named and the others counted together; who nominated the rest and which term it is stand below', () => {
    const lines = linesOf('ru', MANY);
    expect(lines.slice(3, 12)).toEqual([
      'Выдвинуты партиями: 1\u00a0000, партий: 8',
      '• Партия «П0»: 500',
      '• Партия «П1»: 200',
      '• Партия «П2»: 100',
      '• Партия «П3»: 80',
      '• Партия «П4»: 60',
      '• Другие: 60',
      'Самовыдвижение: 200',
      'Выдвинуты вышестоящим акимом: 34',
    ]);
    expect(lines.slice(13, 17)).toEqual([
      'Первый срок: 1\u00a0000',
      'Второй срок: 200',
      'Третий срок и больше: 30',
      'Номер срока неизвестен: 4',
    ]);
  });

  test('both languages have the same lines, and zero is a word in both', () => {
    const zero = { ...MANY, women: 0, selfNominated: 0, endingThisYear: 0, terms: { first: 1_234, second: 0, later: 0, unknown: 0 } };
    for (const figures of [FIGURES, MANY, zero]) expect(linesOf('kk', figures)).toHaveLength(linesOf('ru', figures).length);
    expect(linesOf('kk', zero).filter((line) => line.endsWith(': жоқ'))).toHaveLength(4);
    expect([...linesOf('ru', zero), ...linesOf('kk', zero)].filter((line) => / 0(?!\d)/.test(line))).toEqual([]);
  });

  test('an area of the longest names fits into a message', () => {
    const name = 'Ы'.repeat(120);
    const parties = MANY.parties.map((party) => ({ ...party, nameKk: name, nameRu: name, count: 1_234 }));
    const text = linesOf('kk', { ...MANY, parties, acting: 1_234, vacant: 1_234, demo: true }).join('\n');
    expect(text.length + 200).toBeLessThan(4_096);
  });
});

describe('the poster', () => {
  test('has the key figures, the date and the mark of invented data in the language of the reader', () => {
    const figures = { ...MANY, acting: 25, vacant: 20, demo: true };
    expect(posterOf('kk', figures)).toMatchObject({
      title: 'Әкімдер корпусы',
      subject: 'Тасқала ауданы',
      note: 'Карточкалар тексерілген: 2026 ж. 1 наурыз – 2026 ж. 22 қараша',
      mark: 'Үлгі дерек',
      figures: [
        { value: '1\u00a0234', label: 'Сайланған әкім' },
        { value: '43', label: 'Орташа жасы' },
        { value: '32%', label: 'Бұрын мемлекеттік қызметте болмаған: 400' },
        { value: '1', label: 'Әйелдер' },
        { value: '25', label: 'Міндетін атқарушы' },
        { value: '20', label: 'Бос орын' },
      ],
    });
    const oneDay = { ...figures, checkedFrom: TODAY };
    expect(posterOf('ru', oneDay)).toMatchObject({ note: 'Данные на: 22 ноября 2026 г.', mark: 'Учебные данные' });
    expect(posterOf('ru', MANY)).not.toHaveProperty('mark');
  });

  test('has bars of who nominated, of the terms, and of the months in which they end', () => {
    const bars = barsOf('ru', MANY);
    expect(bars['Кто выдвинул']?.slice(-5)).toEqual([
      ['Партия «П5»', '30'],
      ['Партия «П6»', '20'],
      ['Другие партии', '10'],
      ['Самовыдвижение', '200'],
      ['Вышестоящий аким', '34'],
    ]);
    expect(bars['Какой по счёту срок']?.map(([label]) => label)).toEqual(['Первый', 'Второй', 'Третий и больше', 'Неизвестно']);
    const months = bars['В каком месяце кончаются сроки'];
    expect(months).toHaveLength(12);
    expect(months?.slice(0, 4)).toEqual([
      ['ноя\n2026', '1'],
      ['дек', ''],
      ['янв\n2027', ''],
      ['фев', '2'],
    ]);
  });

  test('of nine akims has counts only, and a word instead of zero', () => {
    const nine = {
      ...FIGURES,
      elected: 9,
      agesKnown: 9,
      ...known(9),
      neverCivilServants: 0,
      women: 0,
      byParties: 0,
      parties: [],
      selfNominated: 9,
    };
    const poster = posterOf('ru', { ...nine, endingByMonth: FIGURES.endingByMonth.map(({ month }) => ({ month, count: 0 })) });
    expect(poster.figures).toEqual([
      { value: '9', label: 'Избрано акимов' },
      { value: 'нет', label: 'Раньше не были на госслужбе' },
      { value: 'нет', label: 'Женщины' },
    ]);
    expect(JSON.stringify(poster)).not.toMatch(/%|возраст/);
    expect(barsOf('ru', nine)['Кто выдвинул']).toEqual([
      ['Партии', 'нет'],
      ['Самовыдвижение', '9'],
    ]);
    expect(poster.parts.at(-1)).toMatchObject({ kind: 'words', text: speech.label('ru', 'directory-corps-months-none') });
  });

  test('leaves out what is not known of everybody', () => {
    const poster = posterOf('kk', { ...FIGURES, ...known(9), terms: { first: 0, second: 0, later: 0, unknown: 10 } });
    expect(poster.parts).toEqual([]);
    expect(poster.figures.map(({ label }) => label)).toEqual(['Сайланған әкім', 'Орташа жасы']);
  });
});
