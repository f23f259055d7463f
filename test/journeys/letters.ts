import { expect } from 'vitest';
import type { PersonHandle } from '../../src/simulator/index.ts';
import type { Bot } from '../support/a-bot.ts';
import { words } from './witness.ts';

const word = words('kk');
const PATIENCE_MS = 10_000;

/** A topic by its button, and whether it is about the akim; how many questions follow. */
interface Topic {
  readonly code: string;
  readonly label: string;
  readonly questions: number;
  readonly isAboutAkim?: boolean;
}

/** A letter to the akim as its author tells it, in Kazakh. */
export interface Letter {
  readonly text: string;
  readonly topic: Topic;
  readonly caption?: string;
  readonly landmark?: string;
  readonly point?: { readonly latitude: number; readonly longitude: number };
  readonly showsName?: boolean;
}

export const TOPICS = {
  water: { code: 'water', label: 'Ауызсу', questions: 2 },
  cemetery: { code: 'cemetery', label: 'Зират', questions: 0 },
  /** About the akim himself: it goes to the operators. */
  official: { code: 'official', label: 'Әкімнің жұмысы', questions: 0, isAboutAkim: true },
} as const;

/** Waits until the newest message of the bot has a button with this label. */
export function hasButton(person: PersonHandle, label: string): Promise<true> {
  return person.until(() => person.buttons().flat().includes(label) || undefined, PATIENCE_MS);
}

async function tapNewest(person: PersonHandle, label: string): Promise<void> {
  await hasButton(person, label);
  person.tap(label, person.last());
}

/** Whatever the bot proposes: the topic that is meant, and nothing to its questions. */
export async function chooseTopic(author: PersonHandle, topic: Topic): Promise<void> {
  const chosen = new RegExp(`^appeals:topic:\\d+:${topic.code}$`);
  const find = (pattern: RegExp) => {
    const keys = (author.last()?.inlineKeyboard ?? []).flat();
    return keys.find((key) => pattern.test(key.callback_data ?? ''))?.callback_data;
  };
  await author.until(() => find(/^appeals:topics:/), PATIENCE_MS);
  for (let pages = 0; pages < 2 && !find(chosen); pages += 1) {
    const before = String(author.buttons());
    author.tap(word('appeals-topic-more-button'), author.last());
    await author.until(() => String(author.buttons()) !== before || undefined, PATIENCE_MS);
  }
  author.tapData(find(chosen) ?? '', author.last()?.message_id);
  if (topic.isAboutAkim) await tapNewest(author, word('appeals-about-akim-button'));
  let tapped = '';
  for (let asked = 0; asked < topic.questions; asked += 1) {
    tapped = await author.until(() => {
      const unsure = find(/^appeals:option:\d+:\d+:0$/);
      return unsure === tapped ? undefined : unsure;
    }, PATIENCE_MS);
    author.tapData(tapped, author.last()?.message_id);
  }
}

/** Says a letter up to its last screen, with a photo and a voice. Its place is the author's home. */
export async function sayLetter(author: PersonHandle, letter: Letter): Promise<void> {
  author.say(letter.text);
  await author.sees(word('appeals-say-more'), PATIENCE_MS);
  author.photo(letter.caption === undefined ? {} : { caption: letter.caption });
  await author.sees(word('appeals-say-more'), PATIENCE_MS);
  author.voice();
  await author.sees(word('appeals-say-more'), PATIENCE_MS);
  await tapNewest(author, word('appeals-next-button'));
  await chooseTopic(author, letter.topic);
  await author.sees(word('appeals-place-ask', { chain: '' }).split('\n')[0] ?? '', PATIENCE_MS);
  if (letter.landmark !== undefined) {
    author.say(letter.landmark);
    await author.sees(word('appeals-landmark-kept', { text: letter.landmark }), PATIENCE_MS);
  }
  if (letter.point) {
    author.location(letter.point.latitude, letter.point.longitude);
    await author.sees(word('appeals-point-kept'), PATIENCE_MS);
  }
  await tapNewest(author, word('appeals-place-yes-button'));
  await passQuestions(author);
  await author.sees(word('appeals-check-title'), PATIENCE_MS);
  if (!letter.showsName) return;
  await tapNewest(author, word('appeals-name-show-button'));
  await hasButton(author, word('appeals-name-hide-button'));
}

/** Lets a phone that is in the letter stay there, and says that it is about something else than a neighbour's, where that is asked. */
async function passQuestions(author: PersonHandle): Promise<void> {
  const [keep, unlike, send] = [word('appeals-keep-button'), word('appeals-unlike-button'), word('appeals-send-button')];
  const shown = await author.until(
    () =>
      author
        .buttons()
        .flat()
        .find((label) => label === keep || label === unlike || label === send),
    PATIENCE_MS,
  );
  if (shown === send) return;
  author.tap(shown, author.last());
  await author.until(() => !author.buttons().flat().includes(shown) || undefined, PATIENCE_MS);
  await passQuestions(author);
}

/** Says a letter and sends it. @returns its number and its code as the receipt says it */
export async function fileLetter(bot: Bot, author: PersonHandle, letter: Letter): Promise<{ id: number; code: string }> {
  await sayLetter(author, letter);
  await tapNewest(author, word('appeals-send-button'));
  const receipt = await author.sees('қабылданды', PATIENCE_MS);
  const code = /[КМРСТХ]{3}-\d{3}-\d{3}/.exec(receipt.text ?? '')?.[0] ?? '';
  const { id } = await bot.app.storage.db
    .selectFrom('appeals.appeal')
    .select('id')
    .where('code', '=', code.replaceAll('-', ''))
    .executeTakeFirstOrThrow();
  return { id, code };
}

/** Opens a case and says an answer to it, without sending it. @returns the draft's number */
export async function sayAnswer(bot: Bot, official: PersonHandle, id: number, text: string): Promise<number> {
  official.tapData(`appeals:case:${id}`);
  official.tapData(`appeals:answer:${id}`);
  await official.sees(word('appeals-answer-ask', { code: '', topic: '' }).split('\n')[0] ?? '', PATIENCE_MS);
  official.say(text);
  const shown = await official.sees(`«${text}»`, PATIENCE_MS);
  const data = (shown.inlineKeyboard ?? []).flat().flatMap((button) => button.callback_data ?? []);
  const draft = data.flatMap((one) => /^appeals:answer-send:(\d+):\d+:[a-z-]+:-:(?:one|all)$/.exec(one)?.[1] ?? []);
  expect(draft).toHaveLength(1);
  await bot.settled();
  return Number(draft[0]);
}

/** Answers a case and sends it. @returns the number of the draft that it was */
export async function sendAnswer(bot: Bot, official: PersonHandle, id: number, text: string): Promise<number> {
  const draft = await sayAnswer(bot, official, id, text);
  official.tap(word('appeals-answer-send-button'));
  await official.sees(word('appeals-answer-sent'), PATIENCE_MS);
  return draft;
}
