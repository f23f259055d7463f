import { setTimeout as wait } from 'node:timers/promises';
import { type Clock, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../kernel/clock.ts';
import type { Db } from '../../platform/database/index.ts';
import { cleanPicture, type Download, type Fetched, type FileStore, looksLikePicture, NotAPicture } from '../../platform/files/index.ts';
import type { Log } from '../../platform/log.ts';
import { type Rounds, startRounds } from '../../platform/rounds.ts';
import { compareProofs } from './actions/rounds/compare-proofs.ts';
import { isPicture } from './proof/rules.ts';
import {
  beginFile,
  type ClaimedFile,
  claimDueFiles,
  hasDueFiles,
  isNameInUse,
  postponeFile,
  saveKept,
  saveUnkept,
} from './queries/files.ts';
import { listDueProofs } from './queries/proofs.ts';

export interface KeeperParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly store: FileStore;
  readonly download: Download;
}

/** Wake it when a file came. */
export interface Keeper extends Rounds {
  /** Resolves when nothing is due, in any process; or when this one was stopped. For tests. */
  idle(): Promise<void>;
}

/** Longer than a few files take with their 30 s each: who is slower fetches one a second time, which does no harm. */
const CLAIM_MS = 2 * MINUTE_MS;
const FILES_PER_CLAIM = 3;
const POLL_MS = 5_000;
const IDLE_CHECK_MS = 20;
/** Three days together: Telegram keeps files longer than any outage of ours has lasted. */
const PAUSES_MS = [1, 5, 30].map((minutes) => minutes * MINUTE_MS).concat([2, 6, 12, 24, 27].map((hours) => hours * HOUR_MS));
const ATTEMPTS_MAX = PAUSES_MS.length + 1;
const STOPPED: Fetched = { kind: 'later', reason: 'stopped', retryAfterSeconds: 0 };

/**
 * Makes our own copies of the files that came with appeals: claim, fetch, clean, store, write down. No transaction is held meanwhile;
 * a copy is named by its content, so that whoever does it again after a crash makes the same file. Then proofs are compared.
 */
export function startKeeper(parts: KeeperParts): Keeper {
  const stopped = new AbortController();
  let sweep: Promise<void> | undefined;
  const rounds = startRounds({
    everyMs: POLL_MS,
    round: async (stopping) => {
      // Once, before the first file.
      await (sweep ??= sweepStore(parts));
      const isMoreToKeep = await keepSome(parts, stopping);
      await compareProofs(parts, stopping);
      return isMoreToKeep ? 'more' : 'later';
    },
    onError: (error) => parts.log.warn('Files wait to be kept', { error }),
  });
  return {
    wake: rounds.wake,
    stop: async () => {
      stopped.abort();
      await rounds.stop();
    },
    idle: async () => {
      while (!stopped.signal.aborted && (await hasWork(parts))) {
        rounds.wake();
        await wait(IDLE_CHECK_MS);
      }
    },
  };
}

async function hasWork({ db, clock }: KeeperParts): Promise<boolean> {
  return (await hasDueFiles(db, clock())) || (await listDueProofs(db, { after: 0, limit: 1 })).length > 0;
}

async function sweepStore({ store, log }: KeeperParts): Promise<void> {
  await store.sweepTemporary().catch((error: unknown) => log.warn('Half-written files were not swept', { error }));
}

/** By their names in the store. */
interface Copy {
  readonly storedName: string;
  readonly thumbnailName: string | null;
}

/** Claims a few and brings each to its end. @returns whether there may be more */
export async function keepSome(parts: KeeperParts, stopping: AbortSignal): Promise<boolean> {
  const now = parts.clock();
  const files = await claimDueFiles(parts.db, now, new Date(now.getTime() + CLAIM_MS), FILES_PER_CLAIM);
  let held: Fetched | undefined;
  for (const file of files) {
    // Telegram has just said "not so fast": the next one would hear the same.
    const fetched = held ?? (await fetchOne(parts, file, stopping));
    if (fetched === undefined) continue;
    if (fetched.kind === 'later' && fetched.retryAfterSeconds !== undefined) held = fetched;
    await settle(parts, file, fetched);
  }
  return files.length === FILES_PER_CLAIM && held === undefined;
}

/** @returns undefined when there is nothing more to do about it */
async function fetchOne({ db, log, download }: KeeperParts, file: ClaimedFile, stopping: AbortSignal): Promise<Fetched | undefined> {
  if (file.attempts >= ATTEMPTS_MAX) {
    // What came of the last attempt was never written: processes end over this file, and must not for ever.
    log.error('A file is not kept: processes ended over it', { file: file.id });
    await saveUnkept(db, file.id, 'refused');
    return undefined;
  }
  if (!(await beginFile(db, file))) return undefined;
  const fetched = await download(file.telegramFileId, stopping);
  // Put back for the next process, at no cost.
  return stopping.aborted && fetched.kind === 'later' ? STOPPED : fetched;
}

async function settle(parts: KeeperParts, file: ClaimedFile, fetched: Fetched): Promise<void> {
  switch (fetched.kind) {
    case 'bytes':
      return await keepOne(parts, file, fetched.bytes);
    case 'gone':
      parts.log.info('A file is gone', { file: file.id });
      return await saveUnkept(parts.db, file.id, 'gone');
    case 'too-big':
      parts.log.info('A file is too big to keep', { file: file.id });
      return await saveUnkept(parts.db, file.id, 'refused');
    case 'later':
      return await postpone(parts, file, fetched.reason, fetched.retryAfterSeconds);
  }
}

async function keepOne(parts: KeeperParts, file: ClaimedFile, bytes: Buffer): Promise<void> {
  let copy: Copy;
  try {
    copy = await keepCopies(parts.store, file, bytes);
  } catch (error) {
    if (error instanceof NotAPicture) {
      parts.log.info('A picture cannot be cleaned and is not kept', { file: file.id });
      return await saveUnkept(parts.db, file.id, 'refused');
    }
    // A full disk, no rights: of ours, and mended by somebody in time.
    parts.log.error('A file could not be stored', { file: file.id, error });
    return await postpone(parts, file, 'store', undefined);
  }
  if (await saveKept(parts.db, file, copy, parts.clock())) return;
  // Kept by another process, or erased while it was on its way: then nothing of it stays here.
  for (const name of [copy.storedName, copy.thumbnailName]) {
    if (name !== null && !(await isNameInUse(parts.db, name))) await parts.store.remove(name);
  }
}

async function keepCopies(store: FileStore, file: ClaimedFile, bytes: Buffer): Promise<Copy> {
  if (!isAnyPicture(file, bytes)) return { storedName: (await store.keep(bytes)).name, thumbnailName: null };
  const { picture, thumbnail } = await cleanPicture(bytes);
  return { storedName: (await store.keep(picture)).name, thumbnailName: (await store.keep(thumbnail)).name };
}

/** Whatever says or shows that it is one: a picture that cannot be cleaned (an iPhone's HEIC, TIFF) is not kept at all. */
function isAnyPicture(file: ClaimedFile, bytes: Buffer): boolean {
  return isPicture(file) || looksLikePicture(bytes);
}

/** A hold of Telegram's burns no attempt; anything else waits ever longer, and ends as `gone` after three days. */
async function postpone({ db, clock, log }: KeeperParts, file: ClaimedFile, reason: string, retryAfterSeconds: number | undefined) {
  const now = clock().getTime();
  if (retryAfterSeconds !== undefined) {
    return await postponeFile(db, file, { attempts: file.attempts, dueAt: new Date(now + retryAfterSeconds * SECOND_MS) });
  }
  const pauseMs = PAUSES_MS[file.attempts];
  const attempts = file.attempts + 1;
  log.warn('A file could not be fetched', { file: file.id, attempts, reason });
  if (pauseMs === undefined) return await saveUnkept(db, file.id, 'gone');
  await postponeFile(db, file, { attempts, dueAt: new Date(now + pauseMs) });
}
