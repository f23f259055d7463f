import { WHOLE_COUNTRY } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/database/index.ts';
import { type Holder, listHolders, listOffice } from '../../../identity/index.ts';
import { decidersOf, type Imposed } from '../../contest.ts';
import type { Appeal } from '../../queries/appeals.ts';

/** Who decides about what is said against what an operator has done in a case; nobody of its akim's office. */
export async function findDeciders(db: Db, imposed: Imposed, appeal: Pick<Appeal, 'areas' | 'unitCode'>): Promise<Holder[]> {
  const office = new Set((await listOffice(db, [appeal.unitCode])).map(({ personId }) => personId));
  const operators = await listHolders(db, 'operator', [...appeal.areas, WHOLE_COUNTRY]);
  return decidersOf(
    imposed,
    appeal,
    operators.filter(({ personId }) => !office.has(personId)),
  );
}
