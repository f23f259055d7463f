import type { ChatMessage, PersonHandle, Simulator } from '../../src/simulator/index.ts';

/** Long enough for a restart and for whatever the killed process had in hand. */
const PATIENCE_MS = 15_000;
export const see = (person: PersonHandle, text: string | RegExp) => person.sees(text, PATIENCE_MS);
const button = (person: PersonHandle, label: string) =>
  person.until(
    (messages) => messages.some((one) => (one.inlineKeyboard ?? []).flat().some(({ text }) => text.includes(label))),
    PATIENCE_MS,
  );

/** Arrives, says where he lives, looks up his akim and another. The home is tapped: what only Redis or memory knew may be lost. */
export async function arriveAndFind(person: PersonHandle, home: string, message: () => number): Promise<void> {
  person.start();
  await see(person, 'Қай тілде сөйлесеміз?');
  person.tap('Русский');
  await see(person, 'Нужно Ваше согласие');
  person.tap('Даю согласие');
  await see(person, 'В каком селе Вы живёте?');
  person.tapData(`directory:home:${home}`, message());
  await see(person, 'Ваше село');
  person.press('Мой аким');
  await see(person, 'Аким ·');
  person.say('Камыстинский');
  await see(person, 'Камыстинский');
}

/** Writes a notice and confirms it. @param choose makes the button's data that sends it to the round's area */
export async function tellEverybody(person: PersonHandle, round: number, choose: () => Promise<string>): Promise<void> {
  person.say('/send');
  await see(person, 'на казахском');
  person.say(`Ертең су болмайды ${round}`);
  await see(person, 'на русском');
  person.say(`Завтра воды не будет ${round}`);
  await see(person, 'Так увидит житель');
  await button(person, 'Выбрать место');
  person.tap('Выбрать место');
  await button(person, 'Отправить сюда');
  person.tapData(await choose());
  await see(person, 'Перед отправкой');
  person.tap(/Да, получат/);
  await see(person, /Отправляется|Отправка закончена/);
}

/** How often each text stands in a chat as a message of its own, without what differs from round to round. */
export function countTexts(messages: readonly ChatMessage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const message of messages) {
    if (message.from !== 'bot' || message.text === undefined) continue;
    const text = plain(message.text);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** A text as it was sent (HTML) or is seen. */
export function plain(text: string): string {
  const seen = text
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
  return seen
    .replaceAll(/[КМРСТХ]{3}-\d{3}-\d{3}/g, 'КОД')
    .replaceAll(/^(Место|Кому): .*$/gm, '$1')
    .replaceAll(/^Сейчас нерабочее время.*$/gm, '')
    .replaceAll(/\d+/g, '#')
    .trimEnd()
    .replace(/^(?:Отправляется|Отправка закончена)[^]*/, 'Отправляется')
    .replace(/^Отправлено[^]*/, 'Отправлено');
}

export function aNewcomer(sim: Simulator, id: number): PersonHandle {
  return sim.person({ id, first_name: 'Newcomer' });
}
