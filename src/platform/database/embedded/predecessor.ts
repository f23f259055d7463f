import { execFile } from 'node:child_process';
import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { EmbeddedError, inUse } from './errors.ts';

/** The server's command line carries its owner in a setting of ours, so that a later start can see whether he still lives. */
export const OWNER_SETTING = 'bot.owner';

const ORPHAN_TIMEOUT_MS = 60_000;
/** A killed owner is seen for a moment longer: `kill -9` and start again at once must work. */
const OWNER_PATIENCE_MS = 1_000;
const POLL_MS = 50;

/** Names this process for `OWNER_SETTING`: the id alone is used again by the system sooner or later. */
export async function ownerMark(): Promise<string> {
  return `${process.pid}.${(await bornAt(process.pid)) ?? 0}`;
}

/**
 * Makes sure that no server runs on this data: waits for one that was left behind (its owner was killed) after telling it to stop.
 *
 * @throws EmbeddedError where its owner lives, or where it cannot be stopped
 */
export async function settlePredecessor(cluster: string): Promise<void> {
  const startedAt = Date.now();
  const deadline = startedAt + ORPHAN_TIMEOUT_MS;
  let asked = false;
  for (;;) {
    const server = await findServer(cluster);
    if (server === undefined) return;
    if (await isOwned(server)) {
      if (Date.now() - startedAt > OWNER_PATIENCE_MS) throw new EmbeddedError(inUse(cluster));
      await pause(POLL_MS);
      continue;
    }
    if (!asked) ask(server.pid, cluster);
    asked = true;
    if (Date.now() > deadline) {
      throw new EmbeddedError(
        `An earlier server (process ${server.pid}) still uses ${cluster} and does not stop; end it, then start again`,
      );
    }
    await pause(POLL_MS);
  }
}

interface Server {
  readonly pid: number;
  readonly command: string;
}

/** The running server of this data. Removes a `postmaster.pid` whose number now belongs to a stranger: Postgres would believe it. */
async function findServer(cluster: string): Promise<Server | undefined> {
  const lockFile = join(cluster, 'postmaster.pid');
  const pid = Number((await readFile(lockFile, 'utf8').catch(() => '')).split('\n', 1)[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return leftBackend(cluster);
  const command = await commandOf(pid);
  // Unreadable: not ours to judge. Postgres itself will refuse if it is a server.
  if (command === undefined) return undefined;
  if (command.includes(cluster) && /postgres/.test(command)) return { pid, command };
  const backend = await leftBackend(cluster);
  if (backend === undefined && !/postgres/.test(command)) await rm(lockFile, { force: true });
  return backend;
}

/** A server process that outlived a killed postmaster for a moment; it would write behind the new server's back. */
async function leftBackend(cluster: string): Promise<Server | undefined> {
  if (process.platform !== 'linux') return undefined;
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const folder = await readlink(`/proc/${entry}/cwd`).catch(() => undefined);
    if (folder !== cluster) continue;
    const command = await commandOf(Number(entry));
    if (command !== undefined && /postgres/.test(command)) return { pid: Number(entry), command };
  }
  return undefined;
}

async function isOwned(server: Server): Promise<boolean> {
  const mark = new RegExp(`${OWNER_SETTING.replace('.', '\\.')}=(\\d+)\\.(\\d+)`).exec(server.command);
  // A backend's title hides its postmaster's settings; it ends by itself.
  if (mark === null) return false;
  const pid = Number(mark[1]);
  if (!isAlive(pid)) return false;
  const born = await bornAt(pid);
  return born === undefined || born === Number(mark[2]);
}

/** Fast shutdown: sessions are ended, everything is written. */
function ask(pid: number, cluster: string): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ESRCH') return;
    throw new EmbeddedError(`An earlier server (process ${pid}) of another user still uses ${cluster}; stop it, then start again`, {
      cause,
    });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Arguments separated by spaces; '' for a dead process that nobody has collected; undefined where the system does not say. */
async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    return readFile(`/proc/${pid}/cmdline`, 'utf8').then(
      (text) => text.replaceAll('\0', ' '),
      () => undefined,
    );
  }
  if (process.platform === 'win32') return undefined;
  return promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
}

/** Clock ticks between the machine's start and the process's; undefined where there is no /proc. */
async function bornAt(pid: number): Promise<number | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The name in parentheses may contain spaces; the 22nd field is the 20th behind it.
  const ticks = line?.slice(line.lastIndexOf(')') + 2).split(' ')[19];
  return ticks === undefined ? undefined : Number(ticks);
}
