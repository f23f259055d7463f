export {
  addDemoPerson,
  grantOperator,
  type IdentityApp,
  inviteAkim,
  joinAsAkim,
  languageOf,
  noteReach,
  openMeetings,
  whoCanBeWritten,
} from './actions.ts';
export { type Addressee, hasAkim } from './queries.ts';
export { askConsent, askLanguage, greet, type IdentityFaceApp, identityFace, phoneOf } from './telegram.ts';
