import type { World } from '../world.ts';
import { editMethods } from './edits.ts';
import { fileMethods } from './files.ts';
import { messageMethods } from './messages.ts';
import type { CallContext } from './method.ts';
import { pollMethods } from './polls.ts';
import { profileMethods } from './profile.ts';
import { queryMethods } from './queries.ts';
import { updateMethods } from './updates.ts';

export type AnyMethod = (world: World, payload: Record<string, unknown>, context: CallContext) => unknown;

const tables = { ...messageMethods, ...editMethods, ...fileMethods, ...pollMethods, ...profileMethods, ...queryMethods, ...updateMethods };

/** Every method that is pretended, by its name in lower case: Telegram does not mind the case. */
export const methods: ReadonlyMap<string, AnyMethod> = new Map(
  Object.entries(tables).map(([name, method]) => [name.toLowerCase(), method as unknown as AnyMethod]),
);

/** Those that put messages into a chat: they count against the limits of bulk sending. */
export function sendsOf(method: string, payload: Record<string, unknown>): number {
  if (method === 'sendmediagroup') return Array.isArray(payload['media']) ? payload['media'].length : 1;
  if (method === 'copymessages' || method === 'forwardmessages')
    return Array.isArray(payload['message_ids']) ? payload['message_ids'].length : 1;
  return (method.startsWith('send') && method !== 'sendchataction') || method === 'copymessage' || method === 'forwardmessage' ? 1 : 0;
}
