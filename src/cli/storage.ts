import { MIGRATIONS } from '../app/storage.ts';
import { loadStorageConfig, type StorageConfig } from '../config.ts';
import { migrate } from '../platform/database/migrate.ts';
import { openStorage, type Storage } from '../platform/database/storage.ts';

/** The database of the settings, migrated: a command may be the first thing that runs. Uses the server of a bot that runs beside it. */
export async function openForCommand({ database }: StorageConfig = loadStorageConfig()): Promise<Storage> {
  const storage = await openStorage(database, { poolSize: 4, applicationName: 'auyl-akimi command', mayJoin: true });
  try {
    await migrate(storage.db, MIGRATIONS);
    return storage;
  } catch (error) {
    await storage.close();
    throw error;
  }
}
