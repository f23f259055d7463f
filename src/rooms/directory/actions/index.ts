export { type AkimCard, type AkimCardUnit, findAkimCard } from './akim-card.ts';
export { type AkimUnitsImport, applyAkimUnitsImport, planAkimUnitsImport } from './akim-units-import.ts';
export { type AkimsImport, applyAkimsImport, planAkimsImport } from './akims-import.ts';

export { type AudienceCount, countAudience, listAudience } from './audience.ts';
export { isInCampaign, listUnitsInCampaign } from './campaign.ts';
export { applyCoordinatesImport, type CoordinatesImport, planCoordinatesImport } from './coordinates-import.ts';
export { getCorpsFigures } from './corps.ts';
export { applyDemoCountry, type DemoPlaceFacts } from './demo-country.ts';
export { wantElectionNews } from './election-news.ts';
export { applyElectionsImport, type ElectionsImport, planElectionsImport } from './elections-import.ts';
export { openPlaceSearch, type PlaceSearch } from './place-search.ts';
export { applyPlacesImport, type PlacesImport, planPlacesImport, type RegisterFile } from './places-import.ts';
export { type ElectionWords, tellElections } from './tell-elections.ts';
export { type HandoverWords, tellHandovers } from './tell-handovers.ts';
export { type UndoneImport, undoImport } from './undo-import.ts';
export { findWhereabouts } from './whereabouts.ts';
