import { both, el, iconButton, plain } from './elements.js';
import { askForm } from './form-dialog.js';
import { showHints } from './hints.js';
import { createPanel } from './panel.js';
import { createPhone } from './phone.js';
import { recall, remember } from './remembered.js';
import { ask, followEvents } from './server-link.js';
import { createTabs } from './tabs.js';
import { WORDS } from './words.js';

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @type {Map<number, import('./phone.js').Phone>} */
const phones = new Map();
const tabs = createTabs(byId('tabs'), phones);
const nobody = el('p', { class: 'nobody', hidden: true }, both(WORDS.nobody));
byId('phones').append(nobody);

/** Makes the phones agree with the people there are: a server that was started anew may know others. */
async function loadPeople() {
  const people = /** @type {import('./types.js').Person[]} */ ((await ask('/people')).people);
  const known = new Set(people.map((person) => person.id));
  for (const [id, phone] of phones) {
    if (known.has(id)) continue;
    phones.delete(id);
    phone.root.remove();
  }
  const added = people.filter((person) => !phones.has(person.id)).map(addPhone);
  byId('phones').dataset.count = String(phones.size);
  nobody.hidden = phones.size > 0;
  await Promise.all(added.map((phone) => phone.reload()));
  tabs.draw();
}

/** @param {import('./types.js').Person} person */
function addPhone(person) {
  const phone = createPhone(person, (count) => tabs.addUnread(person.id, count));
  phones.set(person.id, phone);
  byId('phones').append(phone.root);
  return phone;
}

async function addPerson() {
  const values = await askForm(WORDS.addPerson, WORDS.add, [
    { name: 'first_name', words: WORDS.firstName, required: true },
    { name: 'last_name', words: WORDS.lastName },
    { name: 'username', words: WORDS.username, pattern: '[A-Za-z][A-Za-z0-9_]{3,31}' },
    { name: 'label', words: WORDS.role, value: 'тұрғын / житель' },
    {
      name: 'language_code',
      words: WORDS.language,
      options: [
        ['kk', 'Қазақша'],
        ['ru', 'Русский'],
      ],
    },
  ]);
  if (!values) return;
  const { person } = await ask('/people', values);
  await loadPeople();
  tabs.choose(person.id);
  phones.get(person.id)?.root.scrollIntoView({ inline: 'end', block: 'nearest' });
}

/** The look follows the system until the reader chooses. */
function switchTheme() {
  const dark =
    getComputedStyle(document.documentElement).colorScheme.startsWith('dark') ||
    (!recall('theme') && matchMedia('(prefers-color-scheme: dark)').matches);
  setTheme(dark ? 'light' : 'dark');
}

/** @param {string} theme */
function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  remember('theme', theme);
}

/** @param {boolean} open */
function setPanelOpen(open) {
  byId('panel').hidden = !open;
  panelButton.setAttribute('aria-expanded', String(open));
  remember('panel', open ? 'open' : 'closed');
}

/** @param {readonly [string, string] | null} words */
function showLinkState(words) {
  byId('link-state').replaceChildren(...(words ? [both(words)] : []));
}

const panel = createPanel(byId('panel'), () => {
  setPanelOpen(false);
  panelButton.focus();
});
const panelButton = iconButton('panel', WORDS.panel, () => setPanelOpen(byId('panel').hidden === true), {
  'aria-controls': 'panel',
  'aria-expanded': 'false',
});
const addButton = el(
  'button',
  { type: 'button', class: 'button add-person', 'aria-label': plain(WORDS.addPerson), on: { click: () => void addPerson() } },
  both(WORDS.addPerson),
);
byId('top-actions').append(addButton, iconButton('theme', WORDS.theme, switchTheme), panelButton);

const theme = recall('theme');
if (theme) setTheme(theme);
setPanelOpen(recall('panel') === 'open');

async function reloadAll() {
  await Promise.all([loadPeople(), panel.loadAll()]);
  await Promise.all([...phones.values()].map((phone) => phone.reload()));
}

followEvents(
  {
    chat: ({ person }) => void phones.get(Number(person))?.reload(),
    query: (answer) => phones.get(Number(answer.person))?.onQuery(answer),
    call: (call) => panel.onCall(call),
    mischief: () => void panel.loadMischief(),
    people: () => void loadPeople(),
  },
  {
    onLost: () => showLinkState(WORDS.offline),
    onBack: () => {
      showLinkState(null);
      void reloadAll();
    },
  },
);
await Promise.all([showHints(byId('hints')), loadPeople(), panel.loadAll()]);
document.documentElement.dataset.ready = 'yes';
