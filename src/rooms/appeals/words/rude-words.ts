import { foldedList, foldName } from '../../../kernel/fold.ts';

/**
 * Beginnings of words that mean nothing else, in Russian and Kazakh. What also names a beast of the yard, a thing or a disease («козёл»,
 * «есек», «жынды») is not among them: letters speak of those.
 */
const STEMS = foldedList(
  'хуйн, хуйл, хуев, хуёв, хуета, хуесос, хуяк, хуяр, нахуй, нахуя, похуй, охуе, охуи, ахуе, пизд, спизд, распизд, опизд, впизд',
  'ебат, ебан, ебаш, ебуч, еблан, ебло, ебну, ебись, уебан, уебищ, уебок, заеба, заебис, наеба, наебн, проеба, доеба, отъеба, выеба, поеба, разъеба, долбоеб',
  'бляд, блят, гандон, гондон, пидор, пидар, педераст, мудак, мудил, мудоз, шлюх, шалав, ублюд, мразот, сволоч, подонк, подонок, говн, дерьмо, засран, обосра',
  'дебил, идиот, кретин, придур, дурак, тупиц, падлюк, выродок, выродк, херн, нахер, похер',
  'қотақ, қотағ, жәлеп, ақымақ, малғұн, сұмырай, оңбаған, нақұрыс, топастар',
);
const WORDS = foldedList(
  'хуй, хуи, хуя, хую, бля, мразь, мрази, тварь, твари, гнида, падла, падлы, урод, уроды, урода, уродов, чмо, жопа, жопу, жопе, жопы, нихера',
  'срать, насрали, насрал, ебет, ебут, ебал, ебали, педик, педики, сукин, сучара',
  'сігем, сігейін, сіктім, сіктір, сігіп, амыңды, арамза, арамзалар, топас, боқмұрын',
);
/** Several words that only together mean it. */
const PHRASES = foldedList(
  'шешеңнің амы, шешеңнің көті, шешеңді сіг, әкеңнің аузы, әкеңнің көті, иттің баласы, доңыздың баласы, енеңді ұр, боқ же, боқтың баласы, көтіңді, көтіңе тығ',
);
/** A bitch, said of a dog in every second letter about dogs. */
const OF_DOGS = foldedList('сука, суки, суке, суку, сукой, сучка, сучки, қаншық, қаншықтар');
const DOGS = foldedList('собак, пёс, псы, псов, щен, кобел, ит, күшік, қаңғыбас ит, иттер, иттің, итті');
/** Letters that are hidden so that a machine does not see them. */
const HIDDEN = [/^(?:на|по)?х[*#@$]{1,2}[йяюие]/u, /^п[*#@$]{1,4}[здц]/u, /^бл?[*#@$]{1,3}[дт]/u, /^с[*#@$]к[аиу]$/u];

/**
 * The insults of a text, folded; none twice. Where it is an insult and where somebody's words are repeated cannot be told apart: the
 * letter is never refused because of it.
 */
export function findRudeWords(text: string): string[] {
  const words = foldName(text).split(' ');
  const said = ` ${words.join(' ')} `;
  const isOfDogs = DOGS.some((dog) => (dog.length <= 3 ? said.includes(` ${dog} `) : said.includes(` ${dog}`)));
  const plain = words.filter((word) => WORDS.includes(word) || STEMS.some((stem) => word.startsWith(stem)));
  const ofDogs = isOfDogs ? [] : words.filter((word) => OF_DOGS.includes(word));
  const phrases = PHRASES.filter((phrase) => said.includes(` ${phrase}`));
  return [...new Set([...plain, ...ofDogs, ...phrases, ...findHidden(text)])];
}

function findHidden(text: string): string[] {
  const words = text.toLowerCase().split(/[\s,!?;:«»"()]+/u);
  return words.filter((word) => HIDDEN.some((hidden) => hidden.test(word)));
}
