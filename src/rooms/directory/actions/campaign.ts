import type { PlaceCode } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import { campaignOf, RESULT_DAYS_MAX } from '../elections/campaign.ts';
import { addDays } from '../elections/days.ts';
import { listCampaignElections } from '../queries/elections.ts';
import { listCodesWithin } from '../queries/places.ts';
import { listTenures } from '../queries/tenures.ts';

/**
 * Whether the election campaign of a unit's akim is under way on that day: then nobody is asked whether he trusts the akim, and no rating
 * of him is published.
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
 * @param unitCode a unit with an akim of its own; a place within it is in no campaign by this name
 * @param day `YYYY-MM-DD` in Kazakhstan; of days to come only what is called by now is known
 */
export async function isInCampaign(db: Db, unitCode: string, day: string): Promise<boolean> {
  return (await listCampaigns(db, day, unitCode)).length > 0;
}

/** The units of an area, by code, of which `isInCampaign` is true on that day. The area 000000000 is the whole country. */
export async function listUnitsInCampaign(db: Db, day: string, areaCode: PlaceCode): Promise<PlaceCode[]> {
  const codes = await listCampaigns(db, day);
  return codes.length === 0 ? [] : ((await listCodesWithin(db, codes, areaCode)) as PlaceCode[]);
}

async function listCampaigns(db: Db, day: string, unitCode?: string): Promise<string[]> {
  const elections = await listCampaignElections(db, { day, votesFrom: addDays(day, -RESULT_DAYS_MAX), unitCode });
  const units = Map.groupBy(elections, (election) => election.unitCode);
  const terms = Map.groupBy(await listTenures(db, [...units.keys()]), (term) => term.unitCode);
  return [...units.keys()].filter((code) => campaignOf({ elections: units.get(code) ?? [], terms: terms.get(code) ?? [] }, day));
}
