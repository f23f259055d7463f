export { type FindOptions, findPlaces, type PlacesFound } from './find.ts';

export { buildIndex } from './place-index.ts';
export type { PlaceNames } from './spelling.ts';
