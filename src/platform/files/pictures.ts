import type { Sharp } from 'sharp';

export interface CleanPicture {
  readonly picture: Buffer;
  /** At most 320 px on its longer side. */
  readonly thumbnail: Buffer;
  /** Of both. */
  readonly mimeType: 'image/jpeg';
}

/** Broken, too large when unpacked, or of a kind that is not taken. The cause says which; it quotes nothing of the content. */
export class NotAPicture extends Error {
  override readonly name = 'NotAPicture';
}

/**
 * A small file can be made to fill the memory. Read in sequence, a picture costs little; what can only be unpacked whole costs 4 bytes a
 * pixel (progressive JPEG, interlaced PNG), 10 with 16 bits a colour, 18 as AVIF: measured with files of a few kB. No limit lets one pass
 * about 100 MB; what is above is not kept.
 */
const PIXELS_MAX = { plain: 50_000_000, whole: 25_000_000, deep: 8_000_000, heif: 5_000_000 } as const;
const PICTURE_PX_MAX = 2_560;
const THUMBNAIL_PX_MAX = 320;
const PICTURE_QUALITY = 85;
const THUMBNAIL_QUALITY = 75;
const SECONDS_MAX = 30;
/** No others are opened: an SVG or a PDF could read files or draw without end. HEIC of iPhones is not among what sharp brings along. */
const LOADERS = ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadHeifBuffer'];

/**
 * Makes a picture that says nothing but what is to be seen on it: turned upright, drawn anew as a JPEG of at most 2,560 px, without
 * EXIF, place, XMP, comments or colour profile (colours are brought to sRGB). Takes JPEG, PNG, WebP, AVIF; of an animation the first frame.
 *
 * @throws NotAPicture
 */
export async function cleanPicture(bytes: Uint8Array): Promise<CleanPicture> {
  const sharp = await loadSharp();
  try {
    // The header only: nothing is unpacked yet.
    const { format, depth, isProgressive } = await sharp(bytes, { limitInputPixels: PIXELS_MAX.plain }).metadata();
    const cost = format === 'heif' ? 'heif' : depth !== 'uchar' ? 'deep' : isProgressive ? 'whole' : 'plain';
    const source = sharp(bytes, { limitInputPixels: PIXELS_MAX[cost], failOn: 'error', sequentialRead: true });
    const picture = await draw(source.autoOrient(), PICTURE_PX_MAX, PICTURE_QUALITY);
    // From the small one: the large one is unpacked once.
    const thumbnail = await draw(sharp(picture), THUMBNAIL_PX_MAX, THUMBNAIL_QUALITY);
    return { picture, thumbnail, mimeType: 'image/jpeg' };
  } catch (error) {
    throw new NotAPicture('This is no picture that can be cleaned', { cause: error });
  }
}

/**
 * A picture as we keep it, drawn anew in grey as a square of that side, whatever its shape: a byte for each pixel, row by row.
 *
 * @throws NotAPicture
 */
export async function greyOf(bytes: Uint8Array, sidePx: number): Promise<Uint8Array> {
  const sharp = await loadSharp();
  try {
    const source = sharp(bytes, { limitInputPixels: PIXELS_MAX.plain, failOn: 'error' });
    return await source.greyscale().resize(sidePx, sidePx, { fit: 'fill' }).timeout({ seconds: SECONDS_MAX }).raw().toBuffer();
  } catch (error) {
    throw new NotAPicture('This is no picture that can be looked at', { cause: error });
  }
}

/** By its first bytes, whatever it calls itself: JPEG, PNG, WebP, TIFF, and the kinds of HEIF. A picture may say where it was taken. */
export function looksLikePicture(bytes: Uint8Array): boolean {
  return PICTURE_START.test(Buffer.from(bytes.subarray(0, 12)).toString('latin1'));
}

const PICTURE_START = /^(?:\xff\xd8\xff|\x89PNG|RIFF....WEBP|II\*\0|MM\0\*|....ftyp(?:hei|hev|mif|msf|avi))/s;

/** sharp keeps no metadata unless told to. */
function draw(source: Sharp, sidePx: number, quality: number): Promise<Buffer> {
  return source
    .resize({ width: sidePx, height: sidePx, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .timeout({ seconds: SECONDS_MAX })
    .jpeg({ quality })
    .toBuffer();
}

let opened: ReturnType<typeof openSharp> | undefined;

/**
 * With the first picture, not with the process: the library takes memory that one without pictures can do without. Once: while the list of
 * what may be opened is set, a picture that is being read beside would be refused.
 */
function loadSharp(): ReturnType<typeof openSharp> {
  opened ??= openSharp();
  return opened;
}

async function openSharp() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: LOADERS });
  return sharp;
}
