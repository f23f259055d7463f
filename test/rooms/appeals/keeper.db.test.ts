import { globSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/kernel/clock.ts';
import { downloadFrom, openFileStore } from '../../../src/platform/files/index.ts';
import { openLog } from '../../../src/platform/log.ts';
import { openMeter } from '../../../src/platform/telegram/meter.ts';
import { type KeeperParts, keepSome, startKeeper } from '../../../src/rooms/appeals/keeper.ts';
import { beginFile, claimDueFiles, saveKept } from '../../../src/rooms/appeals/queries/files.ts';
import { startSimulator } from '../../../src/simulator/index.ts';
import { atTheEnd } from '../../support/at-the-end.ts';
import { aDatabase } from '../../support/database.ts';
import { aTempFolder } from '../../support/temp-folder.ts';
import { aFiling } from './keeper-rows.ts';

const TOKEN = '424242:the-token-of-the-keeper-tests';
const home = await aDatabase();
const telegram = await startSimulator({ token: TOKEN, botUsername: 'test_bot' });
atTheEnd(() => telegram.stop());
const aigul = telegram.person({ first_name: 'Айгүл', started: true });
const meter = openMeter({
  hold: { heldForMs: () => 0, holdFor: () => Promise.resolve() },
  onCall: () => undefined,
  keepReply: () => Promise.resolve(undefined),
});
atTheEnd(() => meter.close());
const going = new AbortController().signal;
let now = new Date('2026-11-22T09:00:00Z');
beforeEach(async () => {
  await home.db.deleteFrom('appeals.file').execute();
  now = new Date('2026-11-22T09:00:00Z');
  telegram.calm();
});

/** What a keeper is made of, over a folder of its own. */
async function aKeeper(more: Partial<KeeperParts> = {}): Promise<KeeperParts & { files(): string[] }> {
  const folder = join(await aTempFolder(), 'files');
  return {
    db: home.db,
    clock: () => now,
    log: openLog({ level: 'silent', name: 'test' }),
    store: openFileStore(folder),
    download: downloadFrom({ apiRoot: telegram.url, token: TOKEN, fetch: meter.plain }),
    files: () => globSync('??/??/*', { cwd: folder }).map((path) => basename(path)),
    ...more,
  };
}

const aFile = await aFiling(home.db, () => now);
const aPhoto = (bytes?: Buffer): Promise<number> => aFile('photo', aigul.photo(contentOf(bytes)).message.photo?.at(-1));
const aDocument = (bytes: Buffer, mimeType?: string): Promise<number> =>
  aFile('document', aigul.document({ ...contentOf(bytes), mime_type: mimeType }).message.document);
const contentOf = (bytes: Buffer | undefined) => (bytes ? { base64: bytes.toString('base64') } : {});

const rowOf = (id: number) =>
  home.db
    .selectFrom('appeals.file')
    .select(['state', 'attempts', 'due_at', 'claimed_until', 'stored_name', 'thumbnail_name', 'kept_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

/** As a phone writes it: with the place where it was taken. */
const withPlace = async (): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#284' } })
    .withExif({ IFD0: { Make: 'AuylPhone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 10/1 0/1' } })
    .jpeg()
    .toBuffer();

test('the kept copy of a photo has no place and no camera in it, and a thumbnail beside it', async () => {
  const keeper = await aKeeper();
  const bytes = await withPlace();
  expect(bytes.includes('AuylPhone')).toBe(true);
  const ids = [await aPhoto(bytes), await aDocument(bytes, 'image/jpeg'), await aDocument(bytes, 'application/octet-stream')];
  await keepSome(keeper, going);
  for (const id of ids) {
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: 'kept', claimed_until: null, kept_at: now, attempts: 0 });
    const [picture, thumbnail] = await Promise.all([row.stored_name, row.thumbnail_name].map((name) => keeper.store.read(name ?? '')));
    expect(await sharp(picture).metadata()).toMatchObject({ width: 640, height: 480 });
    expect(await sharp(thumbnail).metadata()).toMatchObject({ width: 320, height: 240 });
    for (const kept of [picture, thumbnail]) {
      expect((await sharp(kept).metadata()).exif).toBeUndefined();
      expect(kept?.includes('AuylPhone')).toBe(false);
    }
  }
  expect(keeper.files()).toHaveLength(2);
});

test('a voice, a video and a document are kept as they came', async () => {
  const keeper = await aKeeper();
  const [voice, video] = [aigul.voice().message.voice, aigul.video().message.video];
  const report = Buffer.from('%PDF-1.7 есеп');
  const ids = [await aFile('voice', voice), await aFile('video', video), await aDocument(report, 'application/pdf')];
  await keepSome(keeper, going);
  for (const id of ids) expect(await rowOf(id)).toMatchObject({ state: 'kept', thumbnail_name: null });
  expect(await keeper.store.read((await rowOf(ids[2] ?? 0)).stored_name ?? '')).toEqual(report);
});

test('a picture that cannot be cleaned is not kept, nor is one that is too big, nor one that Telegram no longer has', async () => {
  const keeper = await aKeeper();
  const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic', 'latin1'), Buffer.alloc(100)]);
  const big = Buffer.alloc(20 * 1024 * 1024 + 1);
  const ids = [await aDocument(heic), await aDocument(big, 'video/mp4'), await aFile('photo', undefined)];
  await keepSome(keeper, going);
  expect(await Promise.all(ids.map(async (id) => (await rowOf(id)).state))).toEqual(['refused', 'refused', 'gone']);
  expect(keeper.files()).toEqual([]);
});

test('what cannot be fetched is tried ever more seldom for three days, then counts as gone', async () => {
  const keeper = await aKeeper();
  telegram.mischief({ kind: '500', times: null });
  const id = await aPhoto();
  const begun = now.getTime();
  const waits: number[] = [];
  telegram.forgetCalls();
  await keepSome(keeper, going);
  while ((await rowOf(id)).state === 'waiting') {
    const { due_at } = await rowOf(id);
    waits.push(due_at.getTime() - now.getTime());
    for (now of [new Date(due_at.getTime() - 1), due_at]) await keepSome(keeper, going);
  }
  expect(telegram.calls).toHaveLength(1 + waits.length);
  expect(waits.slice(0, 3)).toEqual([MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS]);
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(now.getTime() - begun).toBeGreaterThan(3 * DAY_MS - HOUR_MS);
  expect(now.getTime() - begun).toBeLessThan(3 * DAY_MS + HOUR_MS);
  expect(await rowOf(id)).toMatchObject({ state: 'gone' });
});

test('a 429 makes the others wait as well, burns no attempt, and all are kept afterwards', async () => {
  const keeper = await aKeeper();
  telegram.mischief({ kind: '429', retry_after: 7 });
  telegram.forgetCalls();
  const ids = [await aPhoto(), await aPhoto(), await aPhoto()];
  expect(await keepSome(keeper, going)).toBe(false);
  expect(telegram.calls).toHaveLength(1);
  for (const id of ids) expect(await rowOf(id)).toMatchObject({ state: 'waiting', attempts: 0, due_at: new Date(now.getTime() + 7_000) });
  now = new Date(now.getTime() + 7_000);
  await keepSome(keeper, going);
  for (const id of ids) expect(await rowOf(id)).toMatchObject({ state: 'kept' });
});

test('a process killed between storing and writing down leaves one file, which another process completes after two minutes', async () => {
  const keeper = await aKeeper();
  const id = await aDocument(Buffer.from('есеп'));
  const [claimed] = await claimDueFiles(home.db, now, new Date(now.getTime() + 2 * MINUTE_MS), 3);
  const fetched = await keeper.download(claimed?.telegramFileId ?? '');
  if (fetched.kind !== 'bytes') throw new Error(fetched.kind);
  await keeper.store.keep(fetched.bytes);
  // Killed here. The next one takes nothing that another may still have in hand.
  await keepSome(keeper, going);
  expect(await rowOf(id)).toMatchObject({ state: 'waiting' });
  now = new Date(now.getTime() + 2 * MINUTE_MS);
  await keepSome(keeper, going);
  expect(await rowOf(id)).toMatchObject({ state: 'kept' });
  expect(keeper.files()).toEqual([(await rowOf(id)).stored_name]);
  // The killed one, alive after all.
  expect(claimed && (await beginFile(home.db, claimed))).toBe(false);
  expect(await saveKept(home.db, { id, attempts: 0 }, { storedName: 'x', thumbnailName: null }, now)).toBe(false);
});

test('a file that ends every process that opens it is not opened a tenth time', async () => {
  const keeper = await aKeeper();
  const id = await aPhoto();
  for (let death = 1; death <= 9; death += 1) {
    const [claimed] = await claimDueFiles(home.db, now, new Date(now.getTime() + 2 * MINUTE_MS), 3);
    if (claimed === undefined) throw new Error('Nothing claimed');
    expect(claimed).toMatchObject({ id, attempts: death - 1 });
    expect(await beginFile(home.db, claimed)).toBe(true);
    now = new Date(now.getTime() + 2 * MINUTE_MS);
  }
  telegram.forgetCalls();
  await keepSome(keeper, going);
  expect(await rowOf(id)).toMatchObject({ state: 'refused' });
  expect(telegram.calls).toEqual([]);
});

test('what was erased while it was fetched leaves nothing behind, unless somebody else sent the same', async () => {
  const keeper = await aKeeper();
  const [shared, alone] = [Buffer.from('екеуі де жіберді'), Buffer.from('жалғыз')];
  await aDocument(shared);
  await keepSome(keeper, going);
  const erased = [await aDocument(shared), await aDocument(alone)];
  const erasing: typeof keeper.download = async (fileId) => {
    await home.db.deleteFrom('appeals.file').where('id', 'in', erased).where('telegram_file_id', '=', fileId).execute();
    return await keeper.download(fileId);
  };
  await keepSome({ ...keeper, download: erasing }, going);
  expect(await Promise.all(keeper.files().map((name) => keeper.store.read(name)))).toEqual([shared]);
});

test('two keepers side by side fetch each file once', async () => {
  const keeper = await aKeeper();
  telegram.forgetCalls();
  const ids: number[] = [];
  for (let n = 0; n < 7; n += 1) ids.push(await aDocument(Buffer.from(`есеп ${n}`)));
  const two = [startKeeper(keeper), startKeeper(keeper)];
  await Promise.all(two.map((one) => one.idle()));
  await Promise.all(two.map((one) => one.stop()));
  for (const id of ids) expect(await rowOf(id)).toMatchObject({ state: 'kept' });
  expect(telegram.calls.filter(({ method }) => method.toLowerCase() === 'getfile')).toHaveLength(7);
});

test('a keeper woken fetches what has come, and one that is stopped puts back what it had in hand', async () => {
  const keeper = startKeeper(await aKeeper());
  const id = await aPhoto();
  keeper.wake();
  await keeper.idle();
  expect(await rowOf(id)).toMatchObject({ state: 'kept' });

  telegram.mischief({ kind: 'slow', ms: 20_000, method: 'getFile' });
  telegram.forgetCalls();
  const late = await aPhoto();
  keeper.wake();
  const stoppedAt = performance.now();
  await expect.poll(async () => (await rowOf(late)).claimed_until).not.toBeNull();
  await keeper.stop();
  expect(performance.now() - stoppedAt).toBeLessThan(5_000);
  expect(await rowOf(late)).toMatchObject({ state: 'waiting', attempts: 0, claimed_until: null });
});

test('a disk that takes nothing leaves the file for later, and says so', async () => {
  const blocked = join(await aTempFolder(), 'a-file');
  await writeFile(blocked, '');
  const keeper = await aKeeper({ store: openFileStore(join(blocked, 'files')) });
  const id = await aDocument(Buffer.from('есеп'));
  await keepSome(keeper, going);
  expect(await rowOf(id)).toMatchObject({ state: 'waiting', attempts: 1 });
});
