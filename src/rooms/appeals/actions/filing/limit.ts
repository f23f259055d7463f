import { DAY_MS } from '../../../../kernel/clock.ts';
import type { PersonId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/database/index.ts';
import { FILINGS_FOR_OTHERS_MAX, type FilerRole } from '../../another/filer.ts';
import { listInstantsForOthers } from '../../queries/another.ts';
import { listFilingInstants } from '../../queries/mine.ts';
import { FILINGS_PER_DAY_MAX, nextFilingAt } from '../../rules.ts';

/** When somebody may send the next letter, and how many a day he may; undefined: now. */
export interface FilingLimit {
  readonly nextAt: Date;
  readonly max: number;
}

/** @param as as whom he writes it down for somebody else; null: it is his own */
export async function limitOf(db: Db, personId: PersonId, as: FilerRole | null, now: Date): Promise<FilingLimit | undefined> {
  const since = new Date(now.getTime() - DAY_MS);
  const max = as === null ? FILINGS_PER_DAY_MAX : FILINGS_FOR_OTHERS_MAX[as];
  const recent = as === null ? await listFilingInstants(db, personId, since) : await listInstantsForOthers(db, personId, since);
  const nextAt = nextFilingAt(recent, now, max);
  return nextAt === null ? undefined : { nextAt, max };
}
