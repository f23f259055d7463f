import { setTimeout as wait } from 'node:timers/promises';

export interface RoundsParts {
  /** How long it rests after a round, unless it is woken. */
  readonly everyMs: number;
  /**
   * One round of work; it looks at `stopping` between its steps.
   *
   * @returns whether the next round may follow at once
   */
  readonly round: (stopping: AbortSignal) => Promise<'more' | 'later'>;
  /** A round failed; the next one follows after the rest. Must not throw. */
  readonly onError: (error: unknown) => void;
}

export interface Rounds {
  /** There is something to do: the next round begins at once, after the one that is under way. */
  readonly wake: () => void;
  /** Finishes the round in hand. May be called more than once. */
  readonly stop: () => Promise<void>;
}

/** Works in rounds, one after another, until it is stopped; the first one begins at once. */
export function startRounds({ everyMs, round, onError }: RoundsParts): Rounds {
  const stopping = new AbortController();
  let nap = new AbortController();
  const ended = run();
  return {
    wake: () => nap.abort(),
    stop: async () => {
      stopping.abort();
      nap.abort();
      await ended;
    },
  };

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      if ((await roundSafely()) === 'more') continue;
      await wait(everyMs, undefined, { signal: nap.signal }).catch(() => undefined);
      nap = new AbortController();
    }
  }

  async function roundSafely(): Promise<'more' | 'later'> {
    try {
      return await round(stopping.signal);
    } catch (error) {
      onError(error);
      return 'later';
    }
  }
}
