/** Which part of the house a file stands in. */
export type Zone =
  | 'main'
  | 'app'
  | 'config'
  | 'kernel'
  | 'platform'
  | 'intake'
  | 'delivery'
  | 'rooms'
  | 'hall'
  | 'panel'
  | 'site'
  | 'simulator'
  | 'cli'
  | 'nowhere';

/** What a file of a room is for. `actions` also: a runner and a keeper, which do by themselves what nobody asks for. `pure`: rules, and every file named after what it decides. */
export type Role = 'door' | 'pure' | 'queries' | 'actions' | 'face';

const ZONES: readonly Zone[] = ['kernel', 'platform', 'intake', 'delivery', 'rooms', 'hall', 'panel', 'site', 'simulator', 'cli'];

export function zoneOf(path: string): Zone {
  const [root, first = ''] = path.split('/');
  if (root !== 'src') return 'nowhere';
  // Loaded before main, by a Node that may be too old to read main.
  if (first === 'node-version.cjs') return 'main';
  const alone = /^(main|app|config)(\.ts)?$/.exec(first)?.[1];
  if (alone === 'main' || alone === 'app' || alone === 'config') return alone;
  return ZONES.find((zone) => zone === first) ?? 'nowhere';
}

/** The room of `src/rooms/<room>/…`, else null. */
export function roomOf(path: string): string | null {
  return /^src\/rooms\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** By the fixed names of files and folders; the first that is a role counts (`register/queries.ts` asks, `queries/places.ts` asks). */
export function roleOf(path: string): Role {
  const inside = path.split('/').slice(3);
  if (inside.length === 1 && inside[0] === 'index.ts') return 'door';
  for (const part of inside) {
    const name = part.replace(/\.ts$/, '');
    if (name === 'queries') return 'queries';
    if (name === 'actions' || name === 'runner' || name === 'keeper') return 'actions';
    if (/^(telegram|conversation|panel|site)s?(-|$)/.test(name)) return 'face';
  }
  return 'pure';
}

export function isTelegramFace(path: string): boolean {
  return (
    roomOf(path) !== null &&
    path
      .split('/')
      .slice(3)
      .some((part) => /^(telegram|conversation)s?(-|\.ts$|$)/.test(part))
  );
}

/** Where SQL may stand: `queries.ts` or a folder `queries/` of a room, of intake, of delivery; the database's own folder. */
export function mayHoldSql(path: string): boolean {
  if (path.startsWith('src/platform/database/')) return true;
  const zone = zoneOf(path);
  return ['rooms', 'intake', 'delivery'].includes(zone) && path.split('/').some((part) => part === 'queries' || part === 'queries.ts');
}

/** The schema that a file may name: its room's, `intake`, `delivery`; null for all others. */
export function schemaOf(path: string): string | null {
  const zone = zoneOf(path);
  return zone === 'intake' || zone === 'delivery' ? zone : roomOf(path);
}
