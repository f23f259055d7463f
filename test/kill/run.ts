import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '../../src/platform/database/embedded/index.ts';
import { openDatabase } from '../../src/platform/database/index.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { startSimulator } from '../../src/simulator/index.ts';
import { urlOf } from '../support/connection.ts';
import { runRounds } from './rounds.ts';

/** Two people answer the survey in each and in the one before: fewer than ten would be shown no result. */
const ROUNDS_MIN = 4;
const MIGRATIONS = join(import.meta.dirname, '../../migrations');

/** `npm run test:kill -- --rounds 50 --seed 1`: kill -9 at so many moments. Exit code 1 when anything was lost or doubled. */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' }, seed: { type: 'string' } } });
const rounds = Number(values.rounds);
const seed = Number(values.seed ?? randomInt(2 ** 31));
if (!Number.isSafeInteger(rounds) || rounds < ROUNDS_MIN || !Number.isSafeInteger(seed)) {
  process.stderr.write(`--rounds and --seed are whole numbers, the first from ${ROUNDS_MIN} on\n`);
  process.exit(2);
}
process.stderr.write(`kill: ${rounds} rounds, seed ${seed}\n`);

const folder = await mkdtemp(join(tmpdir(), `bot-test-${process.pid}-`));
const server = await startEmbedded({ dataFolder: folder, fast: true });
const home = openDatabase({ connection: server.connection, poolSize: 4, applicationName: 'test' });
const sim = await startSimulator({ token: '424242:the-token-of-the-tests-000000', botUsername: 'auyl_test_bot' });
try {
  await migrate(home.db, MIGRATIONS);
  const figures = await runRounds({
    sim,
    db: home.db,
    databaseUrl: urlOf(server.connection),
    filesFolder: join(folder, 'files'),
    rounds,
    seed,
  });
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  const { lost, noticesTwice, repliesMoreOften, unexpected, casesWrong, lettersTwice, talkWrong, filesEarly, ballotsWrong, resultsWrong } =
    figures;
  const wrong = Object.values(figures.wrongRows).filter((n) => n !== 0).length;
  if (
    lost +
      noticesTwice +
      repliesMoreOften +
      unexpected.length +
      casesWrong +
      lettersTwice +
      talkWrong +
      filesEarly +
      ballotsWrong +
      resultsWrong +
      wrong >
    0
  )
    process.exitCode = 1;
} finally {
  await sim.stop();
  await home.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
