import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest, those that mostly wait between those that mostly work. By size, as vitest would go on a fresh clone, the
 * test that kills the bot came last of all and ran alone for a minute while the other workers had nothing to do.
 */
const FIRST = [
  'test/cli/demo.test.ts',
  'test/delivery/engine.chat.test.ts',
  'test/kill/bot.kill.test.ts',
  'test/platform/redis/pace.test.ts',
  'test/simulator/page.page.test.ts',
  'test/journeys/outage.chat.test.ts',
  'test/journeys/faults.chat.test.ts',
  'test/journeys/breaks.chat.test.ts',
  'test/rooms/appeals/lives.db.test.ts',
  'test/demo/demo.page.test.ts',
  'test/delivery/outage.chat.test.ts',
  'test/dockerfile.test.ts',
  'test/journeys/reach.chat.test.ts',
  'test/journeys/privacy.chat.test.ts',
  'test/cli/commands.test.ts',
  'test/journeys/case-verdict.chat.test.ts',
  'test/journeys/case.chat.test.ts',
  'test/journeys/processes.chat.test.ts',
  'test/platform/database/embedded-users.test.ts',
  'test/platform/database/embedded.test.ts',
  'test/platform/database/embedded-refusals.test.ts',
];
const ROOT = join(import.meta.dirname, '../..');

/** Long files first, then as vitest would: what is left at the end is short, and all workers end at about the same moment. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = FIRST.map((name) => join(ROOT, name));
    const gone = order.filter((path) => !existsSync(path));
    if (gone.length > 0) throw new Error(`Take out of the list of long tests: ${gone.join(', ')}`);
    const rank = ({ moduleId }: TestSpecification) => (order.includes(moduleId) ? order.indexOf(moduleId) : order.length);
    // oxlint-disable-next-line no-array-sort -- vitest's own method, no array's
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
