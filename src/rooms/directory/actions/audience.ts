import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import { whoCanBeWritten } from '../../identity/index.ts';
import { listResidentIds } from '../queries/index.ts';

/** People asked about at a time while an audience is counted or written to. */
const PEOPLE_PER_STEP = 2_000;

export interface AudienceCount {
  readonly all: number;
  readonly kk: number;
  readonly ru: number;
  /** Those who stopped the bot: they are not among `all`. */
  readonly unreachable: number;
}

/** Who could be written to now: residents of the area who consented and have not stopped the bot. */
export async function countAudience(db: Db, areaCode: PlaceCode): Promise<AudienceCount> {
  const count = { all: 0, kk: 0, ru: 0, unreachable: 0 };
  let after: PersonId | undefined;
  for (;;) {
    const { addressees, unreachable, through, isLast } = await listAudience(db, { areaCode, after });
    count.unreachable += unreachable;
    count.all += addressees.length;
    for (const { language } of addressees) count[language] += 1;
    if (isLast) return count;
    after = through;
  }
}

/** One step through an audience, by person's number; pass `through` back as `after` until `isLast`. */
export async function listAudience(db: Db, page: { areaCode: PlaceCode; after: PersonId | undefined }) {
  const ids = await listResidentIds(db, { areaCode: page.areaCode, limit: PEOPLE_PER_STEP, afterPersonId: page.after });
  const { addressees, unreachable } = await whoCanBeWritten(db, ids);
  return { addressees, unreachable, through: ids.at(-1) ?? page.after, isLast: ids.length < PEOPLE_PER_STEP };
}
