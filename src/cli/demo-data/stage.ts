import type { ChatMessage, PersonHandle } from '../../simulator/index.ts';
import { DEMO_NOTICE } from './letters-special.ts';

/** Generous: a cold machine is slow at first, and nothing here may be answered with an error. */
const ANSWER_MS_MAX = 15_000;

/** Opens the menu, as a person does; the page shows its keyboard. */
export async function openMenu(person: PersonHandle): Promise<void> {
  person.say('/menu');
  await person.until(() => person.keyboard().length > 0, ANSWER_MS_MAX);
}

/** Sends a notice to a district, as its operator does; settles when it is confirmed, and the progress shows in her chat. */
export async function sendNotice(operator: PersonHandle, districtCode: string): Promise<void> {
  const asked = await answerTo(operator, '/send', 'broadcasts:cancel:');
  await answerTo(operator, DEMO_NOTICE.kk, 'broadcasts:cancel:', asked);
  const preview = await answerTo(operator, DEMO_NOTICE.ru, 'broadcasts:area:');
  const draftId = dataOf(preview, 'broadcasts:area:')?.split(':')[2] ?? '';
  operator.tapData(`broadcasts:to:${draftId}:${districtCode}`, preview.message_id);
  const go = `broadcasts:go:${draftId}:${districtCode}`;
  const confirm = await operator.until((messages) => messages.findLast((message) => dataOf(message, go)), ANSWER_MS_MAX);
  operator.tapData(go, confirm.message_id);
  await operator.until((messages) => !messages.some((message) => dataOf(message, go)), ANSWER_MS_MAX);
}

/** Says something and waits for a message of the bot, later than `since`, that has a button whose data begins like this. */
async function answerTo(person: PersonHandle, text: string, data: string, since?: ChatMessage): Promise<ChatMessage> {
  person.say(text);
  const isLater = (message: ChatMessage) => message.message_id > (since?.message_id ?? 0);
  return await person.until(
    (messages) => messages.findLast((message) => isLater(message) && dataOf(message, data) !== undefined),
    ANSWER_MS_MAX,
  );
}

function dataOf(message: ChatMessage, begins: string): string | undefined {
  const buttons = message.inlineKeyboard?.flat() ?? [];
  return buttons.find((button) => button.callback_data?.startsWith(begins))?.callback_data;
}
