/** Wakes one sleeper; a ring while nobody sleeps is heard by the next. */
export interface Bell {
  ring(): void;
  /** Resolves at the next ring, or after so long. */
  sleep(ms: number): Promise<void>;
}

export function openBell(): Bell {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async sleep(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = undefined;
      }
      rung = false;
    },
  };
}

/** How long to leave something alone that keeps failing. */
export interface Patience {
  /** It failed: twice as long as before. */
  failed(): void;
  worked(): void;
  leftMs(): number;
}

const PATIENCE_MS_MIN = 100;
const PATIENCE_MS_MAX = 2_000;

export function openPatience(): Patience {
  let nextMs = PATIENCE_MS_MIN;
  let until = 0;
  const leftMs = (): number => Math.max(0, Math.ceil(until - performance.now()));
  return {
    failed() {
      // Several that fail together are one failure.
      if (leftMs() > 0) return;
      until = performance.now() + nextMs;
      nextMs = Math.min(nextMs * 2, PATIENCE_MS_MAX);
    },
    worked() {
      nextMs = PATIENCE_MS_MIN;
      until = 0;
    },
    leftMs,
  };
}
