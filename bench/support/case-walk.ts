import type { Phone } from './phone.ts';

const LETTER = 'Мектептің алдындағы шам бір аптадан бері жанбайды, кешке қараңғы';
const ANSWER = 'Ертең электрик шамды ауыстырады, жауапты — аппарат';
const CODE = /[КМРСТХ]{3}-\d{3}-\d{3}/;

export interface Walked {
  /** The resident's, from the letter to the receipt. */
  taps: number;
  fileToNoticeMs: number;
  answerToResidentMs: number;
}

/** One act of one person, one update. Resolves when what it is to bring about has come about, as far as the next act does not ask for it. */
type Step = (walk: Walk) => Promise<void>;

interface Walk extends Walked {
  readonly resident: Phone;
  readonly akim: Phone;
  code: string | undefined;
}

export interface CaseWalk {
  readonly walked: Walked;
  /** Does the nth step, as soon as what is tapped is there. @throws Error where the bot does not do its part */
  step(nth: number): Promise<void>;
}

/** A resident writes and sends, the akim opens it, takes it up and answers. */
export function openCaseWalk(resident: Phone, akim: Phone): CaseWalk {
  const walk: Walk = { resident, akim, taps: 0, fileToNoticeMs: Number.NaN, answerToResidentMs: Number.NaN, code: undefined };
  return { walked: walk, step: async (nth) => await STEPS[nth]?.(walk) };
}

const residentTaps =
  (button: RegExp): Step =>
  async (walk) => {
    await walk.resident.tap(button);
    walk.taps += 1;
  };
const akimTaps =
  (button: RegExp): Step =>
  (walk) =>
    walk.akim.tap(button);

const STEPS: readonly Step[] = [
  (walk) => walk.resident.says(LETTER),
  residentTaps(/^appeals:next:/),
  residentTaps(/^appeals:topic:\d+:lights$/),
  residentTaps(/^appeals:option:\d+:\d+:0$/),
  residentTaps(/^appeals:option:\d+:\d+:0$/),
  residentTaps(/^appeals:place:/),
  fileIt,
  akimTaps(/^appeals:case:/),
  akimTaps(/^appeals:work:/),
  akimTaps(/^appeals:answer:/),
  async (walk) => {
    // The question for the answer carries the way back to the case.
    await walk.akim.sees(/^appeals:case:/);
    await walk.akim.says(ANSWER);
  },
  answerIt,
];
export const STEP_COUNT = STEPS.length;
/** The steps whose outcome is timed. */
export const FILED_AT_STEP = STEPS.indexOf(fileIt);
export const ANSWERED_AT_STEP = STEPS.indexOf(answerIt);

async function fileIt(walk: Walk): Promise<void> {
  let sentAt = Number.NaN;
  const noticed = walk.akim.sees(/^appeals:case:/);
  noticed.catch(() => undefined);
  await walk.resident.tap(/^appeals:send:/, (at) => void (sentAt = at));
  walk.taps += 1;
  const receipt = await walk.resident.sees(/^appeals:follow:/);
  const notice = await noticed;
  walk.fileToNoticeMs = notice.at - sentAt;
  walk.code = CODE.exec(receipt.text ?? '')?.[0];
  if (walk.code === undefined || !notice.text?.includes(walk.code)) throw new Error('The akim was told of another case than was filed');
}

async function answerIt(walk: Walk): Promise<void> {
  let sentAt = Number.NaN;
  await walk.akim.tap(/^appeals:answer-send:/, (at) => void (sentAt = at));
  const answer = await walk.resident.sees(/^appeals:solved:/);
  walk.answerToResidentMs = answer.at - sentAt;
  if (!answer.text?.includes(ANSWER) || !answer.text.includes(walk.code ?? '?')) throw new Error('The resident was told another answer');
}
