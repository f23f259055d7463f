/** How long nobody may send, as far as this process knows. Only ever lengthened; ends by itself. */
export interface Hold {
  leftMs(): number;
  lengthen(ms: number): void;
}

/** @param now a clock that is never set back, in ms */
export function openHold(now: () => number): Hold {
  let endsAt = 0;
  return {
    leftMs: () => Math.max(0, Math.ceil(endsAt - now())),
    lengthen: (ms) => {
      if (ms > 0) endsAt = Math.max(endsAt, now() + ms);
    },
  };
}
