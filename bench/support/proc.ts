import { readdirSync, readFileSync } from 'node:fs';
import { round } from './statistics.ts';

/** What the kernel counts processor time in: 100 a second wherever Linux runs Node. */
const TICK_MS = 10;

/** Processor time that a process has used, user and system; NaN where there is no /proc. */
export function processorMs(pid: number): number {
  const fields = fieldsOf(pid);
  return (Number(fields?.[11]) + Number(fields?.[12])) * TICK_MS;
}

/** Memory that a process holds, MB. @throws Error where there is no /proc: this can be measured on Linux alone */
export function residentMb(pid: number, which: 'VmRSS' | 'VmHWM' = 'VmRSS'): number {
  const kilobytes = new RegExp(`^${which}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (kilobytes === undefined) throw new Error(`/proc/${pid}/status names no ${which}`);
  return round(Number(kilobytes) / 1_024, 1);
}

/** The process of this process group whose command line ends so. @throws Error unless there is exactly one */
export function findInGroup(groupId: number, commandEnd: string): number {
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && Number(fieldsOf(pid)?.[2]) === groupId);
  const found = pids.filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').at(-2) === commandEnd);
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) throw new Error(`${found.length} processes of group ${groupId} run ${commandEnd}`);
  return only;
}

/** What follows the name in /proc/PID/stat: [0] is the state, [2] the process group. Undefined for a process that is gone. */
function fieldsOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
