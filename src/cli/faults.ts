import { listParked, type ParkedUpdate, retryParked } from '../intake/index.ts';
import { runCommand } from './run.ts';

const USAGE = `npm run faults               lists the updates that were given up after three attempts
npm run faults -- show ID     shows one
npm run faults -- retry ID    puts it back in line; a running bot takes it up at once`;
const SHOWN_MAX = 100;

/** Parked updates: what failed and where. Never what the person wrote. */
async function main([verb = 'list', faultId, ...more]: readonly string[]): Promise<number> {
  const isUsed =
    verb === 'list' ? faultId === undefined : (verb === 'show' || verb === 'retry') && faultId !== undefined && more.length === 0;
  if (!isUsed) {
    console.error(USAGE);
    return 2;
  }
  return await runCommand(async ({ db }) => {
    if (verb === 'retry' && faultId) {
      const isBack = (await retryParked(db, faultId)) !== undefined;
      console.log(isBack ? `${faultId} is back in line.` : `No parked update has the id ${faultId}, or nothing of it is kept any more.`);
      return isBack ? 0 : 1;
    }
    const parked = await listParked(db, SHOWN_MAX, faultId);
    const none = faultId === undefined ? 'Nothing is parked.' : `No parked update has the id ${faultId}.`;
    console.log(parked.length === 0 ? none : parked.map(line).join('\n'));
    return verb === 'show' && parked.length === 0 ? 1 : 0;
  });
}

function line({ faultId, updateId, fault, attempts, parkedAt, isKept }: ParkedUpdate): string {
  const rest = isKept ? '' : ' (no longer kept)';
  return `${faultId}  parked ${parkedAt.toISOString()}  update ${updateId}  attempts ${attempts}  ${fault ?? ''}${rest}`;
}

process.exitCode = await main(process.argv.slice(2));
