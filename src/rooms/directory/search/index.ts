export { type FindOptions, findPlaces, type PlacesFound } from './find.ts';
export type { PlaceMatch } from './hit.ts';
export { buildIndex, type PlaceIndex, type SearchablePlace } from './place-index.ts';
