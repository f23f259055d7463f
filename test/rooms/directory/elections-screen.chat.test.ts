import { beforeAll, describe, expect, test } from 'vitest';
import type { PlaceCode } from '../../../src/kernel/ids.ts';
import { applyElectionsImport } from '../../../src/rooms/directory/index.ts';
import { expectManners, LANGUAGES, recordOf, words } from '../../journeys/witness.ts';
import { aBot } from '../../support/a-bot.ts';
import { electionsIn, tapIn } from './elections-in-chat.ts';
import { aFile, anElectionRow, ELECTIONS_HEADER } from './samples.ts';

let now = new Date('2026-11-30T07:00:00Z');
const bot = await aBot({ clock: () => now });
const { db } = bot.app.storage;

const CAMPAIGN = 'D06100200';
const CAMPAIGN_VILLAGE = 'D06100201' as PlaceCode;
const ENDING_VILLAGE = 'D06100102' as PlaceCode;
/** The vote was two weeks ago, and the term that it ended soon is over; nobody told us who was elected. */
const VOTED = 'D06040100';
const VACANT = 'D06020100';
const UNKNOWN = 'D06020200';

beforeAll(async () => {
  const tenure = (unit: string) => db.updateTable('directory.tenure').where('unit_code', '=', unit).where('ended_on', 'is', null);
  const elected = { how: 'elected', started_on: '2025-01-05', term_until: '2029-01-05', registered_on: null } as const;
  await db.updateTable('directory.tenure').set(elected).where('ended_on', 'is', null).execute();
  await tenure(VOTED).set({ started_on: '2022-12-04', term_until: '2026-12-04' }).execute();
  await tenure(VACANT).set({ ended_on: '2026-11-06', end_reason: 'resigned' }).execute();
  await tenure(UNKNOWN).set({ term_until: null }).execute();
  const rows = [{ kato: CAMPAIGN }, { kato: VOTED, set_on: '2026-10-10', vote_on: '2026-11-15' }].map((cells) => anElectionRow(cells));
  const imported = await applyElectionsImport({ db, clock: () => now }, aFile(rows, ELECTIONS_HEADER), { demo: true });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
});

expectManners(bot);

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';
  const { nameOf, okrug, title, cardOf } = electionsIn(bot, language);

  test('weeks after a vote whose result nobody told us nothing is said of a day to come, on the screen, the card and the lists', async () => {
    const voted = word('directory-election-voted', { date: isKk ? '15 қараша, жексенбі' : '15 ноября, воскресенье' });
    const { person, card } = await cardOf(VOTED);
    expect(card.text).toContain(`\n\n${voted}\n\n`);
    person.tap(word('directory-elections-button'));
    const screen = await person.sees(title(VOTED));
    const line = `${isKk ? '15 қараша' : '15 ноября'} — ${okrug(VOTED)}`;
    const list = `${word('directory-elections-voted')}\n${line}`;
    expect(screen.text?.split('\n')[1]).toBe(voted);
    expect(screen.text).toContain(list);
    for (const wrong of [word('directory-elections-unset'), word('directory-elections-ending')]) expect(screen.text).not.toContain(wrong);

    const operator = await bot.known({ language, role: { kind: 'operator', areaCode: bot.places.region } });
    await tapIn(operator, 'directory:elections-area');
    const wide = (await operator.sees(word('directory-elections-voted'))).text ?? '';
    expect(wide).toContain(list);
    expect(wide).toContain(`${word('directory-elections-overdue')}\n${nameOf(VACANT)} ${isKk ? 'а.о.' : 'с.о.'}\n`);
    const district = await bot.known({ language, role: { kind: 'operator', areaCode: 'D06020000' as PlaceCode } });
    await tapIn(district, 'directory:elections-area');
    await district.sees(word('directory-elections-unknown', { n: 1 }));
  });

  test('a vacant seat has the law’s last day and what changes; a term that is not known is said to be so', async () => {
    const { person, card } = await cardOf(VACANT);
    const byLaw = word('directory-election-by-law', { date: isKk ? '2027 ж. 15 ақпан' : '15 февраля 2027 г.' });
    expect(card.text).toContain(byLaw);
    person.tap(word('directory-elections-button'));
    const screen = await person.sees(title(VACANT));
    expect(screen.text?.split('\n').slice(1, 3)).toEqual([word('directory-elections-unset'), byLaw]);
    expect(screen.text).toContain(word('directory-elections-changes'));
    await tapIn(person, `directory:elections:${UNKNOWN}`);
    expect((await person.sees(title(UNKNOWN))).text).toContain(`\n${word('directory-elections-term-unknown')}\n`);
  });

  test('the way back from what a card led to stays the card, also after news were asked for and ended', async () => {
    const person = await bot.known({ language, home: CAMPAIGN_VILLAGE });
    person.start(`u${CAMPAIGN}`);
    const card = await person.sees(word('directory-card-campaign-quiet'));
    person.tap(word('directory-elections-button'), card);
    await person.sees(title(CAMPAIGN));
    person.tap(word('directory-elections-on-button'));
    await person.until(() => person.buttons().flat().includes(word('directory-elections-off-button')));
    person.tap(word('directory-elections-off-button'));
    await person.until(() => person.buttons().flat().includes(word('directory-elections-on-button')));
    person.tap(word('menu-back-button'));
    expect((await person.sees(word('directory-card-campaign-quiet'))).message_id).toBe(card.message_id);
  });

  const promised = async (home: PlaceCode, key: 'twice' | 'once' | 'next') => {
    const person = await bot.known({ language, home });
    await tapIn(person, 'directory:elections-on');
    await person.sees(word(`directory-elections-told-${key}`));
  };

  test('what is promised is what is still to come', async () => {
    await promised(ENDING_VILLAGE, 'twice');
    await promised(CAMPAIGN_VILLAGE, 'once');
    now = new Date('2026-12-11T07:00:00Z');
    await promised(CAMPAIGN_VILLAGE, 'next');
    now = new Date('2026-11-30T07:00:00Z');
  });

  test('who has not said where he lives is told in the settings that this comes first, and may end what he asked for', async () => {
    const person = await bot.known({ language });
    person.say('/settings');
    const settings = await person.sees(word('directory-elections-state-no-home'));
    const offered = person.buttons(settings).flat();
    expect(offered).toContain(word('identity-settings-home-button'));
    expect(offered).not.toContain(word('directory-elections-on-button'));
    const { id } = await recordOf(bot, person);
    await db.insertInto('directory.election_listener').values({ person_id: id, since: now }).execute();
    person.say('/settings');
    await person.sees(word('directory-elections-state-no-home'));
    person.tap(word('directory-elections-off-button'));
    await person.until(() => !person.buttons().flat().includes(word('directory-elections-off-button')));
    const left = await db.selectFrom('directory.election_listener').select('person_id').where('person_id', '=', id).execute();
    expect(left).toEqual([]);
  });
});
