import type { Caller, RoleKind } from '../../../../src/kernel/caller.ts';
import type { PersonId, PlaceCode } from '../../../../src/kernel/ids.ts';
import type { Db } from '../../../../src/platform/database/index.ts';
import { saveNeighbour } from '../../../../src/rooms/appeals/queries/neighbours.ts';
import { applyDemoCountry, type DemoPlaceFacts } from '../../../../src/rooms/directory/actions/index.ts';
import { addDemoHomes } from '../../../../src/rooms/directory/index.ts';
import { addDemoPeople, inviteHelper, inviteStaff, joinAsHelper, joinAsStaff } from '../../../../src/rooms/identity/index.ts';

/** An oblast with all who live there; lives that go on beside each other have one each, so that none waits for another's rows. */
export interface Office {
  readonly unitCode: PlaceCode;
  readonly villageCode: PlaceCode;
  /** A village of another unit of the district, which has no akim; and a unit of another district, which has. */
  readonly nextVillageCode: PlaceCode;
  readonly otherUnitCode: PlaceCode;
  /** From the oblast down to the village. */
  readonly areas: readonly PlaceCode[];
  readonly resident: PersonId;
  readonly stranger: PersonId;
  /** Has the same troubles as the resident. */
  readonly neighbour: PersonId;
  readonly akim: PersonId;
  /** Becomes akim of the unit in some lives. */
  readonly successor: PersonId;
  /** Works for that akim, as long as he is in office. */
  readonly staff: PersonId;
  readonly staffRole: number;
  /** Writes letters down for others, until the operator lets her go. */
  readonly helper: PersonId;
  readonly helperRole: number;
  readonly operator: PersonId;
  readonly above: PersonId;
  readonly 'other-akim': PersonId;
  readonly 'other-operator': PersonId;
  /** Live in the village and are willing to say what was done there. */
  readonly villagers: readonly PersonId[];
  /** The same with others who live there: together enough to support what is proposed. */
  readonly crowd: readonly PersonId[];
  readonly roles: ReadonlyMap<PersonId, { readonly kind: RoleKind; readonly areaCode: PlaceCode }>;
  /** Telegram's numbers by ours. */
  readonly chats: ReadonlyMap<PersonId, number>;
}

/** The unit of a place: the register's codes say it. */
export function unitOf(placeCode: PlaceCode): PlaceCode {
  return `${placeCode.slice(0, 6)}000` as PlaceCode;
}

/** The oblasts and their people, that many. */
export async function furnish(app: { db: Db; clock: () => Date }, count: number): Promise<Office[]> {
  const numbers = Array.from({ length: count }, (_, at) => at);
  await applyDemoCountry(app, { places: numbers.flatMap((nth) => Object.values(placesOf(nth))), akims: [] });
  return await Promise.all(numbers.map((nth) => settle(app, nth)));
}

function placesOf(nth: number) {
  const place = (code: string, parentCode: string | null, level: DemoPlaceFacts['level'], kind: string) => {
    return { code: `D${nth + 1}${code}`, parentCode, level, kind, nameKk: 'Достық', nameRu: 'Достык' };
  };
  const region = place('0000000', null, 'region', 'region');
  const [district, elsewhere] = [
    place('0100000', region.code, 'district', 'district'),
    place('0200000', region.code, 'district', 'district'),
  ];
  const [unit, otherUnit] = [
    place('0101000', district.code, 'unit', 'rural-okrug'),
    place('0201000', elsewhere.code, 'unit', 'rural-okrug'),
  ];
  const nextUnit = place('0102000', district.code, 'unit', 'rural-okrug');
  const nextVillage = place('0102010', nextUnit.code, 'settlement', 'village');
  const village = place('0101010', unit.code, 'settlement', 'village');
  return { region, district, elsewhere, unit, otherUnit, nextUnit, village, nextVillage };
}

async function settle(app: { db: Db; clock: () => Date }, nth: number): Promise<Office> {
  const places = placesOf(nth);
  const codeOf = (name: keyof typeof places) => places[name].code as PlaceCode;
  const wanted = [
    { name: 'resident' },
    { name: 'stranger' },
    { name: 'akim', role: { kind: 'akim', areaCode: codeOf('unit') } },
    { name: 'successor' },
    { name: 'staff' },
    { name: 'helper' },
    { name: 'operator', role: { kind: 'operator', areaCode: codeOf('district') } },
    { name: 'above', role: { kind: 'operator', areaCode: codeOf('region') } },
    { name: 'other-akim', role: { kind: 'akim', areaCode: codeOf('otherUnit') } },
    { name: 'other-operator', role: { kind: 'operator', areaCode: codeOf('elsewhere') } },
    { name: 'neighbour' },
  ] as const;
  const people = wanted.map((one, at) => ({
    telegramId: 100 * (nth + 1) + at,
    language: at % 2 === 0 ? ('kk' as const) : ('ru' as const),
    ...('role' in one && { role: one.role }),
  }));
  const ids = await addDemoPeople(app, people);
  const idOf = (at: number) => ids.get(people[at]?.telegramId ?? 0) as PersonId;
  const named = Object.fromEntries(wanted.map(({ name }, at) => [name, idOf(at)])) as Record<(typeof wanted)[number]['name'], PersonId>;
  const staffRole = await letIn(app, { akim: named.akim, staff: named.staff, unitCode: codeOf('unit') });
  const helperRole = await appoint(app, {
    operator: named.operator,
    helper: named.helper,
    areaCode: codeOf('unit'),
    within: [codeOf('region'), codeOf('district')],
  });
  const villagers = await settleVillagers(app, nth, codeOf('village'));
  return {
    ...named,
    villagers: [...villagers.keys()].slice(0, VILLAGERS),
    crowd: [...villagers.keys()],
    staffRole,
    helperRole,
    unitCode: codeOf('unit'),
    villageCode: codeOf('village'),
    nextVillageCode: codeOf('nextVillage'),
    otherUnitCode: codeOf('otherUnit'),
    areas: [codeOf('region'), codeOf('district'), codeOf('unit'), codeOf('village')],
    roles: new Map(wanted.flatMap((one, at) => ('role' in one && one.name !== 'akim' ? [[idOf(at), one.role] as const] : []))),
    chats: new Map([...people.map(({ telegramId }, at) => [idOf(at), telegramId] as const), ...villagers]),
  };
}

/** As many as the bot needs before it asks one of them. */
const VILLAGERS = 12;
const CROWD = 15;

async function settleVillagers(app: { db: Db; clock: () => Date }, nth: number, placeCode: PlaceCode): Promise<Map<PersonId, number>> {
  const invented = Array.from({ length: CROWD }, (_, at) => ({ telegramId: 100 * (nth + 1) + 50 + at, language: 'kk' as const }));
  const ids = await addDemoPeople(app, invented);
  await addDemoHomes(
    app,
    [...ids.values()].map((personId) => ({ personId, placeCode })),
  );
  for (const personId of [...ids.values()].slice(0, VILLAGERS)) await saveNeighbour(app.db, personId, app.clock());
  return new Map([...ids].map(([telegramId, personId]) => [personId, telegramId]));
}

async function letIn(
  app: { db: Db; clock: () => Date },
  { akim, staff, unitCode }: { akim: PersonId; staff: PersonId; unitCode: PlaceCode },
): Promise<number> {
  const invited = await inviteStaff(app, { unitCode, akim, label: 'Ерлан' });
  const joined = invited.ok ? await joinAsStaff(app, staff, invited.value.token) : invited;
  if (!joined.ok) throw new Error(joined.refusal);
  return joined.value.roleId;
}

async function appoint(
  app: { db: Db; clock: () => Date },
  { helper, ...link }: { operator: PersonId; helper: PersonId; areaCode: PlaceCode; within: readonly PlaceCode[] },
): Promise<number> {
  const invited = await inviteHelper(app, { ...link, label: 'Кітапханашы' });
  const joined = invited.ok
    ? await joinAsHelper(app, helper, invited.value.token, () => Promise.resolve([...link.within, link.areaCode]))
    : invited;
  if (!joined.ok) throw new Error(joined.refusal);
  return joined.value.roleId;
}

/** Somebody as the screens know him. @param akim who is akim of the unit now; `hasStaff`: whether his staff is there still */
export function callerOf(
  office: Office,
  personId: PersonId,
  { akim, hasStaff }: { akim: PersonId | undefined; hasStaff: boolean },
): Caller {
  const role = roleOf(office, personId, { akim, hasStaff });
  return { personId, language: 'kk', consented: true, face: 'resident', roles: role ? [role] : [] };
}

function roleOf(office: Office, personId: PersonId, { akim, hasStaff }: { akim: PersonId | undefined; hasStaff: boolean }) {
  if (personId === akim) return { kind: 'akim' as const, areaCode: office.unitCode };
  if (personId === office.staff) return hasStaff ? { kind: 'staff' as const, areaCode: office.unitCode } : undefined;
  return office.roles.get(personId);
}
