import { flushCompileCache } from 'node:module';
import { startApp } from '../../src/app/index.ts';
import { loadConfig } from '../../src/config.ts';

// The bot as `npm start` runs it, but that it tells its parent when it is ready. Ends only by being killed.
await startApp(loadConfig());
process.send?.('ready');
// Usually at the end of a process; this one has none.
flushCompileCache();
