import type { Crossing, Rule } from './crossing.ts';
import type { Import, Source } from './source.ts';
import { isTelegramFace, type Role, roleOf, roomOf, type Zone, zoneOf } from './zones.ts';

/** Whom a zone may import, besides itself. Finer rules for rooms, the simulator and main follow below. */
const ARROWS: Record<Zone, readonly Zone[]> = {
  kernel: [],
  platform: ['kernel'],
  intake: ['platform', 'kernel'],
  delivery: ['platform', 'kernel'],
  rooms: ['delivery', 'intake', 'platform', 'kernel'],
  hall: ['rooms', 'intake', 'delivery', 'platform', 'kernel'],
  panel: ['rooms', 'platform', 'kernel'],
  site: ['rooms', 'platform', 'kernel'],
  config: ['kernel'],
  app: ['config', 'hall', 'rooms', 'panel', 'site', 'intake', 'delivery', 'platform', 'kernel'],
  main: ['app', 'config'],
  cli: ['app', 'config', 'rooms', 'intake', 'delivery', 'platform', 'kernel', 'simulator'],
  simulator: [],
  nowhere: [],
};

/** The arrows between rooms; a room that is not here knows nobody and nobody knows it. */
const ROOM_ARROWS: Record<string, readonly string[]> = {
  identity: [],
  calendar: [],
  directory: ['identity', 'calendar'],
  appeals: ['directory', 'identity', 'calendar'],
  broadcasts: ['directory', 'identity'],
  surveys: ['directory', 'identity'],
};

/** What each kind of file in a room may import of its own room. Types carry no behaviour, so queries may speak in the rules' types. */
const INSIDE: Record<Role, readonly Role[]> = {
  door: ['face', 'actions', 'queries', 'pure'],
  pure: ['pure'],
  queries: ['queries'],
  actions: ['actions', 'queries', 'pure'],
  face: ['face', 'actions', 'queries', 'pure'],
};

const NEIGHBOURS: Record<Role, { doors: boolean; engines: boolean; platform: RegExp | null }> = {
  door: { doors: false, engines: false, platform: null },
  pure: { doors: false, engines: false, platform: null },
  queries: { doors: false, engines: false, platform: /^src\/platform\/database\// },
  actions: { doors: true, engines: true, platform: /^src\/platform\/(?!telegram\/|speech\/|web\/|charts\/)/ },
  face: { doors: true, engines: false, platform: /^src\/platform\// },
};

/**
 * What a door takes from a face (screens, texts) is for the hall, the root and other faces: an action that used it would speak.
 * Looked for by name, because door and neighbour are allowed as such.
 */
export function faceCrossings(sources: readonly Source[]): Crossing[] {
  const faceNames = new Map(sources.map((source) => [source.path, namesFromFaces(source)]));
  return sources.flatMap((source) => {
    if (mayShowFaces(source.path)) return [];
    return source.imports.flatMap(({ target, names, typesOnly, line }) => {
      const shown = typesOnly || target === null ? [] : names.filter((name) => faceNames.get(target)?.has(name));
      return shown.map((name): Crossing => ({ rule: 'face-for-faces', path: source.path, line, what: `uses ${name}` }));
    });
  });
}

function namesFromFaces(source: Source): Set<string> {
  if (zoneOf(source.path) !== 'rooms' || roleOf(source.path) !== 'door') return new Set();
  const fromFaces = source.imports.filter(({ passesOn, target }) => passesOn && target !== null && roleOf(target) === 'face');
  return new Set(fromFaces.flatMap((found) => found.names));
}

function mayShowFaces(path: string): boolean {
  const zone = zoneOf(path);
  return zone === 'hall' || zone === 'app' || zone === 'panel' || zone === 'site' || (zone === 'rooms' && roleOf(path) === 'face');
}

export function importCrossings(source: Source): Crossing[] {
  return source.imports.flatMap((found) => {
    const crossed = crossedBy(source.path, found);
    return crossed ? [{ rule: crossed, path: source.path, line: found.line, what: `imports ${found.specifier ?? 'a computed name'}` }] : [];
  });
}

function crossedBy(from: string, found: Import): Rule | null {
  if (found.specifier === null) return from.startsWith('src/platform/') ? null : 'import-readable';
  if (found.target === null) return packageCrossing(from, found);
  const [zone, targetZone] = [zoneOf(from), zoneOf(found.target)];
  if (targetZone === 'simulator' || zone === 'simulator') return simulatorCrossing(from, zone, targetZone);
  if (targetZone === 'app' || targetZone === 'main')
    return zone === targetZone || ARROWS[zone].includes(targetZone) ? null : 'one-composition-root';
  if (zone === 'rooms') return roomCrossing(from, found.target, found.typesOnly);
  if (zone === targetZone) return null;
  if (!ARROWS[zone].includes(targetZone)) return zone === 'main' ? 'main-imports' : 'arrow';
  return passesDoor(zone, targetZone, found.target) ? null : 'door-only';
}

function simulatorCrossing(from: string, zone: Zone, targetZone: Zone): Rule | null {
  if (zone === targetZone) return null;
  return from.startsWith('src/cli/demo') && targetZone === 'simulator' ? null : 'simulator-apart';
}

function passesDoor(zone: Zone, targetZone: Zone, target: string): boolean {
  if (targetZone === 'intake' || targetZone === 'delivery') return target === `src/${targetZone}/index.ts`;
  if (targetZone !== 'rooms') return true;
  const role = roleOf(target);
  if (role === 'door') return true;
  if (role !== 'face' || (zone !== 'panel' && zone !== 'site')) return false;
  return target.endsWith(`/${zone}.ts`) || target.includes(`/${zone}/`);
}

function roomCrossing(from: string, target: string, typesOnly: boolean): Rule | null {
  const [room, neighbour] = [roomOf(from), roomOf(target)];
  const targetZone = zoneOf(target);
  const may = NEIGHBOURS[roleOf(from)];
  if (neighbour === room) return insideCrossing(from, target, typesOnly);
  if (neighbour !== null) {
    if (!(ROOM_ARROWS[room ?? ''] ?? []).includes(neighbour)) return 'room-arrow';
    if (roleOf(target) !== 'door') return 'door-only';
    return may.doors ? null : 'inside-room';
  }
  if (!ARROWS.rooms.includes(targetZone)) return 'arrow';
  if (targetZone === 'kernel') return null;
  if (targetZone === 'platform') return may.platform?.test(target) ? null : 'inside-room';
  if (!passesDoor('rooms', targetZone, target)) return 'door-only';
  return may.engines ? null : 'inside-room';
}

function insideCrossing(from: string, target: string, typesOnly: boolean): Rule | null {
  const [role, targetRole] = [roleOf(from), roleOf(target)];
  if (INSIDE[role].includes(targetRole)) return null;
  return role === 'queries' && targetRole === 'pure' && typesOnly ? null : 'inside-room';
}

function packageCrossing(from: string, found: Import): Rule | null {
  const name = found.specifier ?? '';
  if (!/^(grammy|@grammyjs)(\/|$)/.test(name)) return null;
  const zone = zoneOf(from);
  if (zone === 'app' || zone === 'hall' || from.startsWith('src/platform/telegram/') || isTelegramFace(from)) return null;
  if (zone === 'simulator' && name === '@grammyjs/types' && found.typesOnly) return null;
  return zone === 'intake' && name === 'grammy/types' && found.typesOnly ? null : 'grammy-place';
}
