import { randomInt } from 'node:crypto';
import { systemClock } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import { type PersonId, placeCodeOf } from '../../kernel/ids.ts';
import { dayOf } from '../../kernel/locale/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { addDemoAppeals } from '../../rooms/appeals/index.ts';
import { addDemoHomes, applyDemoCountry } from '../../rooms/directory/index.ts';
import { addDemoPeople } from '../../rooms/identity/index.ts';
import { addDemoSurvey } from '../../rooms/surveys/index.ts';
import { demoAppeals, type Writer } from './appeals.ts';
import { seededChance } from './chance.ts';
import { type DemoPlace, demoCountry } from './country.ts';
import { DEMO_AKIM_ID, DEMO_DISTRICT, DEMO_OPERATOR_ID, DEMO_RESIDENT_ID, FIRST_OPERATOR_ID } from './people.ts';
import { type DemoResident, demoResidents } from './residents.ts';
import { demoSurvey, type TrustQuestion } from './survey.ts';

const SEED = 7;

interface Example {
  readonly district: DemoPlace;
  readonly unit: DemoPlace;
  readonly village: DemoPlace;
  /** The other districts of the same oblast. */
  readonly neighbours: readonly DemoPlace[];
}

/**
 * Fills the demo's database; what is there already stays, so that a start after one that was killed half-way fills the rest.
 *
 * @param say hears the progress, a line each
 * @returns whether the country is new, and where the operator of the page works
 */
export async function fillDemo(db: Db, question: TrustQuestion, say: (line: string) => void) {
  const app = { db, clock: systemClock };
  const country = demoCountry({ seed: SEED, today: dayOf(systemClock()) });
  const example = exampleOf(country.places);
  const isNew = await applyDemoCountry(app, country);
  if (isNew) say(`Үлгі ел · Учебная страна: ${country.places.length} орын · мест, ${country.akims.length} әкім · акимов`);

  const headed = new Set(country.akims.map((akim) => akim.unitCode));
  const residents = demoResidents(seededChance(SEED + 1), country.places, example, headed);
  const personIds = await addPeople(app, example, residents);
  if (isNew) say(`Үлгі тұрғындар · Учебные жители: ${residents.length + 1}`);

  const appeals = await addAppeals(app, example, residents, personIds);
  await addSurvey(app, example, residents, personIds, question);
  if (isNew) say(`Үлгі өтініштер · Учебные обращения: ${appeals}. Сауалнама · опрос: 1`);
  return { isNew, districtCode: codeOf(example.district) };
}
