export { type CardTenure, listChainWithVillages, listUnitTerms } from './card.ts';
export { getCorpsCounts, listCorpsParts, listUncountedTerms } from './corps.ts';
export { countResidents, findHome, insertHomes, listResidentIds, saveHome } from './homes.ts';
export { findAkimUnitCode, findPlace, listChildren, listSettlements, type PlaceFacts } from './places.ts';
export { getDirectoryVersion } from './register.ts';
export { findTenureInOffice, listParties } from './tenures.ts';
