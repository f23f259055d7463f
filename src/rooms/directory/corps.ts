/** In a smaller part the figures would speak of single persons: it is only counted. */
const POSTS_MIN = 10;

/** What the database says of the akims of an area, counted by SQL. Terms and ages are of the elected in office. */
export interface CorpsFigures {
  readonly elected: number;
  readonly acting: number;
  /** Seats known to be free; one of which nobody has told us is not among them. */
  readonly vacant: number;
  /** Years, by the year of birth; null where no year of birth is known. */
  readonly meanAge: number | null;
  /** Of how many it is known whether they were civil servants before. */
  readonly serviceKnown: number;
  readonly neverCivilServants: number;
  readonly nominationKnown: number;
  readonly byParties: number;
  readonly parties: number;
  readonly selfNominated: number;
  /** Of how many the sex is known. */
  readonly sexKnown: number;
  readonly women: number;
  readonly termsKnown: number;
  /** Terms whose last day is in the present year. */
  readonly endingThisYear: number;
  /** `YYYY-MM-DD`; null where nobody is in office. */
  readonly checkedOn: string | null;
  /** Whether any seat or akim of the area is invented. */
  readonly demo: boolean;
}

/** What may be said of those figures; undefined where the line is left out. */
export interface CorpsSaid {
  readonly age: number | undefined;
  /** Whole percent is made of it: from 0 to 1. */
  readonly neverServed: { readonly count: number; readonly share: number | undefined } | undefined;
  readonly nominations: boolean;
  readonly women: number | undefined;
  readonly ending: number | undefined;
}

/**
 * Decides which figures of a corps are said: means and shares only from ten elected akims on, and none of what nobody knows.
 *
 * People are counted only where it is known of everybody: else the count would say fewer than there are. Never throws.
 */
export function decideCorpsSaid(figures: CorpsFigures): CorpsSaid {
  const isLarge = figures.elected >= POSTS_MIN;
  const isKnownOfAll = (known: number) => figures.elected > 0 && known === figures.elected;
  const { serviceKnown, neverCivilServants } = figures;
  return {
    age: isLarge && figures.meanAge !== null ? figures.meanAge : undefined,
    neverServed: isKnownOfAll(serviceKnown)
      ? { count: neverCivilServants, share: isLarge ? neverCivilServants / serviceKnown : undefined }
      : undefined,
    nominations: isKnownOfAll(figures.nominationKnown),
    women: isKnownOfAll(figures.sexKnown) ? figures.women : undefined,
    ending: isKnownOfAll(figures.termsKnown) ? figures.endingThisYear : undefined,
  };
}
