/**
 * Makes single look-ups share one: while one load is under way, the keys asked for meanwhile gather for the next. So the load
 * makes the batches, and a lone look-up waits for nobody.
 *
 * @param load answers for all keys at once; a rejection is everybody's
 * @returns undefined for a key that `load` did not answer
 */
export function together<Key, Value>(
  load: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (key: Key) => Promise<Value | undefined> {
  interface Waiting {
    readonly key: Key;
    readonly resolve: (value: Value | undefined) => void;
    readonly reject: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let isLoading = false;

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const asked = waiting;
      waiting = [];
      try {
        const found = await load([...new Set(asked.map(({ key }) => key))]);
        for (const { key, resolve } of asked) resolve(found.get(key));
      } catch (error) {
        for (const { reject } of asked) reject(error);
      }
    }
    isLoading = false;
  };
  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (isLoading) return;
      isLoading = true;
      // Those who ask in this same moment come along.
      setImmediate(() => void run());
    });
}
