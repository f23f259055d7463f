export { turnClock } from './actions/clock-round.ts';
export { addDemoAppeals, type DemoAppeal, type DemoAppealEvent } from './actions/demo-appeals.ts';
export { tellMorning } from './actions/digest.ts';
export { tellOverdueHandings } from './actions/hand.ts';
export { readdressOrphans } from './actions/readdress.ts';
export { countMovedTerms, recountTerms } from './actions/recount.ts';
export { takeOverAll } from './actions/take-over.ts';
export { sweepUnplaced } from './actions/unplaced.ts';
export { dueOn, registeredOn } from './deadline.ts';
export { type Keeper, startKeeper } from './keeper.ts';
export { isCry, isStrayAnswer, maySayAnswer, meaningOf, politenessOf, type Searched } from './meaning.ts';
export type { Said } from './piece.ts';
export { countOfUnit } from './queries/desks.ts';
export { recordOfUnit } from './queries/record.ts';
export { countThanks } from './queries/thanks.ts';
export { showWriting } from './telegram/go-on.ts';
export {
  type AppealsFaceApp,
  appealsFace,
  beginAppeal,
  cancelEditing,
  cancelWriting,
  correctWriting,
  handOver,
  hear,
  hearEditing,
  hearOffice,
  hearOfficial,
  hearSaid,
  isCode,
  isWriting,
  keepEditing,
  keepWriting,
  leaveOfficeQuestion,
  leaveOfficialQuestion,
  movePoint,
  readSaid,
  refuseSaid,
  staffRow,
  tellStatus,
  welcomeStaff,
  wordsOf,
} from './telegram/index.ts';
export { findReplied, hearReply } from './telegram/reply.ts';
export { askWhichLetter } from './telegram/unplaced.ts';
