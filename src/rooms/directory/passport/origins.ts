import type { Origin } from './facts.ts';

/** Each source once, with the last day on which somebody looked there. @param nameOf what makes two of them the same source */
export function latestOrigins(origins: readonly Origin[], nameOf: (origin: Origin) => string): Origin[] {
  const latest = new Map<string, Origin>();
  for (const origin of origins) {
    const known = latest.get(nameOf(origin));
    if (known === undefined || known.checkedOn < origin.checkedOn) latest.set(nameOf(origin), origin);
  }
  return [...latest.values()].map(({ sourceUrl, checkedOn }) => ({ sourceUrl, checkedOn }));
}
