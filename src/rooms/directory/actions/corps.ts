import type { Db } from '../../../platform/database/index.ts';
import { type CorpsFigures, figuresOf } from '../corps/figures.ts';
import { getCorpsCounts, listParties, listUncountedTerms } from '../queries/index.ts';

/**
 * The figures of the akims within an area.
 *
 * @param areaCode an oblast or a district; null for the whole country
 * @param today `YYYY-MM-DD` in Kazakhstan: ages, parties' names and the ends of terms are counted from it
 */
export async function getCorpsFigures(db: Db, areaCode: string | null, today: string): Promise<CorpsFigures> {
  const [counts, parties] = await Promise.all([getCorpsCounts(db, areaCode, Number(today.slice(0, 4))), listParties(db)]);
  const numbered = Object.values(counts.byTermNumber).reduce((sum, count) => sum + count, 0);
  const uncounted = numbered < counts.elected ? await listUncountedTerms(db, areaCode) : [];
  return figuresOf(counts, parties, uncounted, today);
}
