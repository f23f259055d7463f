/** A party under one of its names. Another name is another code: a ballot keeps the name that it had. */
export interface Party {
  /** As the akims' file writes it. */
  readonly code: string;
  readonly nameKk: string;
  readonly nameRu: string;
  /** First and last day of the name, `YYYY-MM-DD`; null where it has no end or its day is not known. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** The name that followed. */
  readonly successorCode: string | null;
}

/**
 * The name that the same party bore on a day: the one given where it did, else the nearest after or before it that did.
 *
 * @returns undefined for an unknown code, and where the party bore no name yet or any more
 */
export function partyOn<Named extends Party>(parties: readonly Named[], code: string, day: string): Named | undefined {
  const given = parties.find((party) => party.code === code);
  if (!given) return undefined;
  const line = [given, ...walk(given, successorIn(parties)), ...walk(given, predecessorIn(parties))];
  return line.find((party) => isBorneOn(party, day));
}

/** The name under which a party is counted on a day: the one that it bears, else the last that it has borne; undefined for an unknown code. */
export function countedAs<Named extends Party>(parties: readonly Named[], code: string, day: string): Named | undefined {
  const given = parties.find((party) => party.code === code);
  return partyOn(parties, code, day) ?? (given && (walk(given, successorIn(parties)).at(-1) ?? given));
}

function isBorneOn({ validFrom, validUntil }: Party, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil);
}

function successorIn<Named extends Party>(parties: readonly Named[]) {
  return (one: Named) => parties.find((party) => party.code === one.successorCode);
}

function predecessorIn<Named extends Party>(parties: readonly Named[]) {
  return (one: Named) => parties.find((party) => party.successorCode === one.code);
}

/** All that follow, the nearest first; a circle in the table ends the walk. */
function walk<Named extends Party>(from: Named, next: (party: Named) => Named | undefined): Named[] {
  const met = new Set<Named>([from]);
  for (let party = next(from); party && !met.has(party); party = next(party)) met.add(party);
  return [...met].slice(1);
}
