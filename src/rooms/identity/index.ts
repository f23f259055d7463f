export { addDemoPeople, addDemoPerson, type DemoPerson } from './actions/demo.ts';
export { type InviteHelperRefusal, inviteHelper, joinAsHelper, removeHelper } from './actions/filers.ts';
export { endAkimAccess, grantOperator, inviteAkim, joinAsAkim, restoreAkimAccess } from './actions/office.ts';
export { countWritable, findKnown, languageOf, noteReach, openMeetings, switchFace, whoCanBeWritten } from './actions/person.ts';
export {
  closeStaffLink,
  comeBack,
  type InviteRefusal,
  inviteStaff,
  joinAsStaff,
  leaveInPlace,
  listStaffLinks,
  quitStaff,
  removeStaff,
} from './actions/staff.ts';
export { type Holder, listDeputies, listHolders, listOffice } from './queries/addressees.ts';
export type { Appointee } from './queries/appointees.ts';
export { findHelper, findHelperEver, listHelpers } from './queries/filers.ts';
export { type AccessChange, hasAkim, listAccessChanges } from './queries/offices.ts';
export { findFirstConsent, holdRoles } from './queries/people.ts';
export {
  type Absence,
  findAbsence,
  findStaff,
  listStaff,
  listStaffEver,
  listStaffOfPresent,
} from './queries/staff.ts';
export { ABSENCE_DAYS_MAX, type AbsenceRefusal, faceOf, HELPERS_MAX, LABEL_CHARS_MAX, nearestOf, readLabel, STAFF_MAX } from './rules.ts';
export { askConsent, askLanguage, greet, type IdentityFaceApp, identityFace, phoneOf } from './telegram.ts';
