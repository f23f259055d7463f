import { systemClock } from '../../kernel/clock.ts';
import { placeCodeOf } from '../../kernel/ids.ts';
import { dayOf } from '../../kernel/locale/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { applyDemoCountry, chooseHome } from '../../rooms/directory/index.ts';
import { addDemoPerson } from '../../rooms/identity/index.ts';
import { type DemoPlace, demoCountry } from './country.ts';
import { DEMO_AKIM_ID, DEMO_DISTRICT, DEMO_OPERATOR_ID } from './people.ts';

const SEED = 7;
/** Neighbours, so that a notice reaches somebody: they live in the example's district and only listen. */
const NEIGHBOURS = 40;
const FIRST_NEIGHBOUR_ID = DEMO_OPERATOR_ID + 1_000;

/** Fills the demo's database; the second time it finds everything there. @param say hears the progress, a line each */
export async function fillDemo(db: Db, say: (line: string) => void): Promise<void> {
  const app = { db, clock: systemClock };
  const country = demoCountry({ seed: SEED, today: dayOf(systemClock()) });
  const { district, unit, villages } = exampleOf(country.places);
  const isNew = await applyDemoCountry(app, country);
  if (isNew) say(`Үлгі ел · Учебная страна: ${country.places.length} орын · мест, ${country.akims.length} әкім · акимов`);

  await addDemoPerson(app, { telegramId: DEMO_AKIM_ID, language: 'kk', role: { kind: 'akim', areaCode: codeOf(unit) } });
  await addDemoPerson(app, { telegramId: DEMO_OPERATOR_ID, language: 'ru', role: { kind: 'operator', areaCode: codeOf(district) } });
  // Each time anew: a first start that was killed half-way may have left some of them out.
  await Promise.all(
    Array.from({ length: NEIGHBOURS }, async (_, n) => {
      const personId = await addDemoPerson(app, { telegramId: FIRST_NEIGHBOUR_ID + n, language: n % 3 === 0 ? 'ru' : 'kk' });
      const home = villages[n % villages.length];
      if (home) await chooseHome(app, personId, codeOf(home));
    }),
  );
  if (isNew) say(`Үлгі тұрғындар · Учебные жители: ${NEIGHBOURS}`);
}

/** Where the three people of the page are: the example of the screens. */
function exampleOf(places: readonly DemoPlace[]) {
  const below = (parent: DemoPlace | undefined, name: string) =>
    places.find((place) => place.nameKk === name && place.parentCode === (parent?.code ?? null));
  const district = below(below(undefined, DEMO_DISTRICT.region), DEMO_DISTRICT.district);
  const unit = below(district, DEMO_DISTRICT.okrug);
  if (!district || !unit) throw new Error('The demo country lacks its example');
  const villages = places.filter((place) => place.level === 'settlement' && place.parentCode?.startsWith(district.code.slice(0, 5)));
  return { district, unit, villages };
}

function codeOf(place: DemoPlace) {
  const code = placeCodeOf(place.code);
  if (!code) throw new Error(`A demo place has no code: ${place.code}`);
  return code;
}
