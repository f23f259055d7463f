import { randomBytes } from 'node:crypto';
import { openFileStore } from '../../../src/platform/files/index.ts';

/** Keeps files without end until it is killed; says the name of each that is safe. */
const store = openFileStore(process.argv[2] ?? '');
for (;;) {
  const { name } = await store.keep(randomBytes(3_000_000));
  process.stdout.write(`${name}\n`);
}
