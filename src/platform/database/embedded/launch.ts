import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { type Account, heldCapabilities } from './account.ts';

/** Where `setpriv` and friends are; the server must not inherit PGDATA, PGOPTIONS and the like from our environment. */
const SEARCH_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/run/current-system/sw/bin';

/** Starts a program as the account. It dies with us where the system can do that (Linux with setpriv). */
export type Launch = (program: string, args: readonly string[]) => ChildProcess;

/**
 * How programs of Postgres are started on this machine.
 *
 * Strategies tried: a watchdog process (one more thing to leave behind), signal handlers of ours (nothing helps against kill -9),
 * `setpriv --pdeathsig` (the kernel itself tells the server when we are gone; the server stops in good order). The last one it is.
 */
export async function chooseLaunch(account: Account | undefined): Promise<Launch> {
  const env = process.platform === 'win32' ? undefined : { PATH: SEARCH_PATH, LC_ALL: 'C', TZ: 'UTC' };
  const setpriv = process.platform === 'linux' && (await canDieWithUs());
  const prefix = setpriv ? ['setpriv', '--pdeathsig=INT', ...(account ? await switchTo(account) : [])] : [];
  return (program, args) => {
    const [command = program, ...rest] = [...prefix, program, ...args];
    return spawn(command, rest, {
      ...(env ? { env } : {}),
      ...(account && !setpriv ? account : {}),
      cwd: '/',
      // A group of its own: Ctrl-C in a terminal would otherwise stop the server before the bot has finished its work.
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  };
}

/**
 * The options that make a root process the account. It keeps root's right to pass through folders, so that the project may lie below
 * a home that is closed to others (0700). A container may have taken these rights away: then it goes without.
 */
async function switchTo(account: Account): Promise<string[]> {
  const identity = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  const held = await heldCapabilities();
  if (!held.has('setpcap')) return identity;
  const list = (['dac_override', 'dac_read_search'] as const).flatMap((name) => (held.has(name) ? [`+${name}`] : [])).join(',');
  return [...identity, `--inh-caps=${list}`, `--ambient-caps=${list}`, '--securebits=+no_setuid_fixup'];
}

/** Busybox has a setpriv too, without this option. */
async function canDieWithUs(): Promise<boolean> {
  try {
    await promisify(execFile)('setpriv', ['--pdeathsig=INT', 'true'], { env: { PATH: SEARCH_PATH } });
    return true;
  } catch {
    return false;
  }
}
