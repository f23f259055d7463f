'use strict';
// Loaded with --require before anything else: an older Node cannot even read a .ts file, and would say so in riddles.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(
    `This bot needs Node 24; this is Node ${major}.${minor}. Run it as "npm start" after "npm ci" (npm brings Node 24 along), or install Node 24.\n`,
  );
  process.exit(1);
}
