export { type Runner, startRunner } from './runner.ts';
export {
  type BroadcastsFaceApp,
  broadcastsFace,
  cancelDraft,
  composeTalk,
  correctDraft,
  keepDraft,
  wordProgress,
  wordReport,
} from './telegram/index.ts';
