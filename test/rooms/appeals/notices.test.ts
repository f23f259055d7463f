import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { loadSpeech, voiceIn } from '../../../src/platform/speech/index.ts';
import type { DeskKind } from '../../../src/rooms/appeals/access.ts';
import type { NoticeAbout } from '../../../src/rooms/appeals/actions/app.ts';
import type { AppealEvent } from '../../../src/rooms/appeals/queries/events.ts';
import { BODY_CHARS_MAX } from '../../../src/rooms/appeals/rules.ts';
import { isOpen, STATES, type State } from '../../../src/rooms/appeals/states.ts';
import { caseScreen } from '../../../src/rooms/appeals/telegram/desk/case-card.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { anAppeal, EMPTY_REGISTER } from './samples.ts';

const speech = loadSpeech(LOCALES);
const clock = () => new Date('2026-11-23T06:00:00Z');
const app = { speech, clock, directory: EMPTY_REGISTER };
const words = wordsOf(app);

const language = fc.constantFrom('kk' as const, 'ru' as const);
const about = fc.constantFrom<NoticeAbout>(
  'filed',
  'disputed',
  'confirmed',
  'partly',
  'added',
  'replied',
  'withdrawn',
  'fear',
  'reminded',
  'overdue',
  'late',
  'complained',
);
const addressed = fc.constantFrom(
  { addressee: 'akim', addresseeReason: null } as const,
  { addressee: 'operator', addresseeReason: 'vacant' } as const,
  { addressee: 'operator', addresseeReason: 'not-linked' } as const,
  { addressee: 'operator', addresseeReason: 'about-akim' } as const,
  { addressee: 'operator', addresseeReason: 'returned-twice' } as const,
  { addressee: 'operator', addresseeReason: 'complaint' } as const,
);

/** As Telegram counts a message. */
const shown = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const buttonsOf = (letter: { reply_markup?: object }) =>
  (letter.reply_markup as { inline_keyboard: { text: string; callback_data: string }[][] }).inline_keyboard.flat();

const answer = (body: string, byRole: 'akim' | 'operator' = 'akim') => ({
  outcome: 'answered' as const,
  body,
  fileCount: 0,
  byRole,
  day: null,
  receiver: null,
});
/** Nothing has happened to it yet. */
const PLAIN = { events: [], fileCount: 0, answers: [], names: new Map(), handed: undefined, neighbours: undefined, reader: 9 as PersonId };
const verbs = (desk: 'akim' | 'operator', more: Parameters<typeof anAppeal>[0], beside: { isTakeable?: boolean } = {}) =>
  buttonsOf({
    reply_markup: caseScreen(app, voiceIn(speech, 'kk'), {
      appeal: anAppeal(more),
      desk,
      mayModerate: desk === 'operator',
      ...PLAIN,
      ...beside,
    }).markup,
  })
    .map((button) => button.callback_data.split(':')[1])
    .slice(0, -1);

describe('a notice to an official', () => {
  const personal = fc.record({
    body: fc.string({ unit: 'grapheme', maxLength: 200 }),
    landmark: fc.option(fc.string({ unit: 'grapheme' })),
    authorName: fc.option(fc.string({ unit: 'grapheme' })),
    personId: fc.integer({ min: 1 }).map((id) => id as PersonId),
    latitude: fc.option(fc.double({ min: 40, max: 55, noNaN: true })),
  });

  test('is the same whatever the letter says and whoever wrote it', () => {
    fc.assert(
      fc.property(personal, language, about, addressed, fc.boolean(), (person, spoken, what, to, isUrgent) => {
        const bare = { ...to, isUrgent, body: '', landmark: null, authorName: null, latitude: null };
        expect(words.notice(spoken, what, anAppeal({ ...bare, ...person }))).toEqual(words.notice(spoken, what, anAppeal(bare)));
      }),
    );
  });

  test('opens the case, and says its code', () => {
    fc.assert(
      fc.property(language, about, addressed, (spoken, what, to) => {
        const letter = words.notice(spoken, what, anAppeal({ ...to, id: 42 }));
        expect(letter.text).toContain('КМТ-482-715');
        expect(buttonsOf(letter).map((button) => button.callback_data)).toEqual(['appeals:case:42']);
      }),
    );
  });

  test('says to an operator why it is with him, also where it is urgent', () => {
    for (const isUrgent of [true, false]) {
      const letter = words.notice('ru', 'filed', anAppeal({ isUrgent, addressee: 'operator', addresseeReason: 'vacant' }));
      expect(letter.text).toContain(speech.label('ru', 'appeals-why-vacant'));
      expect(letter.text.includes('Срочно')).toBe(isUrgent);
    }
  });
});

describe('an answer to the resident', () => {
  test('holds every sign of it, markup too, within one message, and asks what came of it', () => {
    const signs = fc.string({ unit: fc.constantFrom('<', '>', '&', 'а', 'ғ', '\n', '«'), minLength: 1, maxLength: BODY_CHARS_MAX });
    fc.assert(
      fc.property(signs, language, (body, spoken) => {
        const letter = words.spoken(spoken, anAppeal({ id: 42 }), answer(body));
        expect(shown(letter.text)).toContain(`«${body}»`);
        expect(shown(letter.text).length).toBeLessThanOrEqual(4_096);
        expect(letter.text.replaceAll(/<\/?b>/g, '')).not.toMatch(/<|>/);
      }),
    );
    const buttons = buttonsOf(words.spoken('kk', anAppeal({ id: 42 }), answer('Ертең')));
    expect(buttons.map((button) => button.callback_data)).toEqual(['appeals:solved:42', 'appeals:partly:42', 'appeals:unsolved:42']);
  });

  test('in the other language says so, and who answered', () => {
    const kazakh = 'Ертең сағат оннан бастап су құбырын жөндейміз';
    const inOther = speech.say('ru', 'appeals-answer-other-language-kk');
    expect(words.spoken('ru', anAppeal(), answer(kazakh)).text).toContain(inOther);
    expect(words.spoken('kk', anAppeal(), answer(kazakh)).text).not.toContain(speech.say('kk', 'appeals-answer-other-language-kk'));
    const byOperator = words.spoken('ru', anAppeal(), answer(kazakh, 'operator')).text;
    expect(byOperator).toContain(speech.say('ru', 'appeals-answer-operator-language-kk'));
    expect(byOperator).not.toContain('Аким');
  });

  test('of files alone quotes nothing', () => {
    expect(words.spoken('ru', anAppeal(), { ...answer(''), fileCount: 2 }).text).not.toContain('«»');
  });
});

test('news of a case that is with the operator never names the akim', () => {
  const appeal = anAppeal({ addressee: 'operator', addresseeReason: 'vacant' });
  for (const what of ['seen', 'work-begun'] as const) {
    expect(words.progress('ru', what, appeal).text).not.toMatch(/аким/i);
    expect(words.progress('kk', what, appeal).text).not.toMatch(/әкім/i);
    expect(words.progress('ru', what, anAppeal()).text).toContain('Аким');
    expect(buttonsOf(words.progress('kk', what, appeal)).map((button) => button.callback_data)).toEqual(['appeals:follow:1']);
  }
});

describe('a case before an official', () => {
  const at = clock();
  const events = (answer: string, dispute: string): AppealEvent[] => [
    { id: 1, kind: 'filed', byRole: 'resident', personId: null, body: null, detail: null, at },
    { id: 2, kind: 'answered', byRole: 'akim', personId: null, body: answer, detail: null, at },
    { id: 3, kind: 'disputed', byRole: 'resident', personId: null, body: dispute, detail: null, at },
  ];
  const long = fc.integer({ min: 1, max: BODY_CHARS_MAX });

  test('fits into messages, however long it is, and nothing that was said is left out', () => {
    fc.assert(
      fc.property(long, long, long, language, (body, answer, dispute, spoken) => {
        const texts = ['<'.repeat(body), 'б'.repeat(answer), 'в'.repeat(dispute)];
        const appeal = anAppeal({ body: texts[0] ?? '', landmark: 'м'.repeat(200), authorName: 'А'.repeat(128), state: 'disputed' });
        const facts = { appeal, desk: 'akim' as const, ...PLAIN, events: events(texts[1] ?? '', texts[2] ?? '') };
        const screen = caseScreen(app, voiceIn(speech, spoken), facts);
        const messages = [screen.html, ...screen.apart].map(shown);
        for (const message of messages) expect(message.length).toBeLessThanOrEqual(4_096);
        for (const text of texts) expect(messages.join('\n')).toContain(`«${text}»`);
      }),
    );
  });

  test('offers only what can be done with it', () => {
    expect(verbs('akim', { state: 'seen' })).toEqual(['answer', 'work', 'done', 'plan', 'more']);
    expect(verbs('akim', { state: 'in-work' })).toEqual(['answer', 'done', 'plan', 'more']);
    expect(verbs('akim', { state: 'done-claimed' })).toEqual([]);
    expect(verbs('akim', { state: 'withdrawn' })).toEqual([]);
    expect(verbs('akim', { state: 'confirmed' })).toEqual([]);
    const awaited: readonly State[] = ['received', 'seen', 'in-work', 'passed-on', 'disputed'];
    for (const state of STATES) {
      const joins = state === 'joined' ? ['op-split'] : awaited.includes(state) ? ['op-join'] : [];
      const places = isOpen(state) ? ['op-place'] : [];
      expect(verbs('operator', { state })).toEqual(['op-kind', 'op-topic', ...places, 'op-strike', ...joins, 'queue-next']);
    }
    const vacant = { addressee: 'operator', addresseeReason: 'vacant' } as const;
    expect(verbs('operator', { ...vacant, state: 'received' })).toEqual([
      'answer',
      'work',
      'done',
      'plan',
      'more',
      'pass',
      'op-kind',
      'op-topic',
      'op-place',
      'op-strike',
      'op-join',
      'queue-next',
    ]);
    expect(verbs('operator', { ...vacant, addresseeReason: 'about-akim', state: 'received' })).toEqual([
      'answer',
      'work',
      'done',
      'plan',
      'more',
      'op-kind',
      'op-topic',
      'op-place',
      'op-strike',
      'queue-next',
    ]);
    expect(verbs('operator', { state: 'seen', aboutAppealId: 7 })).toEqual(['op-kind', 'op-topic', 'op-strike', 'queue-next']);
    expect(verbs('operator', { state: 'seen' }, { isTakeable: true })).toEqual([
      'op-kind',
      'op-take',
      'op-topic',
      'op-place',
      'op-strike',
      'op-join',
      'queue-next',
    ]);
    expect(verbs('akim', { state: 'confirmed', latitude: 51, longitude: 51 })).toEqual(['point']);
  });

  test('shows the name only where its author lets the akim see it, and only the akim himself', () => {
    const html = (authorName: string | null, desk: DeskKind = 'akim') =>
      caseScreen(app, voiceIn(speech, 'kk'), { appeal: anAppeal({ authorName }), desk, ...PLAIN }).html;
    expect(html('Айгүл')).toContain('Айгүл');
    for (const desk of ['staff', 'deputy', 'operator'] as const) expect(html('Айгүл', desk)).not.toContain('Айгүл');
    expect(html(null)).toContain(speech.say('kk', 'appeals-case-name-hidden'));
  });
});
