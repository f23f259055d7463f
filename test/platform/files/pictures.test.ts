import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { cleanPicture, greyOf, NotAPicture } from '../../../src/platform/files/index.ts';
import { sampleFiles } from '../../../src/simulator/index.ts';

/** A red half on the left, a blue one on the right. */
async function twoHalves(width: number, height: number): Promise<Sharp> {
  const half = Math.floor(width / 2);
  const red = await sharp({ create: { width: half, height, channels: 3, background: '#f00' } })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#00f' } }).composite([{ input: red, left: 0, top: 0 }]);
}

async function colourAt(bytes: Buffer, left: number, top: number): Promise<'red' | 'blue' | 'white' | 'other'> {
  const [red = 0, green = 0, blue = 0] = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  if (red > 200 && green > 200 && blue > 200) return 'white';
  if (red > 200 && blue < 60) return 'red';
  return blue > 200 && red < 60 ? 'blue' : 'other';
}

const exif = {
  IFD0: { Make: 'AuylPhone', Artist: 'Aigul' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 10/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '51/1 22/1 0/1' },
};
const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>';

test('nothing of who took it, with what and where is left, and the input had it all', async () => {
  const plain = await twoHalves(640, 480);
  const bytes = withComment(await plain.jpeg().withExif(exif).withXmp(xmp).withIccProfile('p3').toBuffer(), 'taken by Aigul');
  expect(await sharp(bytes).metadata()).toMatchObject({ exif: expect.any(Buffer), icc: expect.any(Buffer), xmp: expect.any(Buffer) });
  const { picture, thumbnail, mimeType } = await cleanPicture(bytes);
  expect(mimeType).toBe('image/jpeg');
  for (const cleaned of [picture, thumbnail]) {
    const found = await sharp(cleaned).metadata();
    expect(found.format).toBe('jpeg');
    for (const kind of ['exif', 'icc', 'iptc', 'xmp', 'xmpAsString', 'comments', 'orientation'] as const)
      expect([kind, found[kind]]).toEqual([kind, undefined]);
    for (const trace of ['Exif', 'AuylPhone', 'Aigul', 'xmpmeta', 'ICC_PROFILE']) {
      expect([trace, bytes.includes(trace)]).toEqual([trace, true]);
      expect([trace, cleaned.includes(trace)]).toEqual([trace, false]);
    }
  }
});

test('a picture that the phone held sideways stands upright', async () => {
  const bytes = await (await twoHalves(640, 480)).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const { picture, thumbnail } = await cleanPicture(bytes);
  expect(await sharp(picture).metadata()).toMatchObject({ width: 480, height: 640 });
  expect(await sharp(thumbnail).metadata()).toMatchObject({ width: 240, height: 320 });
  expect([await colourAt(picture, 240, 20), await colourAt(picture, 240, 620)]).toEqual(['red', 'blue']);
});

test('a large picture becomes 2,560 px at most and a small one is not blown up', async () => {
  const large = await (await twoHalves(4_000, 3_000)).jpeg().toBuffer();
  expect(await sharp((await cleanPicture(large)).picture).metadata()).toMatchObject({ width: 2_560, height: 1_920 });
  const { picture, thumbnail } = await cleanPicture(sampleFiles.jpeg);
  expect(await sharp(picture).metadata()).toMatchObject({ width: 32, height: 24 });
  expect(await sharp(thumbnail).metadata()).toMatchObject({ width: 32, height: 24 });
});

test.for(['png', 'webp', 'avif'] as const)('a %s becomes a JPEG, white where one could see through', async (format) => {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .toFormat(format)
    .toBuffer();
  const { picture } = await cleanPicture(bytes);
  expect(await colourAt(picture, 20, 15)).toBe('white');
});

test('what is broken, no picture, of another kind or a bomb is refused by one named error', async () => {
  const whole = await (await twoHalves(640, 480)).jpeg().toBuffer();
  const refused = {
    empty: Buffer.alloc(0),
    text: Buffer.from('бұл сурет емес'),
    truncated: whole.subarray(0, whole.length / 2),
    voice: sampleFiles.ogg,
    svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'),
    bomb: aBomb(8_000, 8_000),
  };
  expect(refused.bomb.length).toBeLessThan(100_000);
  for (const [what, bytes] of Object.entries(refused)) {
    await expect(cleanPicture(bytes), what).rejects.toThrow(NotAPicture);
  }
});

/** A comment as cameras write it, right behind the start of a JPEG. */
function withComment(jpeg: Buffer, text: string): Buffer {
  const segment = Buffer.from(`\xff\xfe\0\0${text}`, 'latin1');
  segment.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** A PNG of this many black dots, one bit each: small on the wire, 64 million pixels unpacked. */
function aBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const content = deflateSync(Buffer.alloc((width / 8 + 1) * height));
  const parts = [Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', content), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat(parts);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

test('pictures that are read at the same time do not get in each other’s way', async () => {
  const bytes = await (await twoHalves(16, 8)).jpeg().toBuffer();
  // Each starts while others are half done.
  const inTurn = async () => {
    for (let nth = 0; nth < 150; nth += 1) expect(await greyOf(bytes, 8)).toHaveLength(64);
  };
  await Promise.all(Array.from({ length: 6 }, inTurn));
});
