import fc from 'fast-check';
import type { Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { newFaultId } from '../../src/intake/fault-id.ts';
import { Line } from '../../src/intake/line.ts';
import { ATTEMPTS_MAX, decideAfterFault } from '../../src/intake/rules.ts';
import { senderOf } from '../../src/intake/sender.ts';

test('a fault of its own is tried three times, each a little later, then the update is parked', () => {
  expect(ATTEMPTS_MAX).toBe(3);
  expect(decideAfterFault('own', 0, 0)).toEqual({ kind: 'retry', afterMs: 200 });
  expect(decideAfterFault('own', 1, 0)).toEqual({ kind: 'retry', afterMs: 400 });
  expect(decideAfterFault('own', 2, 0)).toEqual({ kind: 'park' });
  expect(decideAfterFault('own', 7, 0)).toEqual({ kind: 'park' });
});

test('a fault of the surroundings is waited out without end, and never longer than five seconds at a time', () => {
  fc.assert(
    fc.property(fc.nat(10), fc.nat(10_000), (attempts, waits) => {
      const step = decideAfterFault('surroundings', attempts, waits);
      expect(step.kind).toBe('wait');
      if (step.kind === 'wait') expect(step.afterMs).toBeGreaterThanOrEqual(100);
      if (step.kind === 'wait') expect(step.afterMs).toBeLessThanOrEqual(5_000);
    }),
  );
});

test('an answer to somebody who left is settled at once', () => {
  expect(decideAfterFault('gone', 0, 0)).toEqual({ kind: 'settle' });
});

const waiting = (updateId: number) => ({ updateId, attempts: 0, payload: '{}' });

test('a line gives its updates back in the order of their numbers, each once, however they come', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40)), (numbers) => {
      const line = new Line(1);
      for (const number of numbers) line.add(waiting(number));
      const out: number[] = [];
      for (let next = line.first(); next; next = line.first()) {
        out.push(next.updateId);
        line.drop(next.updateId);
      }
      expect(out).toEqual([...new Set(numbers)].toSorted((one, other) => one - other));
    }),
  );
});

test('a line that is let go is empty and says how many it held', () => {
  const line = new Line(1);
  for (const number of [3, 1, 2]) line.add(waiting(number));
  expect(line.clear()).toBe(3);
  expect(line.first()).toBeUndefined();
});

const from = (id: number) => ({ id, is_bot: false, first_name: 'Someone' });
const asUpdate = (update: object) => ({ update_id: 1, ...update }) as Update;

test('texts, edits and taps of one person and his blocking of the bot stand in one line', () => {
  const chat = { id: 77, type: 'private' };
  const updates = [
    { message: { chat, from: from(77), message_id: 1, date: 1 } },
    { edited_message: { chat, from: from(77), message_id: 1, date: 1 } },
    {
      callback_query: { id: '1', from: from(77), chat_instance: '1', message: { chat: { id: -5, type: 'group' }, message_id: 1, date: 1 } },
    },
    { my_chat_member: { chat, from: from(77), date: 1 } },
  ];
  expect(updates.map((update) => senderOf(asUpdate(update)))).toEqual([77, 77, 77, 77]);
});

test('in a group each speaker has a line of his own; where nobody is named the group has one', () => {
  const chat = { id: -5, type: 'supergroup' };
  expect(senderOf(asUpdate({ message: { chat, from: from(78), message_id: 1, date: 1 } }))).toBe(78);
  expect(senderOf(asUpdate({ message: { chat, message_id: 1, date: 1 } }))).toBe(-5);
});

test('what names neither person nor chat stands in one common line', () => {
  expect(senderOf(asUpdate({ poll: { id: '1' } }))).toBe(0);
  expect(senderOf(asUpdate({}))).toBe(0);
});

test('a fault id can be read out on the phone in either language and is hardly ever the same twice', () => {
  const ids = Array.from({ length: 2_000 }, newFaultId);
  for (const id of ids) expect(id).toMatch(/^[2-9ACEHKMPTX]{3}-[2-9ACEHKMPTX]{4}$/);
  expect(new Set(ids).size).toBe(ids.length);
});
