import type { CorpsFigures, MonthCount, PartyCount, TermCounts } from './figures.ts';

/** Of fewer people the figures would speak of single persons: they are only counted. */
const POSTS_MIN = 10;
/** A smaller share would be written as zero percent of people whom the count beside it has. */
const SHARE_MIN = 0.005;

/** What may be said of those figures; undefined where the line is left out. */
export interface CorpsSaid {
  readonly age: number | undefined;
  /** Whole percent is made of it: from 0 to 1. */
  readonly neverServed: { readonly count: number; readonly share: number | undefined } | undefined;
  readonly nominations: NominationsSaid | undefined;
  readonly women: number | undefined;
  readonly terms: TermCounts | undefined;
  readonly ending: number | undefined;
  readonly months: readonly MonthCount[] | undefined;
}

export interface NominationsSaid {
  readonly byParties: number;
  /** Undefined where of somebody it is not known which party. */
  readonly parties: readonly PartyCount[] | undefined;
  readonly self: number;
  readonly byAkims: number;
}

/**
 * Decides which figures of a corps are said: a mean only of ten ages or more, a share only from ten elected akims on, and none of what nobody knows.
 *
 * People are counted only where it is known of everybody: else the count would say fewer than there are. The terms say themselves of
 * how many it is not known. Never throws.
 */
export function decideCorpsSaid(figures: CorpsFigures): CorpsSaid {
  const { elected, meanAge, agesKnown, serviceKnown, neverCivilServants, terms } = figures;
  const isLarge = elected >= POSTS_MIN;
  const share = neverCivilServants / serviceKnown;
  const isKnownOfAll = (known: number) => elected > 0 && known === elected;
  return {
    age: agesKnown >= POSTS_MIN && meanAge !== null ? meanAge : undefined,
    neverServed: isKnownOfAll(serviceKnown)
      ? { count: neverCivilServants, share: isLarge && share >= SHARE_MIN ? share : undefined }
      : undefined,
    nominations: isKnownOfAll(figures.nominationKnown) ? nominationsOf(figures) : undefined,
    women: isKnownOfAll(figures.sexKnown) ? figures.women : undefined,
    terms: terms.unknown < elected ? terms : undefined,
    ending: isKnownOfAll(figures.termsKnown) ? figures.endingThisYear : undefined,
    months: isKnownOfAll(figures.termsKnown) ? figures.endingByMonth : undefined,
  };
}

function nominationsOf({ byParties, parties, selfNominated, byAkims }: CorpsFigures): NominationsSaid {
  const named = parties.reduce((sum, party) => sum + party.count, 0);
  return { byParties, parties: named === byParties ? parties : undefined, self: selfNominated, byAkims };
}

/** The parties that are named, and how many akims the others nominated together. */
export function nameParties(parties: readonly PartyCount[], namedMax: number): { named: readonly PartyCount[]; others: number } {
  const others = parties.slice(namedMax).reduce((sum, party) => sum + party.count, 0);
  return { named: parties.slice(0, namedMax), others };
}
