/**
 * Many events in a row cause one load in flight and at most one after it.
 *
 * @template Answer
 * @param {() => Promise<Answer>} load
 * @param {(answer: Answer) => void} draw
 * @returns {() => Promise<void>} does not reject when the connection is lost: that is shown elsewhere and followed by another load
 */
export function createReload(load, draw) {
  /** @type {Promise<void> | null} */
  let running = null;
  let again = false;
  const run = async () => {
    try {
      do {
        again = false;
        const answer = await load().catch(passLost);
        if (answer !== null) draw(answer);
      } while (again);
    } finally {
      running = null;
    }
  };
  return () => {
    if (running) again = true;
    else running = run();
    return running ?? Promise.resolve();
  };
}

/** fetch tells of a lost connection by a TypeError. @param {unknown} error */
function passLost(error) {
  if (error instanceof TypeError) return null;
  throw error;
}
