import jsQr from 'jsqr';
import sharp from 'sharp';

export interface Dots {
  readonly width: number;
  readonly height: number;
  readonly grey: Buffer;
}

export async function dotsOf(picture: Buffer): Promise<Dots> {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: data };
}

/** What a phone would read from a picture; nothing where it finds no QR. */
export async function qrIn(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQr.default(new Uint8ClampedArray(data), info.width, info.height, { inversionAttempts: 'dontInvert' })?.data;
}
