/** A seat of which no term was ever imported is not vacant: nobody has told us. The demo's are: its country is whole. */
export function isVacant(unit: {
  readonly tenure: object | undefined;
  readonly vacantSince: string | undefined;
  readonly place: { readonly demo: boolean };
}): boolean {
  return unit.tenure === undefined && (unit.vacantSince !== undefined || unit.place.demo);
}
