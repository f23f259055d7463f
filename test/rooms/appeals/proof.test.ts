import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import { loadSpeech, voiceIn } from '../../../src/platform/speech/index.ts';
import { OUTCOMES } from '../../../src/rooms/appeals/outcome.ts';
import type { Piece, SaidFile } from '../../../src/rooms/appeals/piece.ts';
import { type AskedProof, decideProof, digitsBy, isPicture, needsProof, withoutSeen } from '../../../src/rooms/appeals/proof/rules.ts';
import type { AppealEvent } from '../../../src/rooms/appeals/queries/events.ts';
import { claimedProofLines } from '../../../src/rooms/appeals/telegram/proof-lines.ts';

const NONE: ReadonlySet<string> = new Set();
const asked: AskedProof = { proofDigits: '482', proofFrom: 10, noPhotoFrom: null };
const aFile = (uniqueId: string, more: Partial<SaidFile> = {}): SaidFile => ({
  kind: 'photo',
  fileId: `file-${uniqueId}`,
  uniqueId,
  mimeType: null,
  sizeBytes: null,
  durationSeconds: null,
  ...more,
});
const photo = (messageId: number, uniqueId = `u${messageId}`, more: Partial<SaidFile> = {}): Piece => ({
  messageId,
  text: null,
  file: aFile(uniqueId, more),
});
const words = (messageId: number, text: string): Piece => ({ messageId, text, file: null });

test('a photo is asked for what is claimed to be done of works, and for nothing else', () => {
  const works = { isWorks: true, aboutAppealId: null };
  expect(OUTCOMES.filter((outcome) => needsProof(outcome, works))).toEqual(['done-claimed']);
  expect(needsProof('done-claimed', { ...works, isWorks: false })).toBe(false);
  expect(needsProof('done-claimed', { ...works, aboutAppealId: 1 })).toBe(false);
  expect(needsProof(null, works)).toBe(false);
});

test('a picture is one as well where it was sent as a file', () => {
  expect(isPicture(aFile('a'))).toBe(true);
  expect(isPicture(aFile('a', { kind: 'document', mimeType: 'IMAGE/JPEG' }))).toBe(true);
  expect(isPicture(aFile('a', { kind: 'document', mimeType: 'application/pdf' }))).toBe(false);
  expect(isPicture(aFile('a', { kind: 'video', mimeType: 'video/mp4' }))).toBe(false);
});

test('the digits are three, whatever chance says', () => {
  expect([digitsBy(0), digitsBy(0.5), digitsBy(0.999_999)]).toEqual(['100', '550', '999']);
});

describe('works are shown', () => {
  test('by a photo that came after the digits', () => {
    expect(decideProof(asked, [words(11, 'Істелді'), photo(12)], NONE)).toEqual({ ok: true, value: { digits: '482' } });
  });

  test('not by words, nor by a photo of before the digits, nor where none were drawn, nor by a voice', () => {
    const refused = { ok: false, refusal: { reason: 'no-photo' } };
    expect(decideProof(asked, [words(11, 'Шамды ауыстырдық')], NONE)).toEqual(refused);
    expect(decideProof(asked, [photo(9), photo(10)], NONE)).toEqual(refused);
    expect(decideProof({ ...asked, proofDigits: null, proofFrom: null }, [photo(12)], NONE)).toEqual(refused);
    expect(decideProof(asked, [photo(12, 'v', { kind: 'voice' })], NONE)).toEqual(refused);
  });

  test('not by the very file that was sent before; one beside it is enough', () => {
    const seen = new Set(['old']);
    expect(decideProof(asked, [photo(12, 'old')], seen)).toEqual({ ok: false, refusal: { reason: 'photo-again' } });
    expect(decideProof(asked, [photo(12, 'old'), photo(13, 'new')], seen)).toEqual({ ok: true, value: { digits: '482' } });
  });

  test('and of what goes to the resident, a picture that was sent before stays behind', () => {
    const [old, fresh, voice] = [aFile('old'), aFile('new'), aFile('old', { kind: 'voice' })];
    expect(withoutSeen([old, fresh, voice], new Set(['old']))).toEqual([fresh, voice]);
  });

  test('without a photo only where the reason was written after it was asked for', () => {
    const without = { ...asked, noPhotoFrom: 11 };
    const refused = { ok: false, refusal: { reason: 'no-photo-reason' } };
    expect(decideProof(without, [words(11, 'Шамды кеше ауыстырдық')], NONE)).toEqual(refused);
    expect(decideProof(without, [words(11, 'Шамды кеше ауыстырдық'), words(12, 'Болмай')], NONE)).toEqual(refused);
    const reason = [words(11, 'Шамды ауыстырдық'), words(12, 'Телефонның'), words(13, 'камерасы сынған')];
    expect(decideProof(without, reason, NONE)).toEqual({ ok: true, value: { digits: null } });
    expect(decideProof(without, [...reason, photo(14)], NONE)).toEqual({ ok: true, value: { digits: '482' } });
  });
});

test.each(['kk', 'ru'] as const)(
  'in %s, what has to be on the photo, or that there is none, is said as long as the claim is the last word',
  (language) => {
    const voice = voiceIn(loadSpeech(LOCALES), language);
    const by = { id: 1, byRole: 'akim', personId: null, body: null, at: new Date() } as const;
    const shown: AppealEvent = { ...by, kind: 'done-claimed', detail: { digits: '482' } };
    const without: AppealEvent = { ...shown, detail: { noPhoto: true } };
    const lines = (...events: readonly AppealEvent[]) => claimedProofLines(voice, events);
    expect(lines(without, shown, { ...by, kind: 'disputed', detail: null })).toEqual([voice.say('appeals-told-proof', { digits: '482' })]);
    expect(lines(shown, without)).toEqual([voice.say('appeals-told-no-proof')]);
    expect([lines(), lines({ ...shown, detail: null }), lines(shown, { ...by, kind: 'answered', detail: null })]).toEqual([[], [], []]);
  },
);
