import { fileURLToPath } from 'node:url';
import { systemClock } from '../../kernel/clock.ts';
import { type PersonId, placeCodeOf, WHOLE_COUNTRY } from '../../kernel/ids.ts';
import { dayOf } from '../../kernel/locale/index.ts';
import type { Db } from '../../platform/database/index.ts';
import type { FileStore } from '../../platform/files/index.ts';
import { loadSpeech, voiceIn } from '../../platform/speech/index.ts';
import { addDemoAppeals, addDemoNeighbours } from '../../rooms/appeals/index.ts';
import { addDemoHomes, addDemoPassports, applyDemoCountry } from '../../rooms/directory/index.ts';
import { addDemoPeople } from '../../rooms/identity/index.ts';
import { addDemoSurvey } from '../../rooms/surveys/index.ts';
import { ANEW, DemoError } from '../demo-errors.ts';
import { demoAppeals } from './appeals.ts';
import { seededChance } from './chance.ts';
import { type DemoPlace, demoCountry } from './country.ts';
import { demoPassports } from './passports.ts';
import { COUNTRY_OPERATOR_ID, DEMO_AKIM_ID, DEMO_OPERATOR_ID, DEMO_RESIDENT_ID, FIRST_OPERATOR_ID } from './people.ts';
import { withPortraits } from './portraits.ts';
import { demoResidents, type Example, exampleOf } from './residents.ts';
import { demoSurvey } from './survey.ts';

const SEED = 7;
const LOCALES = fileURLToPath(new URL('../../../locales', import.meta.url));
/** So many cases come from okrugs whose akim's seat is vacant. */
const FROM_VACANT = 8;
const WILLING = 25;

/**
 * Fills the demo's database. What is there already stays, so that a start after one that was killed half-way fills the rest.
 *
 * @param files take the portraits
 * @param say hears the progress, a line each
 * @returns whether the country is new, and the district of the page's operator
 * @throws DemoError where the country of an earlier version is there
 */
export async function fillDemo(db: Db, files: Pick<FileStore, 'keep'>, say: (line: string) => void) {
  const now = systemClock();
  const codes = seededChance(SEED + 3);
  const app = { db, clock: () => now, random: () => codes.fraction() };
  const country = demoCountry({ seed: SEED, today: dayOf(now) });
  const example = exampleOf(country.places);
  const akims = await withPortraits(files, country.akims, example.unit.code);
  const applied = await applyDemoCountry(app, { ...country, akims });
  if (applied === 'other') throw new DemoError(`The demo in this folder was made by an earlier version${ANEW}`);
  const isNew = applied === 'new';
  await addDemoPassports(app, demoPassports(seededChance(SEED + 4), country.places, dayOf(now)));
  if (isNew) say(`Үлгі ел · Учебная страна: ${country.places.length} орын · мест, ${country.akims.length} әкім · акимов`);

  const headed = new Set(country.akims.map((akim) => akim.unitCode));
  const crowd = await addPeople(app, country.places, example, headed);
  if (isNew) say(`Үлгі тұрғындар · Учебные жители: ${crowd.residents.length}`);

  const appeals = demoAppeals(seededChance(SEED + 1), { now, ...crowd, ...writersOf(crowd, example, headed) });
  await addDemoAppeals(app, appeals);
  // Enough of the example's village for the bot to ask three of them.
  const villagers = [crowd.own, ...crowd.residents].filter(({ home }) => home === example.village.code).slice(0, WILLING);
  await addDemoNeighbours(
    app,
    villagers.map(({ personId }) => personId),
  );
  await addDemoSurvey(app, surveyOf(now, crowd, example));
  if (isNew) say(`Үлгі өтініштер · Учебные обращения: ${appeals.length}. Біткен сауалнама · Завершённый опрос: 1`);
  return { isNew, districtCode: codeOf(example.district.code) };
}

type App = Parameters<typeof addDemoPeople>[0];
type Crowd = Awaited<ReturnType<typeof addPeople>>;

async function addPeople(app: App, places: readonly DemoPlace[], example: Example, headed: ReadonlySet<string>) {
  const own = { telegramId: DEMO_RESIDENT_ID, language: 'kk', home: example.village.code } as const;
  const akim = { telegramId: DEMO_AKIM_ID, language: 'kk', role: { kind: 'akim', areaCode: codeOf(example.unit.code) } } as const;
  const operatorIn = (district: DemoPlace, telegramId: number) =>
    ({ telegramId, language: 'ru', role: { kind: 'operator', areaCode: codeOf(district.code) } }) as const;
  const operator = operatorIn(example.district, DEMO_OPERATOR_ID);
  const country = { telegramId: COUNTRY_OPERATOR_ID, language: 'ru', role: { kind: 'operator', areaCode: WHOLE_COUNTRY } } as const;
  const operators = example.otherDistricts.map((district, n) => operatorIn(district, FIRST_OPERATOR_ID + n));
  const residents = demoResidents(seededChance(SEED), places, example, headed);

  const ids = await addDemoPeople(app, [own, akim, operator, country, ...operators, ...residents]);
  const known = <Person extends { telegramId: number }>(person: Person) => ({ ...person, personId: idIn(ids, person.telegramId) });
  const settled = [own, ...residents].map(known);
  await addDemoHomes(
    app,
    settled.map(({ personId, home }) => ({ personId, placeCode: codeOf(home) })),
  );
  const byDistrict = new Map(operators.map(known).map(({ personId, role }) => [role.areaCode.slice(0, 5), personId]));
  return {
    own: known(own),
    akim: idIn(ids, akim.telegramId),
    operator: idIn(ids, operator.telegramId),
    operatorOf: (home: string): PersonId => byDistrict.get(home.slice(0, 5)) ?? idIn(ids, operator.telegramId),
    residents: residents.map(known),
  };
}

function writersOf({ residents }: Crowd, example: Example, headed: ReadonlySet<string>) {
  const inUnit = ({ home }: { home: string }) => home.startsWith(example.unit.code.slice(0, 7));
  const inDistrict = ({ home }: { home: string }) => home.startsWith(example.district.code.slice(0, 5));
  const elsewhere = residents.filter((resident) => !inDistrict(resident));
  const hasAkim = ({ home }: { home: string }) => headed.has(`${home.slice(0, 7)}00`);
  return {
    okrug: residents.filter(inUnit),
    district: residents.filter((resident) => inDistrict(resident) && !inUnit(resident)),
    oblast: [...elsewhere.filter((resident) => !hasAkim(resident)).slice(0, FROM_VACANT), ...elsewhere.filter(hasAkim)],
  };
}

function surveyOf(now: Date, crowd: Crowd, { district }: Example) {
  const speech = loadSpeech(LOCALES);
  const question = (language: 'kk' | 'ru') => voiceIn(speech, language).label('surveys-question-any');
  const others = crowd.residents.filter(({ home }) => home.startsWith(district.code.slice(0, 5))).map(({ personId }) => personId);
  return demoSurvey(seededChance(SEED + 2), {
    now,
    own: crowd.own.personId,
    others,
    madeBy: crowd.operator,
    chatId: DEMO_OPERATOR_ID,
    areaCode: codeOf(district.code),
    question: { kk: question('kk'), ru: question('ru') },
  });
}

function idIn(ids: ReadonlyMap<number, PersonId>, telegramId: number): PersonId {
  const personId = ids.get(telegramId);
  if (personId === undefined) throw new Error('A demo person was not added');
  return personId;
}

function codeOf(text: string) {
  const code = placeCodeOf(text);
  if (!code) throw new Error(`A demo place has no code: ${text}`);
  return code;
}
