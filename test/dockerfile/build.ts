import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, linkSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Instruction, Stage } from './read.ts';

export interface Image {
  /** The folder that stands for `/`. */
  readonly root: string;
  /** The last WORKDIR, below `root`. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly user: string;
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
  readonly stopSignal: string;
}

/**
 * Does in empty folders what a container engine would do with these stages: the same copies, the same commands, with Node 24 and npm
 * of this machine in place of the base image. @throws Error at an instruction that it does not know, so that none is passed over
 */
export function buildImage(stages: readonly Stage[], context: string, folder: string): Image {
  const nodeFolder = provideNode(folder);
  const built = new Map<string, Image>();
  let last: Image | undefined;
  for (const stage of stages) {
    last = buildStage(stage, { context, nodeFolder, root: join(folder, `stage-${built.size}`), built });
    built.set(stage.name, last);
  }
  if (!last) throw new Error('no stage');
  return last;
}

interface Site {
  readonly context: string;
  readonly nodeFolder: string;
  readonly root: string;
  readonly built: ReadonlyMap<string, Image>;
}

function buildStage(stage: Stage, site: Site): Image {
  mkdirSync(site.root, { recursive: true });
  let image: Image = { root: site.root, folder: site.root, env: {}, user: 'root', command: [], healthcheck: [], stopSignal: 'SIGTERM' };
  for (const instruction of stage.instructions) image = { ...image, ...follow(instruction, image, site) };
  return image;
}

function follow(instruction: Instruction, image: Image, site: Site): Partial<Image> {
  const { name, text, words } = instruction;
  switch (name) {
    case 'WORKDIR': {
      const folder = join(image.root, text);
      mkdirSync(folder, { recursive: true });
      return { folder };
    }
    case 'ENV': {
      const pairs = [...text.matchAll(/(\w+)=(\S+)/g)].map(([, key = '', value = '']) => [key, value]);
      return { env: { ...image.env, ...Object.fromEntries(pairs) } };
    }
    case 'COPY':
      copy(instruction, image, site);
      return {};
    case 'RUN':
      execFileSync('sh', ['-c', text], { cwd: image.folder, env: buildEnv(image, site.nodeFolder), stdio: ['ignore', 'ignore', 'pipe'] });
      return {};
    case 'USER':
      return { user: text };
    case 'STOPSIGNAL':
      return { stopSignal: text };
    case 'HEALTHCHECK':
      return { healthcheck: words ?? [] };
    case 'CMD':
      return { command: words ?? [] };
    case 'EXPOSE':
      return {};
    default:
      throw new Error(`the test does not know ${name}`);
  }
}

function copy({ flags, text }: Instruction, image: Image, site: Site): void {
  const parts = text.split(/\s+/);
  const target = parts.pop() ?? '';
  const from = flags['from'] === undefined ? undefined : site.built.get(flags['from']);
  if (flags['from'] !== undefined && !from) throw new Error(`no stage ${flags['from']}`);
  const ignored = readIgnore(site.context);
  for (const part of parts) {
    const source = join(from?.root ?? site.context, part);
    const isFolder = statSync(source).isDirectory();
    const destination = join(image.folder, isFolder ? target : join(target, basename(part)));
    mkdirSync(dirname(destination), { recursive: true });
    // Out of a finished stage it is moved: to copy seven thousand files takes as long as all else here. A second copy would fail, loudly.
    if (from) renameSync(source, destination);
    else cpSync(source, destination, { recursive: true, verbatimSymlinks: true, filter: (path) => !ignored(relative(site.context, path)) });
  }
}

/** Of `.dockerignore`: the last pattern that fits a path or a folder above it decides. */
export function readIgnore(context: string): (path: string) => boolean {
  const lines = readFileSync(join(context, '.dockerignore'), 'utf8').split('\n');
  const patterns = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  return (path) => {
    const parts = path.split('/');
    const ways = parts.map((_, at) => parts.slice(0, at + 1).join('/'));
    const last = patterns.findLast((pattern) => ways.some((way) => fits(way, pattern)));
    return last !== undefined && !last.startsWith('!');
  };
}

/** `*` fits anything within one name, a leading dot included (node's own glob leaves those out). */
function fits(path: string, pattern: string): boolean {
  const source = pattern
    .replace(/^!/, '')
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('[^/]*')}$`).test(path);
}

/** Where the base image has its node: a link or a copy, because another user may not enter the folder of the running one. */
function provideNode(folder: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const node = join(bin, 'node');
  try {
    linkSync(process.execPath, node);
  } catch {
    copyFileSync(process.execPath, node);
  }
  return bin;
}

/** The settings of npm that say where packages come from stay; those that `npm test` adds about this project go. */
function buildEnv(image: Image, nodeFolder: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([key]) => !/^(npm_|VITEST|NODE_ENV$|NODE_OPTIONS$|INIT_CWD$)/.test(key) || /^npm_config_(registry|cache|userconfig|cafile)$/.test(key),
  );
  return { ...Object.fromEntries(kept), npm_config_prefer_offline: 'true', ...image.env, PATH: `${nodeFolder}:${process.env.PATH}` };
}

/** The environment of a container: what the image sets and what it is started with, nothing of this machine. */
export function containerEnv(image: Image, folder: string, given: Readonly<Record<string, string>>): Record<string, string> {
  return { PATH: `${join(folder, 'bin')}:/usr/local/bin:/usr/bin:/bin`, HOME: '/nonexistent', ...image.env, ...given };
}
