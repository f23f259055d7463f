'use strict';
// Loaded with --require before anything else: an older Node cannot even read a .ts file, and would say so in riddles.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(
    `This bot needs Node 24; this is Node ${major}.${minor}. Run it as "npm start" after "npm ci" (npm brings Node 24 along), or install Node 24.\n`,
  );
  process.exit(1);
}
// Compiled once, read at the next start: a third of the time until the first word. Beside the packages and not in a folder that
// everybody may write to, because what lies there is run; where it cannot be written Node goes on without it.
require('node:module').enableCompileCache(require('node:path').join(__dirname, '../node_modules/.cache/compiled'));
