import { beforeAll, describe, expect, test, vi } from 'vitest';
import { applyElectionsImport } from '../../../src/rooms/directory/index.ts';
import type { PersonHandle } from '../../../src/simulator/index.ts';
import { allHandled, expectManners, LANGUAGES, words } from '../../journeys/witness.ts';
import { aBot } from '../../support/a-bot.ts';
import { aFile, anElectionRow, ELECTIONS_HEADER } from '../directory/samples.ts';

const NOW = new Date('2026-11-23T05:00:00Z');
const bot = await aBot({ clock: () => NOW, operator: { nameKk: '«Ауыл» қоры', nameRu: 'Фонд «Ауыл»' } });
const { db } = bot.app.storage;
type Place = typeof bot.places.okrug;

/** One okrug of the district is in campaign, the other is not. */
const CAMPAIGN = 'D06100200' as Place;
const CAMPAIGN_VILLAGE = 'D06100201' as Place;

expectManners(bot);

beforeAll(async () => {
  const file = aFile([anElectionRow({ kato: CAMPAIGN, set_on: '2026-10-25', vote_on: '2026-12-13' })], ELECTIONS_HEADER);
  const imported = await applyElectionsImport({ db, clock: () => NOW }, file, { demo: true });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
});

async function draftFor(operator: PersonHandle, area: Place, areaAsked: string): Promise<number> {
  operator.tapData('surveys:template:trust');
  await operator.sees(areaAsked);
  const { id } = await db.selectFrom('surveys.survey').select('id').where('chat_id', '=', operator.id).executeTakeFirstOrThrow();
  operator.tapData(`surveys:to:${id}:${area}`);
  return id;
}

describe.each(LANGUAGES)('where an akim is being elected, in %s', (language) => {
  const word = words(language);
  const anOperator = async () => {
    const operator = await bot.known({ language, role: { kind: 'operator', areaCode: bot.places.district } });
    operator.say('/help');
    await operator.sees('112');
    return operator;
  };

  test('nobody of that okrug is asked, the operator is told so, and the rest of the district is', async () => {
    const quiet = await bot.known({ language, home: CAMPAIGN_VILLAGE });
    const asked = await bot.known({ language, home: bot.places.village });
    const operator = await anOperator();
    const id = await draftFor(operator, bot.places.district, word('surveys-area-ask'));
    const reach = await operator.sees(word('surveys-quiet', { n: 1 }));
    operator.tap(word('surveys-days-button', { n: 3 }), reach);
    const confirm = await operator.sees(word('surveys-confirm-ask'));
    expect(confirm.text).toContain(word('surveys-quiet', { n: 1 }));
    operator.tap(word('surveys-go-button'), confirm);
    await asked.sees(word('surveys-question-any'));
    const isFannedOut = async () =>
      (await db.selectFrom('surveys.survey').select('fanned_out').where('id', '=', id).executeTakeFirstOrThrow()).fanned_out;
    await vi.waitUntil(isFannedOut, { timeout: 20_000, interval: 20 });
    await allHandled(bot);
    const invited = await db.selectFrom('delivery.message').select('chat_id').where('batch', 'like', `%survey%:${id}%`).execute();
    expect(invited.map((row) => row.chat_id)).toContain(asked.id);
    expect(invited.map((row) => row.chat_id)).not.toContain(quiet.id);
  });

  test.each([CAMPAIGN, CAMPAIGN_VILLAGE])(
    'an okrug that is electing cannot be asked by itself, nor a village of it, and it is said why: %s',
    async (area) => {
      await bot.known({ language, home: CAMPAIGN_VILLAGE });
      const operator = await anOperator();
      await draftFor(operator, area, word('surveys-area-ask'));
      const nobody = await operator.sees(word('surveys-quiet', { n: 1 }));
      expect(nobody.text).toBe(word('surveys-quiet', { n: 1 }));
      expect(operator.buttons(nobody)).toEqual([[word('surveys-area-button')]]);
    },
  );
});

test.each(LANGUAGES)(
  'the result of a survey is shown to nobody while its akim is being elected, and no answer is taken, in %s',
  async (language) => {
    const word = words(language);
    const election = db.deleteFrom('directory.election').where('unit_code', '=', bot.places.otherOkrug);
    await election.execute();
    const operator = await bot.known({ language, role: { kind: 'operator', areaCode: bot.places.otherDistrict } });
    const resident = await bot.known({ language, home: bot.places.otherOkrug });
    operator.say('/help');
    await operator.sees('112');
    const id = await draftFor(operator, bot.places.otherOkrug, word('surveys-area-ask'));
    operator.tap(word('surveys-days-button', { n: 3 }), await operator.sees(word('surveys-days-ask')));
    operator.tap(word('surveys-go-button'), await operator.sees(word('surveys-confirm-ask')));
    const invitation = await resident.sees(word('surveys-question-okrug'));

    const file = aFile([anElectionRow({ kato: bot.places.otherOkrug, set_on: '2026-10-25', vote_on: '2026-12-13' })], ELECTIONS_HEADER);
    await applyElectionsImport({ db, clock: () => NOW }, file, { demo: true });
    resident.tap(word('surveys-option-4-button'), invitation);
    await resident.sees(word('surveys-electing'));
    operator.tapData(`surveys:close:${id}`);
    const isCounted = async () => {
      const { step } = await db.selectFrom('surveys.survey').select('step').where('id', '=', id).executeTakeFirstOrThrow();
      return step === 'closing';
    };
    await vi.waitUntil(isCounted, { timeout: 20_000, interval: 20 });
    operator.tapData(`surveys:result:${id}`);
    await operator.sees(word('surveys-electing-result'));
    operator.say('/help');
    await operator.sees('112');
    operator.tapData(`surveys:method:${id}`);
    await allHandled(bot);
    expect(operator.last()?.text).toBe(word('surveys-electing-result'));
  },
);
