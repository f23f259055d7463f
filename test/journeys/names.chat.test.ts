import { describe, expect, test } from 'vitest';
import { applyPlacesImport } from '../../src/rooms/directory/index.ts';
import { aFile, aPlaceRow, placeRows } from '../rooms/directory/samples.ts';
import { aBot } from '../support/a-bot.ts';
import { hasButton, labelsOf } from './letter-writing.ts';
import { expectManners, LANGUAGES, words } from './witness.ts';

const bot = await aBot({ clock: () => new Date('2026-11-22T07:00:00Z') });
const app = { db: bot.app.storage.db, clock: () => new Date('2026-11-22T07:00:00Z') };
/** Its name is borne by nothing else; «Айдақарай» differs from it by one letter, «Айдақаралы» begins with it. */
const RARE = '275630106';

/** A village of Ақтау okrug, which gets no akim. */
const UNHEADED = '275637109';

/** The register with rare names, one of which had another before. */
async function importNames(renamedTo?: readonly [string, string]): Promise<void> {
  const [kk, ru] = renamedTo ?? ['Қызылбайтақ', 'Кызылбайтак'];
  const rare = [
    aPlaceRow(RARE, 'Айдақара а.', 'с.Айдакара'),
    aPlaceRow('275630107', 'Айдақаралы а.', 'с.Айдакаралы'),
    aPlaceRow(UNHEADED, 'Ұзынбұлақсай а.', 'с.Узынбулаксай'),
    aPlaceRow('275630108', `${kk} а.`, `с.${ru}`),
  ];
  const done = await applyPlacesImport(app, aFile([...placeRows(), ...rare]), { despiteConflicts: true });
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  await bot.app.search.refresh();
}

await importNames();
await importNames(['Жаңабайтақ', 'Жанабайтак']);
await app.db.updateTable('directory.akim_unit').set({ ended_on: '2026-11-01' }).where('place_code', '=', '275637000').execute();
expectManners(bot);

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';

  test('a name that is one place opens it at once, and names like it are a tap away, and back', async () => {
    const person = await bot.known({ language });
    person.say(isKk ? 'Айдақара' : 'Айдакара');
    const card = await hasButton(person, word('directory-search-similar-button'));
    person.tap(word('directory-search-similar-button'));
    const similar = await person.sees(word('directory-search-similar'));
    expect(similar.message_id).toBe(card.message_id);
    expect(similar.text).toContain(isKk ? '1. Айдақаралы а.' : '1. с. Айдакаралы');
    person.tap(/^1\. /);
    const other = await person.sees(isKk ? 'Айдақаралы ауылы' : 'село Айдакаралы');
    expect(labelsOf(other)).not.toContain(word('directory-search-similar-button'));
  });

  test('a name that nothing resembles has no such button', async () => {
    const person = await bot.known({ language });
    person.say(isKk ? 'Жаңабайтақ' : 'Жанабайтак');
    const card = await hasButton(person, word('directory-card-other-button'));
    expect(labelsOf(card)).not.toContain(word('directory-search-similar-button'));
  });

  test('a village whose okrug has no akim of its own any more is told so, and not that it is a city', async () => {
    const person = await bot.known({ language });
    person.say('/menu');
    const menu = await person.sees(word('menu-show'));
    person.tapData(`directory:pick:${UNHEADED}`, menu.message_id);
    const card = await person.sees(word('directory-card-no-unit'));
    expect(card.text).not.toContain(word('directory-tree-city'));
    person.tapData(`directory:similar:${UNHEADED}`, card.message_id);
    await person.sees(word('directory-search-similar-none'));
  });

  test('a former name finds the place, and it is said why', async () => {
    const person = await bot.known({ language });
    const old = isKk ? 'Қызылбайтақ' : 'Кызылбайтак';
    person.say(old);
    const found = await person.sees(word('directory-search-guess', { query: old }));
    expect(found.text).toContain(isKk ? `Жаңабайтақ а.` : 'с. Жанабайтак');
    expect(found.text).toContain(isKk ? `(ескі аты: ${old})` : `(прежнее название: ${old})`);
  });

  test('who is asked where he lives is shown namesakes and names like them', async () => {
    const person = await bot.known({ language });
    person.tapData('directory:ask-home');
    await person.sees(word('directory-home-ask'));
    person.say(isKk ? 'Айдақаралы' : 'Айдакаралы');
    const saved = await person.sees(isKk ? 'Айдақаралы а.' : 'с. Айдакаралы');
    expect(saved.text).toContain(word('directory-home-saved', { chain: '', akim: '' }).split(/[\n:]/)[0] ?? '');
  });
});
