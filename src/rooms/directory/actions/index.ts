export type { Expected, RowProblem } from '../register/problem.ts';
export { type AkimsImport, applyAkimsImport, planAkimsImport } from './akims-import.ts';
export { chooseHome } from './choose-home.ts';
export { applyDemoCountry, type DemoPlaceFacts, type DemoTenureFacts } from './demo-country.ts';
export { openPlaceSearch, type PlaceSearch, type PlaceSearchOptions } from './place-search.ts';
export { applyPlacesImport, type PlacesImport, planPlacesImport, RETIRED_SHARE_MAX, type RegisterFile } from './places-import.ts';
