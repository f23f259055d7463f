import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../../../src/cli/locale-keys.ts');

test('the list of keys is the one that the texts give', () => {
  // Throws with the script's sentence when the list is stale.
  expect(execFileSync(process.execPath, [SCRIPT, '--check'], { stdio: 'pipe', encoding: 'utf8' })).toBe('');
});
