import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../src/kernel/clock.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import {
  ANSWER,
  caseOf,
  countKept,
  hasButton,
  LETTER,
  labelsOf,
  MORE,
  MORNING,
  officialSteps,
  openFromInbox,
  REMAINS,
  type Receipt,
  steps,
  TOPICS,
} from './letter-writing.ts';
import { allAnswered, expectManners, LANGUAGES } from './witness.ts';

const VILLAGE = { kk: 'Өмірзақ', ru: 'Умурзак' } as const;

let now = MORNING;
const bot = await aBot({ clock: () => now });
const { db } = bot.app.storage;

beforeEach(() => {
  now = MORNING;
});
expectManners(bot, {}, allAnswered);

const later = (ms: number) => void (now = new Date(MORNING.getTime() + ms));

const eventsOf = async ({ id }: Receipt) => {
  const rows = await db.selectFrom('appeals.event').select(['kind', 'body']).where('appeal_id', '=', id).orderBy('id').execute();
  return rows.filter((event) => event.kind !== 'seen').map(({ kind, body }) => [kind, body]);
};

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, file } = steps(language);
  const { answered } = officialSteps(language);
  const isKk = language === 'kk';
  const home = isKk ? bot.places.village : bot.places.otherOkrug;
  const topic = TOPICS.lights[language];
  let akim: PersonHandle;

  beforeAll(async () => {
    akim = await bot.known({ language, role: { kind: 'akim', areaCode: isKk ? bot.places.okrug : bot.places.otherOkrug } });
  });

  /** A resident with the akim's answer before him. */
  const anAnswered = async () => {
    const resident = await bot.known({ language, home });
    const receipt = await file(bot, resident);
    await openFromInbox(akim, language, receipt);
    await answered(akim, receipt, ANSWER[language]);
    const answer = await resident.sees(`«${ANSWER[language]}»`);
    return { resident, receipt, answer };
  };
  const askedWhatRemains = (resident: PersonHandle, { code }: Receipt) => resident.sees(word('appeals-reopen-ask', { code, topic }));
  const disagree = async (resident: PersonHandle, receipt: Receipt) => {
    resident.tap(word('appeals-unsolved-button'));
    await askedWhatRemains(resident, receipt);
    resident.say(REMAINS[language]);
    return await resident.sees(first('appeals-reopen-say-more'));
  };
  const openCard = async (resident: PersonHandle, { code }: Receipt) => {
    resident.say('/my');
    resident.tap(new RegExp(code), await resident.sees(word('appeals-mine-title')));
    return await resident.sees(word('appeals-card-history'));
  };

  test('while what remains is asked, each screen says of which case, and shows what goes back with it', async () => {
    const { resident, receipt } = await anAnswered();
    const heard = await disagree(resident, receipt);
    expect(heard.text).toContain(word('appeals-card-title', { code: receipt.code, topic }));
    expect(heard.text).toContain(word('appeals-case-dispute', { text: REMAINS[language] }));
    resident.photo();
    const shown = await resident.sees(word('appeals-check-files', { n: 1 }));
    expect(labelsOf(shown)).toEqual([word('appeals-reopen-send-button'), word('menu-back-button')]);
    expect(shown.text).toContain(word('appeals-case-dispute', { text: REMAINS[language] }));
  });

  test('«Back» keeps what was said to remain; «not solved» shows it again before anything is returned', async () => {
    const { resident, receipt } = await anAnswered();
    await disagree(resident, receipt);
    resident.tap(word('menu-back-button'));
    await resident.sees(word('menu-draft-kept'));
    expect(await countKept(bot, resident)).toEqual({ drafts: 1, pieces: 1 });
    resident.tap(word('appeals-unsolved-button'));
    const shown = await resident.sees(word('appeals-case-dispute', { text: REMAINS[language] }));
    expect(labelsOf(shown)).toEqual([word('appeals-reopen-send-button'), word('menu-back-button')]);
    expect((await caseOf(bot, receipt.code)).state).toBe('answered');
    resident.tap(word('appeals-reopen-send-button'), shown);
    await resident.sees(first('appeals-reopened', { due: '' }));
    expect((await eventsOf(receipt)).at(-1)).toEqual(['disputed', REMAINS[language]]);
  });

  test.each([true, false])(
    'a day after «not solved» (with words: %s) what is said is a new letter, and the case still has them',
    async (isSaid) => {
      const { resident, receipt } = await anAnswered();
      if (isSaid) await disagree(resident, receipt);
      else {
        resident.tap(word('appeals-unsolved-button'));
        await askedWhatRemains(resident, receipt);
      }
      later(DAY_MS + 1);
      // As if nothing were being written: a village is looked up, words are a letter.
      resident.say(VILLAGE[language]);
      await resident.sees(isKk ? 'Өмірзақ ауылы' : 'село Умурзак');
      resident.say(MORE[language]);
      await resident.sees(word('appeals-say-more'));
      expect(await countKept(bot, resident)).toEqual({ drafts: 2, pieces: isSaid ? 2 : 1 });
      resident.tap(word('appeals-unsolved-button'), await openCard(resident, receipt));
      if (isSaid) await resident.sees(word('appeals-case-dispute', { text: REMAINS[language] }));
      else await askedWhatRemains(resident, receipt);
    },
  );

  test('within the day what is said belongs to what remains', async () => {
    const { resident, receipt } = await anAnswered();
    await disagree(resident, receipt);
    later(DAY_MS);
    resident.say(MORE[language]);
    await resident.sees(word('appeals-case-dispute', { text: `${REMAINS[language]}\n${MORE[language]}` }));
  });

  test('«solved» tapped by mistake is taken back from the card within three days, and the akim hears of it', async () => {
    const { resident, receipt, answer } = await anAnswered();
    const before = await openCard(resident, receipt);
    resident.tap(word('appeals-solved-button'), answer);
    await resident.sees(word('appeals-solved-thanks'));
    resident.tap(word('appeals-unsolved-button'), before);
    resident.tap(word('appeals-open-button'), await resident.sees(word('appeals-said-solved')));
    await hasButton(resident, word('appeals-after-all-button'));
    later(3 * DAY_MS);
    const card = await openCard(resident, receipt);
    expect(labelsOf(card)).not.toContain(word('appeals-solved-button'));
    resident.tap(word('appeals-after-all-button'), card);
    resident.tap(word('appeals-reopen-button'), await askedWhatRemains(resident, receipt));
    await resident.sees(first('appeals-reopened', { due: '' }));
    expect((await caseOf(bot, receipt.code)).state).toBe('disputed');
    await akim.sees(first('appeals-notice-disputed', { code: receipt.code, topic, due: '' }));
  });

  test('after three days «solved» stays: no button offers more, and an older one says what was said', async () => {
    const { resident, receipt, answer } = await anAnswered();
    const card = await openCard(resident, receipt);
    resident.tap(word('appeals-solved-button'), answer);
    await resident.sees(word('appeals-solved-thanks'));
    later(3 * DAY_MS + 1);
    resident.tap(word('appeals-unsolved-button'), card);
    const said = await resident.sees(word('appeals-said-solved'));
    resident.tap(word('appeals-open-button'), said);
    const shown = await resident.sees(word('appeals-card-history'));
    expect(labelsOf(shown)).not.toContain(word('appeals-after-all-button'));
    resident.tapData(`appeals:reopen:${receipt.id}:1`, shown.message_id);
    await resident.sees(word('appeals-said-solved'));
    expect((await eventsOf(receipt)).map(([kind]) => kind)).toEqual(['filed', 'answered', 'confirmed']);
  });

  test.each(['solved', 'partly', 'unsolved'] as const)(
    'a verdict button that says no more tells who tapped it that he said «%s»',
    async (said) => {
      const { resident, receipt, answer } = await anAnswered();
      const card = await openCard(resident, receipt);
      resident.tap(word(`appeals-${said}-button`), answer);
      if (said === 'unsolved') resident.tap(word('appeals-reopen-button'), await askedWhatRemains(resident, receipt));
      await resident.sees(said === 'unsolved' ? first('appeals-reopened', { due: '' }) : word(`appeals-${said}-thanks`));
      resident.tap(word('appeals-partly-button'), card);
      const told = await resident.sees(word(`appeals-said-${said}`));
      expect(labelsOf(told)).toEqual([word('appeals-open-button')]);
      resident.tap(word('appeals-open-button'), told);
      expect((await resident.sees(word('appeals-card-history'))).text).toContain(LETTER[language]);
      await hasButton(resident, word('menu-back-button'));
    },
  );
});
