export { chooseHome } from './actions/choose-home.ts';
export { addDemoHomes } from './actions/demo-homes.ts';
export {
  type AkimsImport,
  type AudienceCount,
  applyAkimsImport,
  applyDemoCountry,
  applyPlacesImport,
  countAudience,
  findAkimCard,
  listAudience,
  openPlaceSearch,
  type PlaceSearch,
  type PlacesImport,
  planAkimsImport,
  planPlacesImport,
} from './actions/index.ts';
export { findHome, findPlace } from './queries/index.ts';
export type { RowProblem } from './register/problem.ts';
export { isVacant } from './seat.ts';
export {
  type AreaAsker,
  areaName,
  askForPlace,
  askHome,
  askWhichAkim,
  chainOf,
  countSubscribers,
  type DirectoryFaceApp,
  directoryFace,
  findPlaces,
  homeLine,
  liveHereRow,
  longName,
  openHomeCard,
  openOwnCard,
  openPlace,
  openVillage,
  readArea,
  readTarget,
  searchPlaces,
  serves,
  showAreas,
  showBranch,
  welcomeAkim,
} from './telegram/index.ts';
