import type { Language, WordKey } from '../../src/kernel/locale/index.ts';
import type { ChatMessage, PersonHandle } from '../../src/simulator/index.ts';
import type { Bot } from '../support/a-bot.ts';
import { recordOf, words } from './witness.ts';

/** A working morning in Kazakhstan: Wednesday 25 November 2026, 14:30. */
export const MORNING = new Date('2026-11-25T09:30:00Z');
/** The last day to answer what is written then, as both languages say it. */
export const DUE = { kk: '17 желтоқсан, бейсенбі', ru: '17 декабря, четверг' } as const;

export const ANSWER = {
  kk: 'Ертең электрик шамды ауыстырады, жауапты — аппарат',
  ru: 'Завтра электрик заменит лампу, отвечает аппарат',
} as const;
export const LETTER = {
  kk: 'Мектептің алдындағы шам бір аптадан бері жанбайды',
  ru: 'Фонарь у школы не горит уже целую неделю',
} as const;
/** Said after the letter, another trouble. */
export const MORE = { kk: 'Енді су құбыры да жарылып кетті', ru: 'Теперь ещё и трубу прорвало' } as const;
/** What is not solved of that letter, whatever was answered. */
export const REMAINS = { kk: 'Шам әлі де жанбайды', ru: 'Лампа так и не горит' } as const;

/** Topics by their buttons, with how many questions follow: one of the first page, one that is urgent, one about the akim himself. */
export const TOPICS = {
  lights: { kk: 'Көше жарығы', ru: 'Фонари на улице', questions: 2 },
  /** Its question comes after the emergency numbers. */
  gas: { kk: 'Газ', ru: 'Газ', questions: 0 },
  official: { kk: 'Әкімнің жұмысы', ru: 'Работа акима', questions: 0 },
} as const;

const CODE = /[КМРСТХ]{3}-\d{3}-\d{3}/;

/** A receipt, and the number of its case. */
export interface Receipt {
  readonly code: string;
  readonly id: number;
  readonly message: ChatMessage;
}

/** Resolves when a button with this very label is there. */
export function hasButton(person: PersonHandle, label: string): Promise<ChatMessage> {
  return person.until((messages) => messages.findLast((one) => labelsOf(one).includes(label)));
}

export function labelsOf(message: ChatMessage): string[] {
  return (message.inlineKeyboard ?? []).flat().map((button) => button.text);
}

/** The question for the topic: by its name, as one of three, or the whole list. */
export function asksTopic(language: Language): RegExp {
  const word = words(language);
  const [before = '', after = ''] = word('appeals-topic-guess', { topic: '…' }).split('…');
  return new RegExp(`^(?:${before}.*${after.replaceAll(/[.?]/g, '\\$&')}|${word('appeals-topic-ask').replace('?', '\\?')})$`);
}

/** How a resident writes, step by step. Each step resolves when its screen is there. */
export function steps(language: Language) {
  const word = words(language);
  const first = (key: WordKey, params: Parameters<typeof word>[1] = {}) => word(key, params).split('\n')[0] ?? '';
  const endSaying = async (person: PersonHandle) => {
    person.tap(word('appeals-next-button'));
    await person.sees(asksTopic(language));
  };
  /** Says that nothing is known of so many questions of the topic. */
  const answerAll = async (person: PersonHandle, count: number) => {
    let tapped: string | undefined;
    for (let at = 0; at < count; at += 1) {
      const { data, id } = await person.until((messages) =>
        messages
          .flatMap((one) => (one.inlineKeyboard ?? []).flat().map((key) => ({ ...key, id: one.message_id })))
          .flatMap((key) => (key.text === word('appeals-unsure-button') ? { data: key.callback_data ?? '', id: key.id } : []))
          .findLast((key) => key.data !== tapped),
      );
      tapped = data;
      person.tapData(data, id);
    }
  };
  /** Chooses a topic as it is offered: by a yes, as one of three, or from the list; says nothing to the questions that follow at once. */
  const pickTopic = async (person: PersonHandle, topic: keyof typeof TOPICS = 'lights') => {
    const { [language]: label, questions } = TOPICS[topic];
    const screen = await person.until((messages) => messages.findLast((one) => asksTopic(language).test(one.text ?? '')));
    if (screen.text === word('appeals-topic-guess', { topic: label })) person.tap(word('appeals-topic-yes-button'), screen);
    else if (labelsOf(screen).includes(label)) person.tap(label, screen);
    else {
      for (let pages = 0; pages < 2 && !person.buttons().flat().includes(label); pages += 1) {
        const before = String(person.buttons());
        person.tap(word('appeals-topic-more-button'));
        await person.until(() => String(person.buttons()) !== before || undefined);
      }
      person.tap(label);
    }
    if (topic === 'official') {
      await hasButton(person, word('appeals-about-akim-button'));
      person.tap(word('appeals-about-akim-button'));
    }
    await answerAll(person, questions);
  };
  /** The whole letter; where a neighbour has written about the same, this one is about something else. */
  const lookOver = async (person: PersonHandle) => {
    const [unlike, sends] = [word('appeals-unlike-button'), word('appeals-send-button')];
    const shown = await person.until(() =>
      person
        .buttons()
        .flat()
        .find((label) => label === unlike || label === sends),
    );
    if (shown === unlike) person.tap(unlike, person.last());
    return await person.sees(word('appeals-check-title'));
  };
  /** From «anything to add?» to the whole letter, about the home village. */
  const finish = async (person: PersonHandle, topic?: keyof typeof TOPICS) => {
    await endSaying(person);
    await pickTopic(person, topic);
    await person.sees(first('appeals-place-ask', { chain: '' }));
    person.tap(word('appeals-place-yes-button'));
    return await lookOver(person);
  };
  /** From nothing to the whole letter. */
  const toCheck = async (person: PersonHandle, letter: string = LETTER[language]) => {
    person.say(letter);
    await person.sees(word('appeals-say-more'));
    return await finish(person);
  };
  const send = async (bot: Bot, person: PersonHandle): Promise<Receipt> => {
    person.tap(word('appeals-send-button'));
    const message = await person.sees(CODE);
    const code = CODE.exec(message.text ?? '')?.[0] ?? '';
    const { id } = await caseOf(bot, code);
    return { code, id, message };
  };
  const file = async (bot: Bot, person: PersonHandle, letter?: string) => {
    await toCheck(person, letter);
    return await send(bot, person);
  };
  /** A letter of a photo with its caption, and a voice. */
  const fileWithFiles = async (bot: Bot, person: PersonHandle) => {
    person.photo({ caption: LETTER[language] });
    await person.sees(word('appeals-say-more'));
    person.voice();
    await person.sees(word('appeals-say-more'));
    await finish(person);
    return await send(bot, person);
  };
  return { word, first, endSaying, pickTopic, answerAll, finish, toCheck, send, file, fileWithFiles };
}

/** An akim opens a case from his list, and not from its notice: those come one a second. @returns the case as he sees it */
export async function openFromInbox(akim: PersonHandle, language: Language, { code, id }: Receipt): Promise<ChatMessage> {
  akim.say('/inbox');
  const word = words(language);
  const list = await akim.sees(new RegExp(`^(?:${word('appeals-inbox-title')}|${word('appeals-inbox-none')})`));
  akim.tapData(`appeals:case:${id}`, list.message_id);
  return await akim.sees(new RegExp(`^${code}`));
}

/** How an official answers the case that he has before him. */
export function officialSteps(language: Language) {
  const word = words(language);
  const beginAnswer = async (official: PersonHandle, { code }: Receipt) => {
    official.tap(word('appeals-answer-button'));
    await official.sees(word('appeals-answer-ask', { code, topic: '' }).split('\n')[0] ?? '');
  };
  const sendAnswer = async (official: PersonHandle) => {
    await hasButton(official, word('appeals-answer-send-button'));
    official.tap(word('appeals-answer-send-button'));
    await official.sees(word('appeals-answer-sent'));
  };
  const answered = async (official: PersonHandle, receipt: Receipt, text: string) => {
    await beginAnswer(official, receipt);
    official.say(text);
    await official.sees(text);
    await sendAnswer(official);
  };
  return { beginAnswer, sendAnswer, answered };
}

/** Takes every role from somebody. */
export async function endRole(bot: Bot, person: PersonHandle): Promise<void> {
  const { id } = await recordOf(bot, person);
  await bot.app.storage.db.updateTable('identity.role').set({ ended_at: MORNING }).where('person_id', '=', id).execute();
}

/** What the database has of a case. */
export async function caseOf(bot: Bot, code: string) {
  return await bot.app.storage.db
    .selectFrom('appeals.appeal')
    .selectAll()
    .where('code', '=', code.replaceAll('-', ''))
    .executeTakeFirstOrThrow();
}

/** How many drafts and pieces of this person the database keeps. */
export async function countKept(bot: Bot, person: PersonHandle): Promise<{ drafts: number; pieces: number }> {
  const rows = await bot.app.storage.db
    .selectFrom('appeals.draft as d')
    .innerJoin('identity.person as p', 'p.id', 'd.person_id')
    .leftJoin('appeals.draft_piece as piece', 'piece.draft_id', 'd.id')
    .select(['d.id', 'piece.message_id'])
    .where('p.telegram_id', '=', person.id)
    .execute();
  return { drafts: new Set(rows.map((row) => row.id)).size, pieces: rows.filter((row) => row.message_id !== null).length };
}
