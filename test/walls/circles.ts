import type { Crossing } from './crossing.ts';
import type { Source } from './source.ts';

/** Every circle of imports once, from its first file in reading order. Types count: what needs each other is one thing. */
export function circleCrossings(sources: readonly Source[]): Crossing[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const crossings: Crossing[] = [];

  function follow(path: string, way: readonly string[]): void {
    const start = way.indexOf(path);
    if (start !== -1) {
      crossings.push({ rule: 'circle', path, line: 1, what: [...way.slice(start), path].join(' → ') });
      return;
    }
    if (done.has(path)) return;
    for (const found of byPath.get(path)?.imports ?? []) {
      if (found.target !== null && byPath.has(found.target)) follow(found.target, [...way, path]);
    }
    done.add(path);
  }

  for (const { path } of sources) follow(path, []);
  return crossings;
}
