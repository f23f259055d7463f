export {
  addDemoPeople,
  addDemoPerson,
  countWritable,
  type DemoPerson,
  grantOperator,
  inviteAkim,
  joinAsAkim,
  languageOf,
  noteReach,
  openMeetings,
  whoCanBeWritten,
} from './actions.ts';
export { type Holder, hasAkim, listHolders } from './queries.ts';
export { askConsent, askLanguage, greet, type IdentityFaceApp, identityFace, phoneOf } from './telegram.ts';
