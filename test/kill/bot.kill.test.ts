import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/index.ts';
import { BOT_TOKEN, BOT_USERNAME } from '../support/a-bot.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { aDatabase } from '../support/database.ts';
import { aTempFolder } from '../support/temp-folder.ts';
import { runRounds } from './rounds.ts';

/** Each with a kill; the closing of the survey has three more. */
const ROUNDS = 4;
/** In every other round letters are talked over; `npm run test:kill` does it in each. */
const TALKS_EVERY = 2;
const TALKS = ROUNDS / TALKS_EVERY + 1;
/** To the akim: filed, not agreed, confirmed. To the resident: read, in work, twice an answer of words and a file. */
const LETTERS_A_CASE = 9;
/**
 * Of the letter that is talked over: the akim five, the resident seven besides three reminders that are withdrawn, the operator one. Of the
 * one that is returned: the operator one, the resident two.
 */
const LETTERS_A_TALK = 19;

test('killed at seven moments, the bot loses no update, letter, ballot or result, writes no row twice, answers an update at most twice', {
  timeout: 300_000,
}, async () => {
  const home = await aDatabase();
  const sim = await startSimulator({ token: BOT_TOKEN, botUsername: BOT_USERNAME });
  atTheEnd(() => sim.stop());
  const seed = Number(process.env['KILL_SEED'] ?? randomInt(2 ** 31));
  process.stdout.write(`kill: seed ${seed}\n`);
  const figures = await runRounds({
    sim,
    db: home.db,
    databaseUrl: home.url,
    filesFolder: await aTempFolder(),
    rounds: ROUNDS,
    seed,
    talksEvery: TALKS_EVERY,
  });
  process.stdout.write(`kill: ${JSON.stringify(figures)}\n`);
  expect(figures).toMatchObject({
    lost: 0,
    wrongRows: { person: 0, consent: 0, home: 0, broadcast: 0, appeal: 0, draft: 0, survey: 0 },
    noticesTwice: 0,
    cases: ROUNDS + 1 + 3 * TALKS,
    letters: LETTERS_A_CASE * (ROUNDS + 1) + LETTERS_A_TALK * TALKS,
    casesWrong: 0,
    lettersTwice: 0,
    talkWrong: 0,
    thanks: TALKS,
    filesEarly: 0,
    ballots: 2 * (ROUNDS + 1),
    ballotsWrong: 0,
    resultsWrong: 0,
    repliesMoreOften: 0,
    unexpected: [],
  });
  expect(figures.updates).toBeGreaterThan(ROUNDS * 40);
});
