import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Hono } from 'hono';
import type { World } from './world.ts';

const PAGE_FOLDER = new URL('./page/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.mp4': 'video/mp4',
  '.oga': 'audio/ogg',
  '.ogg': 'audio/ogg',
  '.webp': 'image/webp',
};
const OTHER_TYPE = 'application/octet-stream';

/** The page, its files, and the files that were sent in chats. */
export function pageRoutes(app: Hono, world: World): void {
  app.get('/', () => servePageFile('index.html'));
  app.get('/page/:path{.+}', (context) => servePageFile(context.req.param('path')));
  app.get('/hints', (context) => context.json({ ok: true, lines: world.hints }));
  app.get('/media/:path{.+}', (context) => {
    const file = world.files.findByPath(context.req.param('path'));
    if (file === undefined) return context.notFound();
    const type = file.mimeType ?? TYPES[extname(file.path)] ?? OTHER_TYPE;
    return new Response(new Uint8Array(file.bytes), { headers: { 'content-type': type, 'x-content-type-options': 'nosniff' } });
  });
}

async function servePageFile(path: string): Promise<Response> {
  const file = new URL(path, PAGE_FOLDER);
  if (!file.pathname.startsWith(PAGE_FOLDER.pathname)) return missing(path);
  try {
    const headers = { 'content-type': TYPES[extname(file.pathname)] ?? OTHER_TYPE, 'cache-control': 'no-store' };
    return new Response(await readFile(file), { headers });
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return missing(path);
    throw error;
  }
}

const missing = (path: string) => Response.json({ ok: false, error: `There is no ${path}` }, { status: 404 });
