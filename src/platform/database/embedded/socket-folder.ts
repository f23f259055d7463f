import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { EmbeddedError } from './errors.ts';

/** A socket's path has at most 107 bytes on Linux, 103 on macOS; the file's own name is `/.s.PGSQL.5432`. */
const FOLDER_BYTES_MAX = 103 - '/.s.PGSQL.5432'.length;

/**
 * A folder for the server's socket that nobody else can enter: whoever reaches the socket is let in without a password.
 * The data's own folder, or a short one under the system's temporary folder where that path is too long for a socket.
 */
export async function chooseSocketFolder(cluster: string, account: Account | undefined): Promise<string> {
  if (Buffer.byteLength(cluster) <= FOLDER_BYTES_MAX) return cluster;
  const name = `pg-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`;
  for (const parent of new Set([tmpdir(), '/tmp'])) {
    const folder = join(parent, name);
    if (Buffer.byteLength(folder) > FOLDER_BYTES_MAX) continue;
    return (await claim(folder, account)) ? folder : await fresh(parent, account);
  }
  throw new EmbeddedError(`The path ${cluster} is too long for a socket and so is the temporary folder's; choose shorter ones`);
}

/** Makes the folder, or takes it over from an earlier start; false where it is somebody else's. */
async function claim(folder: string, account: Account | undefined): Promise<boolean> {
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const found = await lstat(folder);
  const ours = [process.getuid?.(), account?.uid].includes(found.uid);
  if (!found.isDirectory() || !ours) return false;
  await close(folder, account);
  return true;
}

async function fresh(parent: string, account: Account | undefined): Promise<string> {
  const folder = await mkdtemp(join(parent, 'pg-'));
  await close(folder, account);
  return folder;
}

async function close(folder: string, account: Account | undefined): Promise<void> {
  await chmod(folder, 0o700);
  if (account) await chown(folder, account.uid, account.gid);
}
