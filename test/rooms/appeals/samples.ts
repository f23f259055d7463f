import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import type { Appeal } from '../../../src/rooms/appeals/queries/appeals.ts';

export const OBLAST = 'D10000000' as PlaceCode;
export const DISTRICT = 'D11000000' as PlaceCode;
export const UNIT = 'D11010000' as PlaceCode;
export const VILLAGE = 'D11010100' as PlaceCode;
export const OTHER_UNIT = 'D22020000' as PlaceCode;

const unreached = () => Promise.reject(new Error('Words ask nothing of anybody'));
/** A register without places: a case of a place that is gone is still spoken of. */
export const EMPTY_REGISTER = {
  search: {
    find: () => ({ kind: 'none' as const, total: 0, matches: [], similar: [] }),
    place: () => undefined,
    chain: () => undefined,
    version: 0,
    refresh: unreached,
    close: unreached,
  },
};

/** A case of the village, with its akim; all that matters is given. */
export function anAppeal(more: Partial<Appeal> = {}): Appeal {
  return {
    id: 1,
    code: 'КМТ482715',
    personId: 1 as PersonId,
    categoryCode: 'water',
    topicKk: 'Ауызсу',
    topicRu: 'Питьевая вода',
    isUrgent: false,
    isWorks: true,
    placeCode: VILLAGE,
    unitCode: UNIT,
    areas: [OBLAST, DISTRICT, UNIT, VILLAGE],
    landmark: null,
    latitude: null,
    longitude: null,
    body: 'Үш күннен бері су жоқ',
    language: 'kk',
    authorName: null,
    onceNamed: null,
    addressee: 'akim',
    addresseeReason: null,
    filedAt: new Date('2026-11-23T06:00:00Z'),
    registeredOn: '2026-11-23',
    dueOn: '2026-12-14',
    plannedOn: null,
    extendedOn: null,
    lateAreas: [],
    rating: null,
    ratingReason: null,
    state: 'received',
    priority: 0,
    changedAt: new Date('2026-11-23T06:00:00Z'),
    isDemo: false,
    supportedAt: null,
    kind: 'report',
    legalKind: 'message',
    officialNo: null,
    officialOn: null,
    aboutAppealId: null,
    joinedTo: null,
    joinedCode: null,
    joined: 0,
    following: 0,
    isShareable: true,
    openedAt: null,
    hiddenAt: null,
    forAnother: null,
    filedBy: null,
    filedAs: null,
    claimedAt: null,
    ...more,
  };
}
