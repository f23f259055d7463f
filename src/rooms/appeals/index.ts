export { sweepTries } from './actions/another/claim.ts';
export { tellOverdueHandings } from './actions/case/hand.ts';
export { addDemoNeighbours, endInquiries } from './actions/case/neighbours.ts';
export { sweepUnplaced } from './actions/case/unplaced.ts';
export { addDemoAppeals, type DemoAppeal, type DemoAppealEvent } from './actions/demo-appeals.ts';
export { turnClock } from './actions/rounds/clock-round.ts';
export { tellMorning } from './actions/rounds/digest.ts';
export { endProposals } from './actions/rounds/end-proposals.ts';
export { readdressOrphans } from './actions/rounds/readdress.ts';
export { countMovedTerms, recountTerms } from './actions/rounds/recount.ts';
export { isOfficeSilent, watchOffices } from './actions/rounds/silent-offices.ts';
export { takeOverAll } from './actions/rounds/take-over.ts';
export { tellVillages } from './actions/rounds/village-digest.ts';
export { type Keeper, startKeeper } from './keeper.ts';
export type { Said } from './piece.ts';
export { countOfUnit } from './queries/desks.ts';
export { promisesOfUnit } from './queries/promises.ts';
export { recordOfUnit } from './queries/record.ts';
export { countThanks } from './queries/thanks.ts';
export { findReplied, hearReply } from './telegram/desk/reply.ts';
export { askWhichLetter } from './telegram/desk/unplaced.ts';
export { showWriting } from './telegram/filing/go-on.ts';
export {
  type AppealsFaceApp,
  appealsFace,
  beginAppeal,
  cancelEditing,
  cancelWriting,
  correctWriting,
  digestSetting,
  followClaim,
  forgetStriking,
  handOver,
  hear,
  hearClaim,
  hearContest,
  hearEditing,
  hearModeration,
  hearOffice,
  hearOfficial,
  hearOther,
  hearSaid,
  helpersRow,
  isCode,
  isOtherPayload,
  isWriting,
  keepEditing,
  keepWriting,
  leaveClaimQuestion,
  leaveContestQuestion,
  leaveModerationQuestion,
  leaveOfficeQuestion,
  leaveOfficialQuestion,
  leaveOtherQuestion,
  movePoint,
  neighbourSetting,
  openOther,
  otherRow,
  readClaimPayload,
  readSaid,
  refuseSaid,
  staffRow,
  switchDigest,
  switchNeighbour,
  tellStatus,
  villageRow,
  welcomeHelper,
  welcomeStaff,
  wordsOf,
} from './telegram/index.ts';
export { dueOn, registeredOn } from './terms/deadline.ts';
export { isCry, isStrayAnswer, maySayAnswer, meaningOf, politenessOf, type Searched } from './words/meaning.ts';
