import { MIGRATIONS } from '../app/storage.ts';
import { loadStorageConfig } from '../config.ts';
import { migrate } from '../platform/database/migrate.ts';
import { openStorage } from '../platform/database/storage.ts';
import { reportFailure } from './run.ts';

/** Applies what is pending in `migrations/`. Safe to repeat, and beside a running bot. */
async function main(): Promise<number> {
  const storage = await openStorage(loadStorageConfig().database, { poolSize: 2, applicationName: 'auyl-akimi migrate', mayJoin: true });
  try {
    const { applied } = await migrate(storage.db, MIGRATIONS);
    console.log(applied.length === 0 ? 'Nothing to do: the database is up to date.' : `Applied:\n${applied.join('\n')}`);
    return 0;
  } finally {
    await storage.close();
  }
}

process.exitCode = await main().catch(reportFailure);
