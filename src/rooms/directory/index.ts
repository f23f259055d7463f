export { chooseHome } from './actions/choose-home.ts';
export {
  type AkimsImport,
  applyAkimsImport,
  applyDemoCountry,
  applyPlacesImport,
  openPlaceSearch,
  type PlaceSearch,
  type PlacesImport,
  planAkimsImport,
  planPlacesImport,
} from './actions/index.ts';
export { findHome, findPlace, listChildren, listResidentIds, type PlaceFacts } from './queries/index.ts';
export type { RowProblem } from './register/problem.ts';
export {
  askHome,
  askWhichAkim,
  bareName,
  chainOf,
  countSubscribers,
  type DirectoryFaceApp,
  directoryFace,
  findPlaces,
  homeLine,
  openHomeCard,
  openOwnCard,
  openPlace,
  openVillage,
  searchPlaces,
  serves,
  shortName,
  welcomeAkim,
} from './telegram/index.ts';
