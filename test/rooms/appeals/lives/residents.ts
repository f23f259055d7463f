import { DAY_MS } from '../../../../src/kernel/clock.ts';
import type { PersonId } from '../../../../src/kernel/ids.ts';
import { dayOf } from '../../../../src/kernel/locale/index.ts';
import { claimAppeal } from '../../../../src/rooms/appeals/actions/another/claim.ts';
import { complain } from '../../../../src/rooms/appeals/actions/case/complain.ts';
import { chooseKind } from '../../../../src/rooms/appeals/actions/case/kind.ts';
import { keepOfficial } from '../../../../src/rooms/appeals/actions/case/official.ts';
import {
  addToAppeal,
  rateAnswer,
  rewriteAppeal,
  type WithdrawReason,
  withdrawAppeal,
} from '../../../../src/rooms/appeals/actions/case/own.ts';
import type { Verdict } from '../../../../src/rooms/appeals/actions/case/verdict.ts';
import { disputeAppeal, sayOutcome } from '../../../../src/rooms/appeals/actions/case/verdict.ts';
import { writeAgain } from '../../../../src/rooms/appeals/actions/case/write-again.ts';
import { setApart } from '../../../../src/rooms/appeals/actions/filing/careful.ts';
import { choosePlace, chooseTopic, openDraft } from '../../../../src/rooms/appeals/actions/filing/drafts.ts';
import { fileAppeal } from '../../../../src/rooms/appeals/actions/filing/file-appeal.ts';
import { takeSaid } from '../../../../src/rooms/appeals/actions/filing/take-said.ts';
import { thank } from '../../../../src/rooms/appeals/actions/filing/thank.ts';
import { splitOwn } from '../../../../src/rooms/appeals/actions/joined/split.ts';
import { contestHiding } from '../../../../src/rooms/appeals/actions/village/hide.ts';
import { closeToVillage, openToVillage } from '../../../../src/rooms/appeals/actions/village/open.ts';
import { type Appeal, findAppeal, type RatingReason } from '../../../../src/rooms/appeals/queries/appeals.ts';
import type { Deed } from './deeds.ts';
import { type Act, aLetter, aMessage, authorOf, drafted, KEY, type Life, next } from './life.ts';
import { callerOf } from './office.ts';

type ByResident = Extract<Deed, { by: 'resident' }>;

const WHY_WITHDRAWN: readonly WithdrawReason[] = ['solved', 'mind', 'fear', null];
const WHY_RATED: readonly (RatingReason | undefined)[] = ['help', 'empty', 'pushed', 'undone', undefined];

/** Whoever is not its author comes to nothing with it. */
export async function beginAsResident(life: Life, deed: ByResident, appeal: Appeal): Promise<Act> {
  const { does, nth } = deed;
  if (does === 'claim') return claiming(life, appeal, deed.who);
  const personId = whoIs(life, deed.who, appeal);
  if (does === 'me-too') return await joining(life, appeal, deed.who);
  const isHis = personId === authorOf(life, appeal);
  return { attempt: await attemptOf(life, { does, nth }, appeal, personId), isHis };
}

/** Neighbours join it, each once; its author cannot. */
async function joining(life: Life, lead: Appeal, who: ByResident['who']): Promise<Act> {
  const { app, office } = life;
  const joins = { resident: office.neighbour, stranger: office.stranger, akim: authorOf(life, lead) }[who];
  const isHis = joins !== authorOf(life, lead);
  const { draft } = await openDraft(app, joins, { purpose: 'appeal', appealId: null, messageId: next() });
  await takeSaid(app, joins, aMessage(aLetter()));
  await chooseTopic(app, joins, draft.id, lead.categoryCode);
  await choosePlace(app, joins, draft.id, office.villageCode);
  await setApart(app, joins, draft.id);
  const letter = { draftId: draft.id, personId: joins, language: 'ru', name: '', tap: `tap:${next()}`, leadId: lead.id } as const;
  return { attempt: filing(life, () => fileAppeal(app, letter), 'appeal'), isHis };
}

/** A stranger to a letter that was taken over is also she who wrote it down. */
function whoIs(life: Life, who: ByResident['who'], appeal: Appeal): PersonId {
  const { office, akim } = life;
  const author = authorOf(life, appeal);
  if (who === 'akim') return akim ?? office.akim;
  if (who === 'resident') return author;
  if (author === office.stranger) return office.neighbour;
  return author === office.helper ? office.stranger : office.helper;
}

/** Its person has the digits of the first letter; the others guess. */
function claiming(life: Life, appeal: Appeal, who: ByResident['who']): Act {
  const { app, office } = life;
  const personId = who === 'resident' ? office.resident : who === 'stranger' ? office.stranger : (life.akim ?? office.akim);
  const caller = callerOf(office, personId, life);
  const key = who === 'resident' ? KEY : '000000';
  const cause = `claim:${next()}`;
  const attempt = async () => {
    const wasHis = life.author === office.resident;
    const { ok } = await claimAppeal(app, { caller, code: appeal.code, key, cause });
    if (ok) life.author = office.resident;
    return ok && !wasHis;
  };
  return { attempt, isHis: who === 'resident' && life.author !== office.resident };
}

async function attemptOf(
  life: Life,
  { does, nth }: { does: Exclude<ByResident['does'], 'claim' | 'me-too'>; nth: number },
  { id: appealId, priority, unitCode }: Appeal,
  personId: PersonId,
): Promise<Act['attempt']> {
  const { app } = life;
  const act = { appealId, personId, tap: `tap:${next()}` };
  switch (does) {
    case 'confirmed':
    case 'partly':
      return async () => (await sayOutcome(app, act, does)) !== undefined;
    case 'disputed':
    case 'reproach': {
      if (does === 'reproach') await drafted(life, personId, { purpose: 'dispute', appealId, text: aLetter() });
      return disputing(life, act, { priority, unitCode });
    }
    case 'withdraw':
      return async () => (await withdrawAppeal(app, act, WHY_WITHDRAWN[nth % WHY_WITHDRAWN.length] ?? null)) !== undefined;
    case 'rate': {
      const why = WHY_RATED[nth % WHY_RATED.length];
      return async () => (await rateAnswer(app, act, { stars: 1 + (nth % 5), ...(why && { why }) })) !== undefined;
    }
    case 'split':
      return async () => (await splitOwn(app, act)) !== undefined;
    case 'open-up':
    case 'close-up':
    case 'contest':
      return showing(life, act, does);
    case 'make-official': {
      // Tomorrow's is refused.
      const on = dayOf(new Date(app.clock().getTime() - ((nth % 5) - 1) * DAY_MS));
      return async () => (await keepOfficial(app, act, { number: `ЖТ-2026-${10_000 + nth}`, on })).ok;
    }
    case 'add': {
      const { draft } = await openDraft(app, personId, { purpose: 'addition', appealId, messageId: next() });
      await takeSaid(app, personId, aMessage(aLetter()));
      return async () => (await addToAppeal(app, { personId, appealId, draftId: draft.id })).ok;
    }
    case 'rewrite': {
      const draftId = await drafted(life, personId, { purpose: 'edit', appealId, text: aLetter() });
      return async () => (await rewriteAppeal(app, { personId, appealId, draftId })).ok;
    }
    case 'complain': {
      const draftId = await drafted(life, personId, { purpose: 'complaint', appealId, text: aLetter() });
      return filing(life, () => complain(app, { ...act, draftId, language: 'kk' }), 'complaint');
    }
    case 'write-again':
      return writing(life, act);
    case 'thank':
      return await thanking(life, personId);
  }
}

/** Of what is open already, or closed, nothing is done. */
function showing({ app }: Life, act: Verdict, does: 'open-up' | 'close-up' | 'contest'): Act['attempt'] {
  if (does === 'contest') return async () => (await contestHiding(app, act, 'Бұл біздің ортақ көше, бәрі біледі')).ok;
  const isOpen = async () => (await findAppeal(app.db, act.appealId))?.openedAt !== null;
  return async () => {
    const before = await isOpen();
    await (does === 'open-up' ? openToVillage(app, act) : closeToVillage(app, act));
    return (await isOpen()) !== before;
  };
}

/** @param shown.priority how often it was returned when the screen was shown; the other unit has its akim */
function disputing(
  life: Life,
  act: { appealId: number; personId: PersonId; tap: string },
  { priority, unitCode }: Pick<Appeal, 'priority' | 'unitCode'>,
): Act['attempt'] {
  return async () => {
    const isAkimThere = unitCode === life.office.otherUnitCode || (life.akim !== undefined && life.isReached);
    const { ok } = await disputeAppeal(life.app, act, priority + 1);
    if (ok && life.returns.filter(({ appealId }) => appealId === act.appealId).length === priority)
      life.returns.push({ appealId: act.appealId, isAkimThere });
    return ok;
  };
}

/** What is filed by it is a letter from then on. */
function filing<Name extends string>(
  { filed }: Life,
  file: () => Promise<{ ok: true; value: Record<Name, Appeal> } | { ok: false }>,
  name: Name,
): Act['attempt'] {
  return async () => {
    const decision = await file();
    if (!decision.ok) return false;
    const appeal = decision.value[name];
    if (filed.every(({ id }) => id !== appeal.id)) filed.push(appeal);
    return true;
  };
}

function writing(life: Life, { appealId, personId, tap }: { appealId: number; personId: PersonId; tap: string }): Act['attempt'] {
  const { app } = life;
  const messageId = next();
  let draftId: number | undefined;
  return async () => {
    draftId ??= (await writeAgain(app, personId, appealId, messageId))?.id;
    if (draftId === undefined) return false;
    await setApart(app, personId, draftId);
    const letter = { draftId, personId, language: 'kk', name: '', tap } as const;
    return await filing(life, () => fileAppeal(app, letter), 'appeal')();
  };
}

/** Always of the resident's own draft: nobody else can send it. */
async function thanking({ app, office }: Life, personId: PersonId): Promise<Act['attempt']> {
  const { draft } = await openDraft(app, office.resident, { purpose: 'appeal', appealId: null, messageId: next() });
  await takeSaid(app, office.resident, aMessage('Жолды тазалағаныңызға рақмет айтамыз'));
  await chooseKind(app, office.resident, draft.id, 'thanks');
  await choosePlace(app, office.resident, draft.id, office.villageCode);
  return async () => (await thank(app, personId, draft.id)).ok;
}
