import type { Clock } from '../../../../kernel/clock.ts';
import type { Db } from '../../../../platform/database/index.ts';
import { type FileStore, greyOf, NotAPicture } from '../../../../platform/files/index.ts';
import type { Log } from '../../../../platform/log.ts';
import { ALIKE_MAX, distanceOf, fingerprintOf, SIDE_PX } from '../../proof/fingerprint.ts';
import {
  type DueProof,
  findKeptProof,
  type KeptPicture,
  listComparable,
  listDueProofs,
  type NewLikeness,
  saveCompared,
  savePictureHash,
} from '../../queries/proofs.ts';

interface Comparing {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly store: FileStore;
}

const PROOFS_PER_PAGE = 10;

/**
 * Compares proofs with earlier pictures, once our copies of them are there. Two processes that do it at once find the same, and write it once.
 * One that cannot be compared (a disk that cannot be read) is tried again the next time, and keeps none of the others waiting.
 */
export async function compareProofs(parts: Comparing, stopping: AbortSignal): Promise<void> {
  for (let after = 0; ; ) {
    const due = await listDueProofs(parts.db, { after, limit: PROOFS_PER_PAGE });
    for (const proof of due) {
      if (stopping.aborted) return;
      try {
        await compareOne(parts, proof);
      } catch (error) {
        parts.log.warn('A proof could not be compared', { file: proof.fileId, error });
      }
    }
    const last = due.at(-1);
    if (last === undefined) return;
    after = last.fileId;
  }
}

async function compareOne(parts: Comparing, due: DueProof): Promise<void> {
  const proof = await findKeptProof(parts.db, due.fileId);
  const found = proof ? await likenessesOf(parts, due, proof) : [];
  await parts.db.transaction().execute((trx) => saveCompared(trx, due.fileId, found, parts.clock()));
}

async function likenessesOf(parts: Comparing, due: DueProof, proof: KeptPicture): Promise<NewLikeness[]> {
  const hash = await hashOf(parts, proof);
  if (hash.length === 0) return [];
  const found: NewLikeness[] = [];
  for (const picture of await listComparable(parts.db, due)) {
    const other = await otherHashOf(parts, picture);
    if (other.length !== hash.length) continue;
    const distance = distanceOf(hash, other);
    // A proof whose copy was made before that of an older one: the newer is like the older, whichever was compared.
    const [fileId, otherFileId] = [Math.max(proof.fileId, picture.fileId), Math.min(proof.fileId, picture.fileId)];
    if (distance <= ALIKE_MAX) found.push({ fileId, otherFileId, kind: picture.kind, distance });
  }
  return found;
}

/** As below; an earlier picture that cannot be read says nothing, and keeps no new one from being compared with the rest. */
async function otherHashOf(parts: Comparing, picture: KeptPicture): Promise<Uint8Array> {
  try {
    return await hashOf(parts, picture);
  } catch (error) {
    parts.log.warn('An earlier picture could not be compared', { file: picture.fileId, error });
    return new Uint8Array();
  }
}

/** What a picture looks like, looked at once; empty where nothing can be told. */
async function hashOf({ db, store }: Comparing, { fileId, hash, thumbnailName }: KeptPicture): Promise<Uint8Array> {
  if (hash !== null) return hash;
  const bytes = await store.read(thumbnailName);
  // Not there now, which says nothing of the picture.
  if (!bytes) return new Uint8Array();
  const marks = (await marksOf(bytes)) ?? new Uint8Array();
  await savePictureHash(db, fileId, marks);
  return marks;
}

async function marksOf(bytes: Buffer): Promise<Uint8Array | undefined> {
  try {
    return fingerprintOf(await greyOf(bytes, SIDE_PX));
  } catch (error) {
    if (error instanceof NotAPicture) return undefined;
    throw error;
  }
}
