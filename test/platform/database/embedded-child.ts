import { startEmbedded } from '../../../src/platform/database/embedded/index.ts';

/**
 * A process that starts the embedded server with the options given as JSON, says so in one line of JSON, and stops it when its input
 * ends. Ignores Ctrl-C, as the bot does while it finishes its work.
 */
process.on('SIGINT', () => process.stdout.write('"interrupted"\n'));
try {
  const server = await startEmbedded(JSON.parse(process.argv[2] ?? '{}'));
  process.stdout.write(`${JSON.stringify({ connection: server.connection, pid: server.pid })}\n`);
  process.stdin.on('end', () => void server.stop().then(() => process.exit(0))).resume();
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: String(error) })}\n`);
}
