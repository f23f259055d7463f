declare const brand: unique symbol;
type Id<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Our number of a person: the only one that may appear in a log line. */
export type PersonId = Id<number, 'PersonId'>;
/** A KATO code, nine digits; `D` and eight digits for the demo's invented places. */
export type PlaceCode = Id<string, 'PlaceCode'>;

/** The area of an operator who serves the whole country; no place bears this code. */
export const WHOLE_COUNTRY = '000000000' as PlaceCode;

const PLACE_CODE = /^[0-9D]\d{8}$/;

/** Mints a place code from what a button, a file or a command line carried; undefined where it cannot be one. */
export function placeCodeOf(text: string): PlaceCode | undefined {
  return PLACE_CODE.test(text) ? (text as PlaceCode) : undefined;
}
