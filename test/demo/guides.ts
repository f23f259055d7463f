import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/kernel/locale/index.ts';
import { loadSpeech, type Voice, voiceIn } from '../../src/platform/speech/index.ts';
import { needEmoji, shootPhone } from './one-phone.ts';
import { openDemo, press, say, sees, sendPhoto, tap } from './three-phones.ts';

// The pictures of docs/akim-office.md and docs/operator.md: `npm run pictures`. No test of the suite: what it makes is for people to look at.

const ROOT = join(import.meta.dirname, '../..');
const speech = loadSpeech(join(ROOT, 'locales'));
/** With that of the resident. */
const OPEN_CASES = 5;
/** The resident's. */
const kazakh = voiceIn(speech, 'kk');
const NOTICE_MS_MAX = 90_000;
const CODE = /[КМРСТХ]{3}-\d{3}-\d{3}/;

const LETTER = 'Мектептің алдындағы шам бір аптадан бері жанбайды';
/** About the akim, so it goes to the operator; with a telephone that somebody has to strike out. The number is nobody's. */
const ABOUT_AKIM = {
  kk: 'Әкім аппаратына үш рет келдім, қабылдау күні ешкім болмады. Хатшының +7 700 000 12 34 нөмірін де көтермейді.',
  ru: 'Аким третью неделю не ведёт приём, дверь закрыта. Секретарь по номеру +7 700 000 56 78 трубку не берёт.',
} as const;
/** Which of the akim's cases is opened and answered, by its topic; and which work he says is done. */
const CASES = {
  kk: { answered: 'Көше жарығы', answer: 'Ертең электрик мектеп алдындағы шамды ауыстырады. Жауапты: маманымыз Ерлан.', done: 'Ауызсу' },
  ru: {
    answered: 'Школа',
    answer: 'С понедельника автобус снова заезжает на Вашу улицу в 08:10. За это отвечает завхоз школы.',
    done: 'Дорога в селе',
  },
} as const;

const demo = await openDemo({ isSharp: true });
afterAll(() => demo.close());

test(
  'an akim, in Kazakh and then in Russian',
  async () => {
    const { akim } = demo;
    await needEmoji(demo);
    await writeToAkim();
    for (const language of LANGUAGES) {
      const voice = await speaksIn(akim, language);
      const { answered, answer, done } = CASES[language];
      const list = await openInbox(akim, voice);
      await picture(akim, 'akim-inbox', voice, voice.label('menu-akim-inbox-button'), voice.label('appeals-inbox-all', { n: OPEN_CASES }));

      await openCase(akim, codeAt(list, done));
      await tap(akim, voice.label('appeals-done-button'));
      const asksPhoto = firstLine(voice.label('appeals-done-photo', { code: '', topic: '', digits: '' }));
      await sees(akim, asksPhoto);
      await picture(akim, 'akim-done', voice, asksPhoto);

      await openInbox(akim, voice);
      await openCase(akim, codeAt(list, answered));
      await sees(akim, voice.label('appeals-case-name-hidden'));
      await picture(akim, 'akim-case', voice, codeAt(list, answered));

      await tap(akim, voice.label('appeals-answer-button'));
      const ask = firstLine(voice.label('appeals-answer-ask', { code: '', topic: '' }));
      await sees(akim, ask);
      await say(akim, answer);
      await sees(akim, voice.label('appeals-word-check'));
      await picture(akim, 'akim-answer', voice, ask, voice.label('appeals-word-check'));
    }
  },
  3 * NOTICE_MS_MAX,
);

test(
  'an operator, in Kazakh and then in Russian',
  async () => {
    const { operator } = demo;
    // Whatever comes by itself is there before the first picture: it would stand in its midst.
    await sees(operator, /Отправлено\s*Дошло/, NOTICE_MS_MAX);
    const codes = { kk: await writeToOperator(ABOUT_AKIM.kk), ru: await writeToOperator(ABOUT_AKIM.ru) };
    for (const code of Object.values(codes)) await sees(operator, code);
    for (const language of LANGUAGES) {
      const code = codes[language];
      const voice = await speaksIn(operator, language);
      await press(operator, voice.label('menu-operator-queue-button'));
      expect(await sees(operator, voice.label('appeals-queue-title'))).toContain(code);
      await picture(operator, 'operator-queue', voice, voice.label('menu-operator-queue-button'), `. ${code} · `);

      await openCase(operator, code);
      await sees(operator, voice.label('appeals-case-looked'));
      await picture(operator, 'operator-case', voice, code);

      await tap(operator, voice.label('appeals-op-strike-button'));
      await tap(operator, /\+7 700/);
      await tap(operator, voice.label('appeals-strike-private'));
      const sure = firstLine(voice.label('appeals-strike-sure'));
      await sees(operator, sure);
      await picture(operator, 'operator-strike', voice, sure);

      await press(operator, voice.label('menu-operator-akims-button'));
      await sees(operator, voice.label('directory-akims-ask'));
      await say(operator, 'Достық Тасқала');
      // The village of that name is the first.
      await tap(operator, /^2\. Дост(?:ық а|ыкский с)\.о\./);
      await tap(operator, voice.label('directory-card-edit-button'));
      await sees(operator, voice.label('directory-edit-title'));
      await picture(operator, 'operator-card', voice, voice.label('directory-edit-title'));
    }
    expect(demo.problems).toEqual([]);
  },
  3 * NOTICE_MS_MAX,
);

/** A letter about a lamp, with a photo. */
async function writeToAkim(): Promise<void> {
  const { page, resident } = demo;
  await page.getByRole('button', { name: 'Жасыру · Скрыть', exact: true }).click();
  await say(resident, LETTER);
  await asksForMore(resident, `:has-text("${LETTER}")`);
  await sendPhoto(resident);
  await asksForMore(resident, ':has(img)');
  await tap(resident, kazakh.label('appeals-next-button'));
  for (const answer of [
    kazakh.label('appeals-topic-yes-button'),
    'Бір шам',
    'Бір аптадан асты',
    kazakh.label('appeals-place-yes-button'),
  ]) {
    await tap(resident, answer);
  }
  await tap(resident, kazakh.label('appeals-send-button'));
  await sees(resident, 'Хатыңыз қабылданды');
}

async function asksForMore(resident: Locator, said: string): Promise<void> {
  await below(resident, said, firstLine(kazakh.label('appeals-say-more'))).waitFor();
}

/** A message of the bot below what was said just now: the same words stand below earlier ones too. */
function below(resident: Locator, said: string, hasText: string): Locator {
  return resident.locator(`.from-person${said} ~ .from-bot`, { hasText }).last();
}

/** @returns the code on the receipt of a letter that no akim gets */
async function writeToOperator(words: string): Promise<string> {
  const { resident } = demo;
  await say(resident, words);
  await asksForMore(resident, `:has-text("${words}")`);
  await tap(resident, kazakh.label('appeals-next-button'));
  // Proposed for a yes, or as one of three.
  await tap(resident, new RegExp(`^(?:${kazakh.label('appeals-topic-yes-button')}|Әкімнің жұмысы)$`));
  for (const key of ['appeals-about-akim-button', 'appeals-place-yes-button', 'appeals-keep-button', 'appeals-send-button'] as const) {
    await tap(resident, kazakh.label(key));
  }
  const receipt = below(resident, `:has-text("${words}")`, kazakh.label('appeals-receipt-operator-about-akim'));
  const code = CODE.exec((await receipt.textContent()) ?? '')?.[0];
  if (code === undefined) throw new Error('The receipt has no code');
  return code;
}

/** Switches a phone's language by its settings, where it speaks another one. */
async function speaksIn(phone: Locator, language: Language): Promise<Voice> {
  const [voice, other] = [voiceIn(speech, language), voiceIn(speech, language === 'kk' ? 'ru' : 'kk')];
  await say(phone, '/settings');
  const button = phone.locator('.log').getByRole('button', { name: other.label('identity-language-other-button'), exact: true });
  const settings = await sees(phone, /Баптау|Настройки/);
  if (settings.includes(firstLine(other.label('identity-settings', { place: '' })))) {
    await button.last().click();
    await sees(phone, voice.label('identity-language-saved'));
  }
  await phone
    .locator('.reply-keyboard')
    .getByRole('button', { name: voice.label('menu-help-button'), exact: true })
    .waitFor();
  return voice;
}

/** @returns the words of the list */
async function openInbox(akim: Locator, voice: Voice): Promise<string> {
  await press(akim, voice.label('menu-akim-inbox-button'));
  return await sees(akim, voice.label('appeals-inbox-all', { n: OPEN_CASES }));
}

/** The code of the case in a list that is about this topic. */
function codeAt(list: string, topic: string): string {
  const code = new RegExp(`(${CODE.source}) · ${topic}`).exec(list)?.[1];
  if (code === undefined) throw new Error(`There is no case about ${topic} in: ${list}`);
  return code;
}

async function openCase(phone: Locator, code: string): Promise<void> {
  await tap(phone, new RegExp(`^\\d+\\. ${code}$`));
  await phone
    .locator('.message.from-bot', { hasText: new RegExp(`^${code} · `) })
    .last()
    .waitFor();
}

async function picture(phone: Locator, name: string, { language }: Voice, from: string, through = from): Promise<void> {
  await shootPhone(demo, phone, { from, through, path: join(ROOT, `docs/pictures/${name}.${language}.png`) });
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
