import { afterAll, onTestFinished, TestRunner } from 'vitest';

/**
 * At the end of the running test, or of the file where none runs. The last one registered goes first.
 *
 * Not within `beforeAll`: there vitest takes nothing for the end of the file, and says nothing.
 */
export function atTheEnd(finish: () => Promise<void>): void {
  if (TestRunner.getCurrentTest() === undefined) afterAll(finish);
  else onTestFinished(finish);
}
