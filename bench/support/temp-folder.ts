import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { ROOT } from './programs.ts';

// Beside the product's own data and not in the system's folder: that is often in memory, where fsync costs nothing.
const PARENT = join(ROOT, 'data');
const PREFIX = 'bench-';

/** A new folder, removed at the end; what a killed run left goes first. */
export async function aTempFolder({ closers }: Pick<Bench, 'closers'>): Promise<string> {
  mkdirSync(PARENT, { recursive: true });
  sweep();
  const folder = await mkdtemp(join(PARENT, `${PREFIX}${process.pid}-`));
  closers.add(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

function sweep(): void {
  for (const name of readdirSync(PARENT)) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(PARENT, name), { recursive: true, force: true, maxRetries: 5 });
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
