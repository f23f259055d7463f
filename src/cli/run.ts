import type { Storage } from '../platform/database/storage.ts';
import { openForCommand } from './storage.ts';

/** Errors that say in one sentence what to do; anything else is shown with its stack. */
const FOR_PEOPLE = new Set([
  'ConfigError',
  'EmbeddedError',
  'MigrationError',
  'SheetError',
  'StorageError',
  'AlreadyRunning',
  'WebError',
  'DemoError',
]);

/** Says what went wrong on standard error. @returns the exit code */
export function reportFailure(error: unknown): number {
  const isForPeople = error instanceof Error && FOR_PEOPLE.has(error.name);
  console.error(isForPeople ? error.message : error);
  return 1;
}

/** Runs one command on the database of the settings. @returns the exit code: 0 done, 1 refused, 2 called wrongly */
export async function runCommand(command: (storage: Storage) => Promise<number>): Promise<number> {
  try {
    const storage = await openForCommand();
    try {
      return await command(storage);
    } finally {
      await storage.close();
    }
  } catch (error) {
    return reportFailure(error);
  }
}
