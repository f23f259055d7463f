import { readFile, stat } from 'node:fs/promises';
import { EmbeddedError } from './errors.ts';

/** The user and group as whom Postgres runs. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * As whom the server must run: undefined means as ourselves. Postgres refuses to be root, so root lends it another user: the one who
 * already owns the data (a bot that ran as him before), else `postgres`, else `nobody`.
 *
 * @param cluster the folder of the data, which need not exist
 */
export async function chooseAccount(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  await checkRoot();
  const owner = await stat(cluster).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] =
      users
        .split('\n')
        .find((line) => line.startsWith(`${name}:`))
        ?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedError(
    'PostgreSQL does not run as root and there is no user "postgres" or "nobody"; start as another user, or set DATABASE_URL',
  );
}

/** Bits of Linux's capabilities that matter here. */
const CAPABILITY_BITS = { chown: 0, dac_override: 1, dac_read_search: 2, setgid: 6, setuid: 7, setpcap: 8 } as const;

export type Capability = keyof typeof CAPABILITY_BITS;

/** What of root's rights this process has and may hand on. Elsewhere than on Linux root has them all. */
export async function heldCapabilities(): Promise<Set<Capability>> {
  const names = Object.keys(CAPABILITY_BITS) as Capability[];
  const status = await readFile('/proc/self/status', 'utf8').catch(() => undefined);
  if (status === undefined) return new Set(names);
  const bits = (field: string) => BigInt(`0x${new RegExp(`^${field}:\\s*([0-9a-f]+)$`, 'm').exec(status)?.[1] ?? '0'}`);
  const held = bits('CapPrm') & bits('CapBnd');
  return new Set(names.filter((name) => held & (1n << BigInt(CAPABILITY_BITS[name]))));
}

/** A container may have taken from root what it needs to hand the data to another user and still reach his socket. */
async function checkRoot(): Promise<void> {
  const held = await heldCapabilities();
  const missing = (['chown', 'setuid', 'setgid', 'dac_override'] as const).filter((name) => !held.has(name));
  if (missing.length === 0) return;
  throw new EmbeddedError(
    `Root lacks rights here (${missing.join(', ')}); start the bot as an ordinary user who owns its data folder, or set DATABASE_URL`,
  );
}
