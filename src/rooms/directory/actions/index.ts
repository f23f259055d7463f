export { type AkimsImport, applyAkimsImport, planAkimsImport } from './akims-import.ts';
export { chooseHome } from './choose-home.ts';
export { applyDemoCountry, type DemoPlaceFacts, type DemoTenureFacts } from './demo-country.ts';
export { applyPlacesImport, type PlacesImport, planPlacesImport, type RegisterFile, RETIRED_SHARE_MAX } from './places-import.ts';
export { openPlaceSearch, type PlaceSearch, type PlaceSearchOptions } from './place-search.ts';
