import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { FONT_FAMILY, INK } from './ink.ts';

/** Draws an SVG. Throws where a font is not there. */
export function renderPng(svg: string): Buffer {
  const font = { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: FONT_FAMILY };
  return new Resvg(svg, { background: INK.page, font }).render().asPng();
}

/** TTF: of other kinds of fonts resvg draws nothing, without an error. */
export function fontFiles(): string[] {
  const require = createRequire(import.meta.url);
  return [
    require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  ];
}
