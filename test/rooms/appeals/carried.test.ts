import { expect, test } from 'vitest';
import { caseCarried } from '../../../src/rooms/appeals/carried.ts';

const CODE = 'КМТ-482-715';
const carried = (text: string, ...buttons: string[]) => caseCarried({ text, buttons });

test('a message is about the case that its buttons carry, or the code in it', () => {
  expect(carried('Жаңа өтініш', 'appeals:case:17')).toEqual({ id: 17 });
  expect(carried(`Код: ${CODE}`, 'appeals:solved:17', 'appeals:partly:17', 'appeals:unsolved:17')).toEqual({ id: 17 });
  // A draft has a number too.
  expect(carried('', 'appeals:answer-send:99:5', 'appeals:answer-again:99', 'appeals:case:17')).toEqual({ id: 17 });
});

test('a message about several cases, or about none, is about no case', () => {
  expect(carried('Тізім', 'appeals:case:17', 'appeals:case:18')).toBeUndefined();
  expect(carried(`Тізім\n${CODE}`, 'appeals:case:17', 'appeals:case:18')).toBeUndefined();
  expect(carried('Сәлем', 'menu:home', 'appeals:case:0', 'appeals:case:x', 'appeals:next:3')).toBeUndefined();
  expect(carried(`${CODE}, ${CODE.replace('482', '483')}`)).toBeUndefined();
  expect(carried(`a${CODE}`)).toBeUndefined();
});

test('a code with a wrong check digit is none, the right one is, however often it stands there', () => {
  const found = Array.from({ length: 10 }, (_, digit) => carried(`КМТ-482-71${digit} · Су · КМТ-482-71${digit}`)).filter(Boolean);
  expect(found).toEqual([{ code: expect.stringMatching(/^КМТ48271\d$/) }]);
});

test('a complaint, from which a button leads to the case that it is about, is the case of its title', () => {
  expect(carried(`${CODE} · Жарық\nТМТ-111-222`, 'appeals:case:17', 'appeals:answer:18')).toEqual({ code: 'КМТ482715' });
});
