import { sql } from 'kysely';
import { addDays } from '../../../../src/kernel/calendar/index.ts';
import type { PersonId } from '../../../../src/kernel/ids.ts';
import { dayOf } from '../../../../src/kernel/locale/index.ts';
import { dismissHelper } from '../../../../src/rooms/appeals/actions/another/filers.ts';
import { takeNeighbourWord } from '../../../../src/rooms/appeals/actions/case/neighbours.ts';
import { sweepUnplaced } from '../../../../src/rooms/appeals/actions/case/unplaced.ts';
import { supportProposal } from '../../../../src/rooms/appeals/actions/proposals/support.ts';
import { turnClock } from '../../../../src/rooms/appeals/actions/rounds/clock-round.ts';
import { endProposals } from '../../../../src/rooms/appeals/actions/rounds/end-proposals.ts';
import { readdressOrphans } from '../../../../src/rooms/appeals/actions/rounds/readdress.ts';
import { takeOver, takeOverAll } from '../../../../src/rooms/appeals/actions/rounds/take-over.ts';
import { NEIGHBOUR_WORDS } from '../../../../src/rooms/appeals/neighbours.ts';
import type { Appeal } from '../../../../src/rooms/appeals/queries/appeals.ts';
import { leaveOffice } from '../../../../src/rooms/identity/actions/office.ts';
import { inviteAkim, joinAsAkim, noteReach } from '../../../../src/rooms/identity/index.ts';
import type { Deed } from './deeds.ts';
import type { Act, Life } from './life.ts';

const fail = (_id: number, error: unknown) => {
  throw error;
};

/** Time passes, and what comes by itself comes. */
export async function beginAsClock(life: Life, { does, afterHours, nth }: Extract<Deed, { by: 'clock' }>, appeal: Appeal): Promise<Act> {
  const { app } = life;
  life.wait(afterHours);
  if (does === 'rally') return rallying(life, appeal.id);
  if (does === 'year-over') return yearOver(life, appeal.id);
  if (does === 'neighbour') return await beginAsNeighbour(life, nth);
  const attempt = async () => {
    if (does === 'turn') await turnClock(app, fail);
    else {
      await readdressOrphans(app);
      await takeOverAll(app);
      await sweepUnplaced(app);
    }
    return true;
  };
  return { attempt, isHis: true };
}

/** All who live there support it, one after the other. */
function rallying({ app, office }: Life, appealId: number): Act {
  const attempt = async () => {
    const taken = [];
    for (const personId of office.crowd) taken.push((await supportProposal(app, { appealId, personId })).ok);
    return taken.includes(true);
  };
  return { attempt, isHis: true };
}

/** Its time is over by now. */
function yearOver({ app, trx }: Life, appealId: number): Act {
  const attempt = async () => {
    const yesterday = addDays(dayOf(app.clock()), -1);
    await sql`
      update appeals.proposal as p set expires_on = ${yesterday} from appeals.appeal as a
      where p.appeal_id = ${appealId} and a.id = p.appeal_id and a.supported_at is null and p.ended_at is null`.execute(trx);
    return (await endProposals(app, fail)) > 0;
  };
  return { attempt, isHis: true };
}

/** One of those who were asked says whether it is so. */
async function beginAsNeighbour({ app, trx }: Life, nth: number): Promise<Act> {
  const asked = await trx
    .selectFrom('appeals.inquired')
    .select(['event_id as id', 'person_id as personId'])
    .where('is_answered', '=', false)
    .execute();
  const one = asked[nth % Math.max(1, asked.length)];
  const said = NEIGHBOUR_WORDS[nth % NEIGHBOUR_WORDS.length] ?? 'yes';
  const attempt = async () => one !== undefined && (await takeNeighbourWord(app, one.personId as PersonId, one.id, said)) === 'counted';
  return { attempt, isHis: true };
}

/** The office of akim is given up, or another one joins by his link, or the akim stops the bot or starts it again. */
export async function beginInOffice(life: Life, { does }: Extract<Deed, { by: 'office' }>): Promise<Act> {
  const { app, office, akim } = life;
  switch (does) {
    case 'leave': {
      const attempt = async () => {
        if (!akim) return false;
        await leaveOffice(app, akim, office.unitCode);
        life.akim = undefined;
        life.hasStaff = false;
        return true;
      };
      return { attempt, isHis: true };
    }
    case 'join': {
      const joins = akim === office.akim ? office.successor : office.akim;
      const { token } = await inviteAkim(app, { unitCode: office.unitCode, madeBy: office.operator });
      const attempt = async () => {
        const { ok } = await joinAsAkim(app, joins, token);
        if (!ok) return false;
        await reach(life, joins, true);
        life.akim = joins;
        life.hasStaff = false;
        await takeOver(app, office.unitCode);
        return true;
      };
      return { attempt, isHis: true };
    }
    case 'dismiss': {
      const attempt = async () => {
        const { ok } = await dismissHelper(app, office.operator, office.helperRole);
        if (ok && life.author === office.helper) life.author = office.operator;
        return ok;
      };
      return { attempt, isHis: true };
    }
    case 'reach': {
      const isReached = !life.isReached;
      const attempt = async () => {
        if (!akim) return false;
        await reach(life, akim, isReached);
        return true;
      };
      return { attempt, isHis: true };
    }
  }
}

async function reach(life: Life, akim: NonNullable<Life['akim']>, isReached: boolean): Promise<void> {
  life.isReached = isReached;
  await noteReach(life.app, life.trx, life.office.chats.get(akim) ?? 0, isReached);
}
