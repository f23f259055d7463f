export { type FindOptions, findPlaces, type PlaceMatch, type PlacesFound } from './find.ts';
export { buildIndex, type PlaceIndex, type SearchablePlace } from './place-index.ts';
