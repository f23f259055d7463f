/** Does something with each: what fails with one is kept, and stops none of the others. */
export async function eachAlone<Item>(items: readonly Item[], act: (item: Item) => Promise<void>, failures: unknown[]): Promise<void> {
  for (const item of items) {
    try {
      await act(item);
    } catch (error) {
      failures.push(error);
    }
  }
}

/** @throws AggregateError of what failed, the first as its cause; not where nothing did @param what as the log says it: `elections` */
export function throwAll(failures: readonly unknown[], what: string): void {
  if (failures.length === 0) return;
  throw new AggregateError(failures, `Of ${failures.length} ${what} not everybody could be told`, { cause: failures[0] });
}
