export { addDemoPeople, addDemoPerson, type DemoPerson } from './actions/demo.ts';
export { endAkimAccess, grantOperator, inviteAkim, joinAsAkim, restoreAkimAccess } from './actions/office.ts';
export { countWritable, findKnown, languageOf, noteReach, openMeetings, whoCanBeWritten } from './actions/person.ts';
export { type Holder, listHolders } from './queries/addressees.ts';
export { type AccessChange, hasAkim, listAccessChanges } from './queries/offices.ts';
export { nearestOf } from './rules.ts';
export { askConsent, askLanguage, greet, type IdentityFaceApp, identityFace, phoneOf } from './telegram.ts';
