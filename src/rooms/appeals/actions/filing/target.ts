import type { PlaceCode } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/database/index.ts';
import { findAkimCard, isVacant } from '../../../directory/index.ts';
import type { NewAppeal } from '../../queries/appeals.ts';
import { findCategory } from '../../queries/categories.ts';
import type { Draft } from '../../queries/drafts.ts';
import { addresseeOf } from '../../rules.ts';
import { officeOf } from '../case/tell.ts';

export type Target = Pick<NewAppeal, 'categoryCode' | 'placeCode' | 'unitCode' | 'areas' | 'addressee' | 'addresseeReason'>;

/**
 * Whom the draft goes to as it stands; undefined where it lacks a topic or a place with an akim.
 *
 * @param at.isLeftToOperator by its author, for its words
 */
export async function targetOf(
  db: Db,
  draft: Pick<Draft, 'categoryCode' | 'placeCode'>,
  { now, isLeftToOperator = false }: { now: Date; isLeftToOperator?: boolean },
): Promise<Target | undefined> {
  const { categoryCode, placeCode } = draft;
  if (categoryCode === null || placeCode === null) return undefined;
  const category = await findCategory(db, categoryCode);
  const card = await findAkimCard(db, placeCode);
  if (!category || !card?.unit) return undefined;
  const unitCode = card.unit.place.code as PlaceCode;
  const { addressee, reason } = addresseeOf({
    isAboutAkim: category.addressee === 'operator',
    isLeftToOperator,
    // Who answers for an akim while he is away is there as well.
    isLinked: (await officeOf({ clock: () => now }, db, unitCode)).length > 0,
    isVacant: isVacant(card.unit),
  });
  const areas = card.chain.map((place) => place.code as PlaceCode);
  return { categoryCode, placeCode, unitCode, areas, addressee, addresseeReason: reason };
}
