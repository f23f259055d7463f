export { openPlaceSearch, type PlaceSearch } from './actions/index.ts';
export { countResidents, findHome, findPlace, listChildren, listResidentIds, type PlaceFacts } from './queries/index.ts';
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
