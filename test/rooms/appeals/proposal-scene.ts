import { DAY_MS } from '../../../src/kernel/clock.ts';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { supportProposal } from '../../../src/rooms/appeals/actions/proposals/support.ts';
import { standingOf } from '../../../src/rooms/appeals/actions/proposals/tell.ts';
import { openToVillage } from '../../../src/rooms/appeals/actions/village/open.ts';
import type { Appeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { listEvents } from '../../../src/rooms/appeals/queries/events.ts';
import { caseNow, fileCase } from './filed-case.ts';
import { aSharedTrouble } from './joined-scene.ts';

/** A village where residents propose and support; `LATER`: nobody is new any more. */
export async function aVillageThatProposes() {
  const scene = await aSharedTrouble();
  const { db, app, office, time, MORNING, by, toldTo, next } = scene;
  const LATER = new Date(MORNING.getTime() + 8 * DAY_MS);

  /** A proposal of the resident's, who has not said where he lives, before the village. */
  async function proposed(more: Partial<Appeal> = {}): Promise<Appeal> {
    const { unitCode, villageCode: placeCode, areas, resident: personId } = office;
    const facts = { unitCode, placeCode, areas, kind: 'proposal', legalKind: 'proposal', body: `Саябақ салайық, ${next()}` } as const;
    const { id } = await fileCase(db, { personId, key: `proposal ${next()}` }, { ...facts, filedAt: time.now, ...more });
    await openToVillage(app, by(personId, id));
    return await caseNow(db, id);
  }
  async function support({ id }: Appeal, personId: PersonId) {
    const taken = await supportProposal(app, { appealId: id, personId });
    return taken.ok ? taken.value : taken.refusal;
  }
  async function supportedBy(appeal: Appeal, people: readonly PersonId[]) {
    const all = [];
    for (const personId of people) all.push(await support(appeal, personId));
    return all;
  }
  async function stands({ id }: Appeal) {
    const standing = await standingOf(db, await caseNow(db, id));
    return { ...standing?.support, fate: standing?.fate };
  }
  const kinds = async ({ id }: Appeal) => (await listEvents(db, id)).map(({ kind }) => kind).slice(1);
  const told = async (personId: PersonId, about: RegExp) => (await toldTo(personId)).filter((text) => about.test(text)).length;
  async function beginAnew(): Promise<void> {
    time.now = LATER;
    await db.deleteFrom('delivery.message').execute();
    await db.deleteFrom('appeals.draft').execute();
  }
  return { ...scene, LATER, proposed, support, supportedBy, stands, kinds, told, beginAnew };
}

export const on = (day: string) => new Date(`${day}T06:00:00Z`);
export const noFault = (_id: number, error: unknown) => {
  throw error;
};
