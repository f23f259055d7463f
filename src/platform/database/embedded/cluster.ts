import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { type Binaries, POSTGRES_MAJOR } from './binaries.ts';
import { EmbeddedError, explainOutput, inUse } from './errors.ts';
import type { Launch } from './launch.ts';

/** The superuser of the embedded server. */
export const SUPERUSER = 'postgres';

export interface ClusterPlan {
  /** The folder that holds the cluster's folder. */
  dataFolder: string;
  binaries: Binaries;
  account: Account | undefined;
  launch: Launch;
  /** Only where sockets are not possible; else the socket's folder is the lock. */
  password: string | undefined;
}

/** The cluster's own folder. Its name carries the version: data of another one is seen, not damaged. */
export function clusterFolder(dataFolder: string): string {
  return join(dataFolder, `postgres-${POSTGRES_MAJOR}`);
}

/**
 * Makes the cluster where there is none; else checks that it is one of our version.
 * It is made beside its place and moved there when complete, so that a start that was killed leaves nothing half-made.
 */
export async function ensureCluster(plan: ClusterPlan): Promise<'made' | 'found'> {
  const folder = clusterFolder(plan.dataFolder);
  await removeUnfinished(plan.dataFolder);
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (entries !== undefined && entries.length > 0) {
    await checkCluster(folder);
    return 'found';
  }
  await refuseOtherVersion(plan.dataFolder);
  const unfinished = `${folder}.unfinished-${process.pid}`;
  try {
    await mkdir(unfinished, { mode: 0o700 });
    if (plan.account) await chown(unfinished, plan.account.uid, plan.account.gid);
    await runInitdb(plan, unfinished);
    if (entries !== undefined) await rm(folder, { recursive: true });
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Somebody else put his in place while ours was being made.
    if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw new EmbeddedError(inUse(folder), { cause: error });
    throw error;
  }
  return 'made';
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}

async function runInitdb(plan: ClusterPlan, folder: string): Promise<void> {
  const args = ['-D', folder, '-U', SUPERUSER, '--encoding=UTF8', '--no-locale', '--no-sync', '--no-instructions'];
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  const passwordFile = `${folder}.password`;
  if (plan.password === undefined) {
    args.push('--auth-local=trust', '--auth-host=reject');
  } else {
    await writeFile(passwordFile, plan.password, { mode: 0o600 });
    if (plan.account) await chown(passwordFile, plan.account.uid, plan.account.gid);
    args.push('--auth=scram-sha-256', `--pwfile=${passwordFile}`);
  }
  try {
    const initdb = plan.launch(plan.binaries.initdb, args);
    const lines = collectLines(initdb);
    const [code] = await once(initdb, 'close');
    if (code !== 0) throw explainOutput(lines, { dataFolder: plan.dataFolder, binaries: plan.binaries.initdb });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Each line of a program's output, as it comes; `seen` gets each one too. Keeps the last 200. */
export function collectLines(child: ChildProcess, seen?: (line: string) => void): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      for (const line of parts.filter((part) => part.trim() !== '')) {
        lines.push(line);
        if (lines.length > 200) lines.shift();
        seen?.(line);
      }
    });
  }
  return lines;
}

async function checkCluster(folder: string): Promise<void> {
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (version === undefined) {
    throw new EmbeddedError(
      `${folder} is not a whole database (PG_VERSION is missing); restore it from a backup, or move the folder away to begin with an empty one`,
    );
  }
  if (version.trim() !== String(POSTGRES_MAJOR)) throw otherVersion(folder, version.trim());
  // Postgres refuses a folder that others may enter; copying a backup often opens it.
  const { mode } = await stat(folder);
  if ((mode & 0o077) !== 0 && process.platform !== 'win32') await chmod(folder, 0o700);
}

async function refuseOtherVersion(dataFolder: string): Promise<void> {
  const names = await readdir(dataFolder);
  const other = names.find((name) => /^postgres-\d+$/.test(name) && name !== `postgres-${POSTGRES_MAJOR}`);
  if (other !== undefined) throw otherVersion(join(dataFolder, other), other.slice('postgres-'.length));
}

function otherVersion(folder: string, version: string): EmbeddedError {
  return new EmbeddedError(
    `${folder} holds data of PostgreSQL ${version}, this bot brings ${POSTGRES_MAJOR}; dump it with the old version and restore it, or move the folder away`,
  );
}

/** Leftovers of starts that were killed while they made the cluster. Those of a living process are its own business. */
async function removeUnfinished(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder)) {
    const pid = Number(/\.unfinished-(\d+)(?:\.password)?$/.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || (pid !== process.pid && isRunning(pid))) continue;
    await rm(join(dataFolder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
