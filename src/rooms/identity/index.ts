export { addDemoPerson, grantOperator, inviteAkim, joinAsAkim, languageOf, noteReach, openMeetings, whoCanBeWritten } from './actions.ts';
export { hasAkim } from './queries.ts';
export { askConsent, askLanguage, greet, type IdentityFaceApp, identityFace, phoneOf } from './telegram.ts';
