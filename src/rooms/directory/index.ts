export { chooseHome } from './actions/choose-home.ts';
export { addDemoHomes } from './actions/demo-homes.ts';
export {
  type AkimsImport,
  type AkimUnitsImport,
  type AudienceCount,
  addDemoPassports,
  applyAkimsImport,
  applyAkimUnitsImport,
  applyCoordinatesImport,
  applyDemoCountry,
  applyElectionsImport,
  applyPassportsImport,
  applyPlacesImport,
  type CoordinatesImport,
  countAudience,
  type DemoFact,
  type ElectionsImport,
  findAdults,
  findAkimCard,
  findPeople,
  listAudience,
  listUnitsInCampaign,
  openPlaceSearch,
  type PassportsImport,
  type PlaceSearch,
  type PlacesImport,
  planAkimsImport,
  planAkimUnitsImport,
  planCoordinatesImport,
  planElectionsImport,
  planPassportsImport,
  planPlacesImport,
  type RegisterFile,
  tellElections,
  tellHandovers,
  type UndoneImport,
  undoImport,
} from './actions/index.ts';
export { writtenChange, writtenFact } from './passport/changes.ts';
export { listBatches } from './queries/batches.ts';
export { isNewInOffice } from './queries/handovers.ts';
export { findHome, findPlace } from './queries/index.ts';
export { findAkimUnitCode, listUnitsBelow } from './queries/places.ts';
export { findOfficeEmail } from './queries/tenures.ts';
export type { ChangeNote, RegisterChange } from './register/changes.ts';
export { NAME_END } from './register/columns.ts';
export type { PlaceConflict } from './register/conflicts.ts';
export { keptFacts } from './register/other-facts.ts';
export { choosePhotos, PHOTOS_OPTION } from './register/photos.ts';
export type { RowProblem } from './register/problem.ts';
export { type ExampleCell, REGISTERS, type RegisterName, templateColumns } from './register/template.ts';
export { type Batch, isCorrection, type UndoRefusal } from './register/undo.ts';
export { isVacant } from './seat.ts';
export {
  type AreaAsker,
  answerInline,
  areaName,
  askForPlace,
  askHome,
  askWhichAkim,
  cardWordsOf,
  chainOf,
  countSubscribers,
  type DirectoryFaceApp,
  directoryFace,
  doubtsRow,
  electionNewsSetting,
  electionWordsOf,
  findPlaces,
  handoverWordsOf,
  hearAboutCard,
  hearPoint,
  homeLine,
  isPlaceAsked,
  leaveCardQuestion,
  leavePointQuestion,
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
  switchElectionNews,
  welcomeAkim,
} from './telegram/index.ts';
export type { TenuresDiff } from './terms/diff/index.ts';
