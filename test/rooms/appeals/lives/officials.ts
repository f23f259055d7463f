import { DAY_MS } from '../../../../src/kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../../../src/kernel/ids.ts';
import { dayOf } from '../../../../src/kernel/locale/index.ts';
import { deskFor } from '../../../../src/rooms/appeals/access.ts';
import { beginWork, type Official, openCase, passToAkim } from '../../../../src/rooms/appeals/actions/case/case.ts';
import { handToStaff } from '../../../../src/rooms/appeals/actions/case/hand.ts';
import { correctKind } from '../../../../src/rooms/appeals/actions/case/kind.ts';
import { chooseDay, speak } from '../../../../src/rooms/appeals/actions/case/speak.ts';
import { keepUnplaced, placeUnplaced } from '../../../../src/rooms/appeals/actions/case/unplaced.ts';
import { openDraft } from '../../../../src/rooms/appeals/actions/filing/drafts.ts';
import { takeSaid } from '../../../../src/rooms/appeals/actions/filing/take-said.ts';
import { joinCases } from '../../../../src/rooms/appeals/actions/joined/join.ts';
import { splitCase } from '../../../../src/rooms/appeals/actions/joined/split.ts';
import { banAuthor, liftBan } from '../../../../src/rooms/appeals/actions/moderation/ban.ts';
import { strikeCase } from '../../../../src/rooms/appeals/actions/moderation/strike.ts';
import { settleSupport } from '../../../../src/rooms/appeals/actions/proposals/held.ts';
import { correctPlace } from '../../../../src/rooms/appeals/actions/put-right/place.ts';
import { takeLate } from '../../../../src/rooms/appeals/actions/put-right/take.ts';
import { correctTopic } from '../../../../src/rooms/appeals/actions/put-right/topic.ts';
import { hideFromVillage, unhide, upholdHiding } from '../../../../src/rooms/appeals/actions/village/hide.ts';
import { KINDS, LEGAL_KINDS } from '../../../../src/rooms/appeals/kind.ts';
import { BAN_DAYS } from '../../../../src/rooms/appeals/moderation/ban.ts';
import { isPromise, type Outcome } from '../../../../src/rooms/appeals/outcome.ts';
import type { Appeal } from '../../../../src/rooms/appeals/queries/appeals.ts';
import { findSupport } from '../../../../src/rooms/appeals/queries/proposals.ts';
import { HIDING_REASONS } from '../../../../src/rooms/appeals/village/hiding.ts';
import type { Deed } from './deeds.ts';
import { type Act, aMessage, drafted, type Life, next, WORDS } from './life.ts';
import { callerOf, type Office, unitOf } from './office.ts';

type ByOfficial = Extract<Deed, { by: 'official' }>;

/** Others have no button for it. */
const OPERATORS: readonly ByOfficial['does'][] = [
  'correct',
  'op-topic',
  'op-place',
  'op-move',
  'op-take',
  'op-hide',
  'op-unhide',
  'op-uphold',
  'op-count',
  'op-drop',
  'op-ban',
  'op-lift',
];

const REFUSED: Act['attempt'] = () => Promise.resolve(false);

/** As the screens let him: whoever does not have the letter before him gets no further. */
export async function beginAsOfficial(life: Life, deed: ByOfficial, appeal: Appeal): Promise<Act> {
  const { office, akim } = life;
  const personId = whoIs(life, deed.who, appeal);
  const isHis = mayDo(life, deed, appeal, personId);
  // An akim's screen may be from before the letter went past him.
  const isOwn = personId === akim && appeal.unitCode === office.unitCode;
  const desk = deskFor(callerOf(office, personId, life), appeal) ?? (isOwn ? 'akim' : undefined);
  if (!desk || (OPERATORS.includes(deed.does) && desk !== 'operator')) return { attempt: REFUSED, isHis };
  return { attempt: await attemptOf(life, deed, appeal, { personId, role: desk, tap: `tap:${next()}` }), isHis };
}

function whoIs({ office, akim }: Life, who: ByOfficial['who'], appeal: Appeal): PersonId {
  const akimOf = appeal.unitCode === office.otherUnitCode ? office['other-akim'] : (akim ?? office.akim);
  if (who === 'holder') return appeal.addressee === 'akim' ? akimOf : holderOf(office, appeal);
  if (who === 'akim') return akim ?? office.akim;
  if (who === 'former') return (akim ?? office.akim) === office.akim ? office.successor : office.akim;
  return office[who];
}

/** The operator who is the nearest; of a complaint about his own answer, he who is above him. */
function holderOf({ areas, operator, above, otherUnitCode, ...office }: Office, appeal: Appeal): PersonId {
  if (appeal.unitCode === otherUnitCode) return office['other-operator'];
  return appeal.areas.includes(areas[1] ?? appeal.unitCode) ? operator : above;
}

/** What the issue says of it: the akim what is addressed to him, his staff but for what he decides, an operator what is addressed to operators, and to look at all of his area. */
function mayDo({ office, akim, hasStaff }: Life, { does }: ByOfficial, appeal: Appeal, personId: PersonId): boolean {
  const role = office.roles.get(personId);
  const isOperator = role?.kind === 'operator' && appeal.areas.includes(role.areaCode);
  const isAkim = personId === (appeal.unitCode === office.unitCode ? akim : office['other-akim']);
  if (does === 'op-take') return isOperator && appeal.addressee === 'akim';
  if (does === 'correct' || does === 'strike' || does.startsWith('op-')) return isOperator;
  if (does === 'hand') return appeal.addressee === 'akim' && isAkim;
  if (does === 'pass') return isOperator && appeal.addressee === 'operator';
  if (does === 'open' && isOperator) return true;
  if (appeal.addressee === 'operator') return isOperator;
  const isStaff = personId === office.staff && hasStaff && appeal.unitCode === office.unitCode;
  return isAkim || (isStaff && does !== 'answered-no' && does !== 'extended');
}

async function attemptOf(life: Life, { does, nth }: ByOfficial, appeal: Appeal, official: Official): Promise<Act['attempt']> {
  const { app } = life;
  const { personId } = official;
  const appealId = appeal.id;
  switch (does) {
    case 'open':
      return async () => (await openCase(app, official, appeal)) !== appeal || official.role === 'operator';
    case 'take-up':
      return async () => (await beginWork(app, official, appealId)) !== undefined;
    case 'pass':
      return async () => (await passToAkim(app, official, appealId)).ok;
    case 'correct': {
      const [kind = 'report', legalKind = 'message'] = [KINDS[nth % KINDS.length], LEGAL_KINDS[nth % LEGAL_KINDS.length]];
      return async () => (await correctKind(app, official, appealId, nth % 4 === 0 ? { legalKind } : { kind })) !== undefined;
    }
    case 'op-topic': {
      const code = TOPICS[nth % TOPICS.length] ?? 'water';
      return async () => (await correctTopic(app, official, appealId, code)) !== undefined;
    }
    case 'op-place':
    case 'op-move':
      return putting(life, { does, nth }, appeal, official);
    case 'op-take':
      return async () => (await takeLate(app, { ...official, areas: areasOf(life, official) }, appealId)) !== undefined;
    case 'op-join': {
      const others = life.filed.filter(({ id }) => id !== appealId);
      const lead = others[nth % Math.max(1, others.length)] ?? appeal;
      return async () => (await joinCases(app, official, { letterId: appealId, leadId: lead.id })) !== undefined;
    }
    case 'op-split':
      return async () => (await splitCase(app, official, appealId)) !== undefined;
    case 'op-count':
    case 'op-drop':
      return settling(life, official, appealId, does === 'op-count' ? 'counted' : 'dropped');
    case 'op-ban':
    case 'op-lift':
      return await banning(life, official, appealId, { does, nth });
    case 'op-hide':
    case 'op-unhide':
    case 'op-uphold':
      return keeping(life, official, appeal, { does, nth });
    case 'strike': {
      const [words = WORDS] = appeal.body.split(' ').slice(nth % 2);
      return async () => (await strikeCase(app, official, appealId, { words, why: 'other' })).ok;
    }
    case 'reply': {
      const { draft } = await openDraft(app, personId, { purpose: 'answer', appealId, messageId: next(), outcome: 'answered' });
      await takeSaid(app, personId, aMessage(WORDS));
      return async () => (await speak(app, official, { draftId: draft.id, appealId, isShared: true })).ok;
    }
    case 'hand': {
      const hand = { appealId, roleId: life.office.staffRole, day: dayOf(app.clock()) };
      return async () => (await handToStaff(app, official, hand)).ok;
    }
    case 'place':
      return await placing(life, official, appealId);
    case 'answered':
    case 'answered-no':
    case 'done-claimed':
    case 'planned':
    case 'budgeted':
    case 'passed-on':
    case 'extended':
    case 'asked':
    case 'returned':
      return await speaking(life, official, appealId, { outcome: does, nth });
  }
}

/** One that is about people among them, one that is about the akim, and one that is not offered. */
const TOPICS = ['water', 'road_in', 'lights', 'jobs', 'official', 'nothing'] as const;

function areasOf({ office }: Life, { personId }: Official): PlaceCode[] {
  return [office.roles.get(personId)?.areaCode ?? office.villageCode];
}

/** To another place of its unit, or of another unit; the other district is beyond most operators. */
function putting(
  life: Life,
  { does, nth }: { does: 'op-place' | 'op-move'; nth: number },
  { id: appealId, placeCode: from, unitCode }: Appeal,
  official: Official,
): Act['attempt'] {
  const { app, office } = life;
  const { villageCode, nextVillageCode, otherUnitCode } = office;
  const within = [villageCode, nextVillageCode].includes(from) ? unitCode : unitCode === office.unitCode ? villageCode : nextVillageCode;
  const elsewhere = [nextVillageCode, villageCode, otherUnitCode].filter((code) => unitOf(code) !== unitCode);
  const away = official.personId === office.above ? otherUnitCode : (elsewhere[nth % elsewhere.length] ?? villageCode);
  const to = does === 'op-place' ? within : away;
  const move = does === 'op-place' ? 'place-corrected' : 'moved';
  const by = { ...official, areas: areasOf(life, official) };
  return async () => (await correctPlace(app, by, { appealId, from, to, move })).ok;
}

async function speaking(
  life: Life,
  official: Official,
  appealId: number,
  { outcome, nth }: { outcome: Outcome; nth: number },
): Promise<Act['attempt']> {
  const { app } = life;
  const day = dayOf(new Date(app.clock().getTime() + (3 + nth) * DAY_MS));
  const isDue = outcome === 'extended';
  const draftId = await drafted(life, official.personId, { purpose: 'answer', appealId, text: WORDS, outcome, ...(isDue && { day }) });
  if (isPromise(outcome) && !(await chooseDay(app, official, { draftId, day })).ok) return REFUSED;
  return async () => (await speak(app, official, { draftId, appealId, isShared: true })).ok;
}

/** Its author may not write for a time, or may again. */
async function banning(
  life: Life,
  { personId, tap }: Official,
  appealId: number,
  { does, nth }: { does: 'op-ban' | 'op-lift'; nth: number },
): Promise<Act['attempt']> {
  const { app, trx, office } = life;
  const caller = callerOf(office, personId, life);
  const days = BAN_DAYS[nth % BAN_DAYS.length] ?? '7';
  if (does === 'op-ban') return async () => (await banAuthor(app, { caller, tap }, appealId, { why: 'flood', days })).ok;
  const ban = await trx.selectFrom('appeals.ban').select('id').where('appeal_id', '=', appealId).orderBy('id', 'desc').executeTakeFirst();
  return async () => ban !== undefined && (await liftBan(app, caller, ban.id)) !== undefined;
}

/** He looks at who is held, and says it of so many. */
async function settling(
  { app, trx }: Life,
  official: Official,
  appealId: number,
  standing: 'counted' | 'dropped',
): Promise<Act['attempt']> {
  const held = (await findSupport(trx, appealId))?.held ?? 0;
  return async () => (await settleSupport(app, official, { appealId, held }, standing)) !== undefined;
}

/** As the operator of the largest area of his. */
function keeping(
  { app, office }: Life,
  { personId, tap }: Official,
  appeal: Appeal,
  { does, nth }: { does: 'op-hide' | 'op-unhide' | 'op-uphold'; nth: number },
): Act['attempt'] {
  const areaCode = office.roles.get(personId)?.areaCode;
  if (!areaCode) return REFUSED;
  const act = { appealId: appeal.id, personId, areaCode, tap };
  const why = HIDING_REASONS[nth % HIDING_REASONS.length] ?? 'other';
  if (does === 'op-hide') return async () => (await hideFromVillage(app, act, why)) !== undefined;
  return async () => (await (does === 'op-unhide' ? unhide : upholdHiding)(app, act)) !== undefined;
}

/** Said without a letter, then put to this one. */
async function placing({ app }: Life, official: Official, appealId: number): Promise<Act['attempt']> {
  const said = aMessage(WORDS);
  await keepUnplaced(app, official.personId, said);
  let draftId: number | undefined;
  return async () => {
    draftId ??= (await placeUnplaced(app, official.personId, { appealId, through: said.messageId }))?.draft.id;
    return draftId !== undefined && (await speak(app, official, { draftId, appealId, isShared: true })).ok;
  };
}
