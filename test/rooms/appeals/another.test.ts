import { describe, expect, test } from 'vitest';
import type { Role, RoleKind } from '../../../src/kernel/caller.ts';
import { type PlaceCode, WHOLE_COUNTRY } from '../../../src/kernel/ids.ts';
import {
  CLAIM_TRIES_PER_DAY_MAX,
  CLAIM_TRIES_PER_PAPER_MAX,
  type ClaimFacts,
  decideClaim,
} from '../../../src/rooms/appeals/another/claim.ts';
import { agreementSign, filerAt, isKeptForAnother } from '../../../src/rooms/appeals/another/filer.ts';
import { claimPayload, formatKey, makeKey, readClaimPayload, readKey } from '../../../src/rooms/appeals/another/key.ts';
import type { SaidFile } from '../../../src/rooms/appeals/piece.ts';
import { nextFilingAt } from '../../../src/rooms/appeals/rules.ts';
import { anAppeal, DISTRICT, OBLAST, OTHER_UNIT, UNIT, VILLAGE } from './samples.ts';

type Held = readonly (readonly [RoleKind, PlaceCode])[];
const roles = (held: Held): Role[] => held.map(([kind, areaCode]) => ({ kind, areaCode }));
const place = { areas: [OBLAST, DISTRICT, UNIT, VILLAGE], unitCode: UNIT };
const as = (...held: Held) => {
  const filer = filerAt(roles(held), place);
  return filer.ok ? filer.value : filer.refusal;
};

const photo = (uniqueId: string): SaidFile => ({
  kind: 'photo',
  fileId: 'F',
  uniqueId,
  mimeType: null,
  sizeBytes: null,
  durationSeconds: null,
});
const facts = (more: Partial<ClaimFacts> = {}): ClaimFacts => ({
  triesToday: 0,
  paper: { key: '306914', tries: 0 },
  isFiler: false,
  desk: undefined,
  ...more,
});

const said = (more: Partial<ClaimFacts>, key = '306914') => {
  const decision = decideClaim(facts(more), key);
  return decision.ok ? 'his' : decision.refusal;
};

describe('a letter for somebody else', () => {
  test('is written down by helpers and operators of what the place lies in, and by nobody else', () => {
    for (const area of place.areas) expect([as(['helper', area]), as(['operator', area])]).toEqual(['helper', 'operator']);
    expect(as(['operator', WHOLE_COUNTRY])).toBe('operator');
    expect(as(['helper', OTHER_UNIT], ['operator', OTHER_UNIT])).toBe('outside');
    expect([as(), as(['akim', OTHER_UNIT]), as(['staff', OTHER_UNIT])]).toEqual(['no-role', 'no-role', 'no-role']);
  });

  test('counts as an operator’s where he is both; who is of the akim’s office writes none to himself', () => {
    expect(as(['helper', UNIT], ['operator', DISTRICT])).toBe('operator');
    expect(as(['helper', UNIT], ['operator', OTHER_UNIT])).toBe('helper');
    expect([as(['helper', DISTRICT], ['staff', UNIT]), as(['operator', OBLAST], ['akim', UNIT])]).toEqual(['own-office', 'own-office']);
    expect(as(['helper', DISTRICT], ['akim', OTHER_UNIT])).toBe('helper');
  });

  test('is followed by who wrote it down until its person takes it over', () => {
    expect(isKeptForAnother(anAppeal())).toBe(false);
    expect(isKeptForAnother(anAppeal({ forAnother: 'phone' }))).toBe(true);
    expect(isKeptForAnother(anAppeal({ forAnother: 'phone', claimedAt: new Date() }))).toBe(false);
  });

  test('is agreed to word by word: another text, place, topic, reader, answer or photo needs another consent', () => {
    const letter = {
      body: 'Су жоқ',
      files: [photo('a')],
      categoryCode: 'water',
      placeCode: UNIT,
      landmark: null,
      latitude: null,
      longitude: null,
      addressee: 'akim' as const,
      answers: ['1'],
    };
    const signs = [
      letter,
      { ...letter, body: 'Су жоқ. Шам да' },
      { ...letter, landmark: 'мектеп' },
      { ...letter, categoryCode: 'lights' },
      { ...letter, placeCode: OTHER_UNIT },
      { ...letter, latitude: 51, longitude: 51 },
      { ...letter, addressee: 'operator' as const },
      { ...letter, answers: ['2'] },
      { ...letter, files: [] },
      { ...letter, files: [photo('b')] },
    ].map(agreementSign);
    expect(new Set(signs).size).toBe(signs.length);
    expect(agreementSign({ ...letter, files: [{ ...photo('a'), fileId: 'G' }] })).toBe(signs[0]);
  });

  test('is one of so many a day, and the next can go when the first of them is a day old', () => {
    const now = new Date('2026-11-25T09:30:00Z');
    const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
    const thirty = Array.from({ length: 30 }, (_, at) => ago(at + 1));
    expect(nextFilingAt(thirty.slice(1), now, 30)).toBeNull();
    expect(nextFilingAt(thirty, now, 30)).toEqual(new Date('2026-11-26T09:00:00Z'));
    expect(nextFilingAt(thirty, now, 100)).toBeNull();
  });
});

describe('a key', () => {
  test('is six digits, each as likely as any', () => {
    const draws = [0, 0.0999, 0.1, 0.5, 0.95, 0.999_999];
    expect(makeKey(() => draws.shift() ?? 0)).toBe('001599');
    expect(formatKey('306914')).toBe('306 914');
  });

  test.each([
    ['306 914', { kind: 'key', key: '306914' }],
    [' 306-914. ', { kind: 'key', key: '306914' }],
    ['3 0 6 9 1 4', { kind: 'key', key: '306914' }],
    ['Кілт: 306 914', { kind: 'key', key: '306914' }],
    ['ключ 306914', { kind: 'key', key: '306914' }],
    ['\u2068306\u00a0914\u2069', { kind: 'key', key: '306914' }],
    ['30691', { kind: 'misread' }],
    ['3069144', { kind: 'misread' }],
    ['КМТ-482-715', { kind: 'other' }],
    ['Көше жарығы', { kind: 'other' }],
    ['үй 306914', { kind: 'other' }],
  ])('is read as people type it: %s', (text, read) => {
    expect(readKey(text)).toEqual(read);
  });

  test('goes with the code into an address that Telegram takes, and is read from nothing else', () => {
    const payload = claimPayload('КМТ482715', '306914');
    expect(payload).toMatch(/^[\w-]{1,64}$/);
    expect(readClaimPayload(payload)).toEqual({ code: 'КМТ482715', key: '306914' });
    expect(readClaimPayload('jKMT482715')).toEqual({ code: 'КМТ482715', key: null });
    for (const other of ['jKMT482716-306914', 'jKMT482715-30691', 'sKMT482715', 'jKMT482715-306914x', 'j']) {
      expect(readClaimPayload(other)).toBeUndefined();
    }
  });
});

describe('who says that a case is his', () => {
  test('has it by the digits, and cannot tell a wrong key from a case that there is not', () => {
    expect(said({})).toBe('his');
    expect([said({}, '306915'), said({ paper: undefined })]).toEqual(['wrong', 'wrong']);
  });

  test('tries so often a day, and the paper is tried so often in all, by the right digits as well', () => {
    const last = CLAIM_TRIES_PER_DAY_MAX - 1;
    expect([said({ triesToday: last }), said({ triesToday: last + 1 })]).toEqual(['his', 'too-often']);
    const tried = (tries: number) => said({ paper: { key: '306914', tries } });
    expect([tried(CLAIM_TRIES_PER_PAPER_MAX - 1), tried(CLAIM_TRIES_PER_PAPER_MAX)]).toEqual(['his', 'locked']);
  });

  test('is neither who wrote it down nor an official over it; whom it is about does not learn that it is there', () => {
    expect([said({ isFiler: true }), said({ desk: 'seen' })]).toEqual(['own', 'over']);
    expect([said({ desk: 'hidden' }), said({ desk: 'hidden', isFiler: true })]).toEqual(['wrong', 'wrong']);
  });
});
