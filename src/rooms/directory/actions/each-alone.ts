/** Does something with each: what fails with one is kept, and stops none of the others. @returns what came of those that did not fail */
export async function eachAlone<Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
  failures: unknown[],
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    try {
      results.push(await act(item));
    } catch (error) {
      failures.push(error);
    }
  }
  return results;
}

export function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** @throws AggregateError of what failed, the first as its cause; not where nothing did @param what as the log says it: `elections` */
export function throwAll(failures: readonly unknown[], what: string): void {
  if (failures.length === 0) return;
  throw new AggregateError(failures, `Of ${failures.length} ${what} not everybody could be told`, { cause: failures[0] });
}
