import { addDays } from '../../../kernel/calendar/index.ts';
import type { PlaceCode } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import { campaignOf, RESULT_DAYS_MAX } from '../elections/campaign.ts';
import { listCampaignElections } from '../queries/elections.ts';
import { findAkimUnitCode, listCodesWithin } from '../queries/places.ts';
import { listTenures } from '../queries/tenures.ts';

/**
 * The units, by code, whose akim's election campaign is under way on that day, in an area or, of a village, the one that it belongs to: then
 * nobody there is asked whether he trusts the akim, and no rating of him is shown.
 *
 * The rule: from the day on which the election was called (`set_on`) through the day of the vote, and until the result is official, which
 * it is when the new akim is registered and his powers begin, for seven days after the vote at the most. A cancelled election makes no
 * campaign.
 *
 * Source: polls that are related to elections may be run only by a Kazakhstan legal entity with five years' experience that has told the
 * Central Election Commission, and none may be published in the five days before the vote and on it (Constitutional Act on Elections,
 * art. 28(9); Code of Administrative Offences, art. 120). An akim is registered within seven days of the vote (the same Act, art. 113-11),
 * and his powers begin then (law on local government, art. 36(4)). The law does not say that trust in an akim who may stand again is such
 * a poll: to pause for the whole campaign is our caution.
 *
 * @param day `YYYY-MM-DD` in Kazakhstan; of days to come only what is called by now is known
 * @param areaCode 000000000 is the whole country
 */
export async function listUnitsInCampaign(db: Db, day: string, areaCode: PlaceCode): Promise<PlaceCode[]> {
  const elections = await listCampaignElections(db, { day, votesFrom: addDays(day, -RESULT_DAYS_MAX) });
  if (elections.length === 0) return [];
  const units = Map.groupBy(elections, (election) => election.unitCode);
  const terms = Map.groupBy(await listTenures(db, [...units.keys()]), (term) => term.unitCode);
  const codes = [...units.keys()].filter((code) => campaignOf({ elections: units.get(code) ?? [], terms: terms.get(code) ?? [] }, day));
  const own = await findAkimUnitCode(db, areaCode);
  const within = await listCodesWithin(db, codes, areaCode);
  return codes.filter((code) => code === own || within.includes(code)) as PlaceCode[];
}
