import { exactTimeOf } from './dates.js';
import { both, el, iconButton, plain } from './elements.js';
import { ask } from './server-link.js';
import { MISCHIEF, VIOLATIONS, WORDS } from './words.js';

/** @typedef {import('./types.js').RawCall} RawCall @typedef {import('./types.js').MischiefRule} MischiefRule */

const CALLS_SHOWN_MAX = 200;
const COUNT_PAUSE_MS = 600;

/**
 * The technical side: mischief to make, rules that were broken, calls as they came.
 *
 * @param {HTMLElement} root
 * @param {() => void} close
 */
export function createPanel(root, close) {
  const mischief = createMischief();
  const counts = createCounts();
  const calls = createCalls();
  const head = el('header', { class: 'panel-head' }, el('h2', {}, both(WORDS.panel)), iconButton('close', WORDS.hide, close));
  root.replaceChildren(head, mischief.root, counts.root, calls.root);
  return {
    /** @param {RawCall} call */
    onCall: (call) => {
      calls.add(call);
      counts.loadSoon();
    },
    loadMischief: mischief.load,
    loadAll: () => Promise.all([mischief.load(), counts.load(), calls.load()]),
  };
}

/** Asks for what the panel shows; a server without an answer leaves it empty. @param {string} path */
const askQuietly = (path) => ask(path).catch(() => ({}));

function createMischief() {
  const often = el('select', { 'aria-label': plain(WORDS.mischief) });
  often.append(el('option', { value: 'once' }, plain(WORDS.once)), el('option', { value: 'always' }, plain(WORDS.always)));
  const list = el('ul', { class: 'rules' });
  const load = async () => {
    const answer = await askQuietly('/mischief');
    draw(answer.rules ?? answer.mischief ?? []);
  };
  /** @param {{ kind: string, extra?: object }} choice */
  const make = async ({ kind, extra }) => {
    await ask('/mischief', { kind, method: '*', times: often.value === 'once' ? 1 : null, ...extra }).catch(console.error);
    await load();
  };
  /** @param {string} path */
  const remove = async (path) => {
    await ask(path, undefined, 'DELETE').catch(console.error);
    await load();
  };
  /** @param {MischiefRule[]} rules */
  const draw = (rules) => {
    list.replaceChildren(...rules.map((rule) => ruleRow(rule, () => void remove(`/mischief/${rule.id}`))));
    if (rules.length > 1)
      list.append(
        el(
          'li',
          {},
          el('button', { type: 'button', class: 'button', on: { click: () => void remove('/mischief') } }, both(WORDS.removeAll)),
        ),
      );
  };
  const buttons = MISCHIEF.map((choice) =>
    el(
      'button',
      { type: 'button', class: 'button mischief', on: { click: () => void make(choice) } },
      el('span', { lang: 'kk' }, choice.words[0]),
      el('small', { lang: 'ru' }, choice.words[1]),
    ),
  );
  const head = el('div', { class: 'block-head' }, el('h3', {}, both(WORDS.mischief)), often);
  return { root: el('section', { class: 'block' }, head, el('div', { class: 'mischief-grid' }, ...buttons), list), load };
}

/** @param {MischiefRule} rule @param {() => void} remove */
function ruleRow(rule, remove) {
  const known = MISCHIEF.find(({ kind }) => kind === rule.kind);
  const left = rule.times === null || rule.times === undefined ? plain(WORDS.always) : `× ${rule.times}`;
  const where = rule.method && rule.method !== '*' ? ` ${rule.method}` : '';
  return el(
    'li',
    {},
    el('span', {}, known ? plain(known.words) : rule.kind, `${where} (${left})`),
    iconButton('close', WORDS.remove, remove),
  );
}

function createCounts() {
  const list = el('dl', { class: 'counts' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const load = async () => {
    const answer = await askQuietly('/violations');
    const rows = Object.entries(answer.violations ?? answer.counts ?? {}).filter(([, count]) => Number(count) > 0);
    list.replaceChildren(
      ...rows.flatMap(([kind, count]) => [el('dt', {}, VIOLATIONS[kind] ? both(VIOLATIONS[kind]) : kind), el('dd', {}, String(count))]),
    );
    if (rows.length === 0) list.append(el('dt', { class: 'calm' }, both(WORDS.noViolations)));
  };
  const loadSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void load(), COUNT_PAUSE_MS);
  };
  const reset = () => void ask('/reset-counts', {}).then(load, console.error);
  const button = el('button', { type: 'button', class: 'button small', on: { click: reset } }, both(WORDS.reset));
  return {
    root: el('section', { class: 'block' }, el('div', { class: 'block-head' }, el('h3', {}, both(WORDS.violations)), button), list),
    load,
    loadSoon,
  };
}

function createCalls() {
  const list = el('div', { class: 'calls', tabindex: '0', role: 'region', 'aria-label': plain(WORDS.calls) });
  const none = el('p', { class: 'calm' }, both(WORDS.noCalls));
  list.append(none);
  let lastSeq = 0;
  /** @param {RawCall} call */
  const add = (call) => {
    if (call.seq <= lastSeq) return;
    lastSeq = call.seq;
    none.remove();
    list.prepend(callRow(call));
    if (list.children.length > CALLS_SHOWN_MAX) list.lastElementChild?.remove();
  };
  const load = async () => {
    /** @type {{ calls?: RawCall[] }} */
    const { calls = [] } = await askQuietly('/calls');
    // A server that was started anew counts from one again. The same server's rows stay as they are: one may be open.
    if ((calls.at(-1)?.seq ?? 0) < lastSeq) {
      lastSeq = 0;
      list.replaceChildren(none);
    }
    for (const call of calls.slice(-CALLS_SHOWN_MAX)) add(call);
  };
  return { root: el('section', { class: 'block grows' }, el('h3', {}, both(WORDS.calls)), list), add, load };
}

/** @param {RawCall} call */
function callRow(call) {
  const good = call.status >= 200 && call.status < 300;
  const row = el(
    'details',
    { class: 'call' },
    el(
      'summary',
      {},
      el('time', {}, exactTimeOf(new Date(call.at))),
      el('b', {}, call.method),
      el('span', { class: good ? 'status good' : 'status bad' }, String(call.status)),
      el('span', { class: 'call-ms' }, `${Math.round(call.ms ?? 0)} ms`),
    ),
  );
  // Most rows are never opened: their text is written when they are.
  row.addEventListener(
    'toggle',
    () => {
      for (const [words, what] of /** @type {const} */ ([
        [WORDS.request, call.payload],
        [WORDS.answer, call.response],
      ])) {
        row.append(
          el('h4', {}, both(words)),
          el('pre', { tabindex: '0' }, typeof what === 'string' ? what : (JSON.stringify(what, null, 2) ?? '')),
        );
      }
    },
    { once: true },
  );
  return row;
}
