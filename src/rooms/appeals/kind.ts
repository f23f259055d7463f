import { foldedList, foldName } from '../../kernel/fold.ts';

/** What a letter is, in plain words. */
export const KINDS = ['report', 'request', 'complaint', 'proposal', 'question', 'thanks'] as const;
export type Kind = (typeof KINDS)[number];

/** What the code of administrative procedure calls it (article 4): хабар, арыз, шағым, ұсыныс, үн қосу, сұрау салу. */
export const LEGAL_KINDS = ['message', 'statement', 'complaint', 'proposal', 'response', 'inquiry'] as const;
export type LegalKind = (typeof LEGAL_KINDS)[number];

const LEGAL = {
  report: 'message',
  request: 'statement',
  complaint: 'complaint',
  proposal: 'proposal',
  question: 'inquiry',
  thanks: 'response',
} as const satisfies Record<Kind, LegalKind>;

/** What the law mostly calls a letter of a kind; an operator may know better. */
export function legalKindOf(kind: Kind): LegalKind {
  return LEGAL[kind];
}

/** Words that nothing but a proposal begins with. */
const PROPOSING = foldedList('предлага, предложени, ұсынам, ұсынып, ұсыныс, давайте сделаем');
/** A request for what is known, and not for what shall be done. */
const ASKING = foldedList(
  'қашан, қайда, қайдан, қалай, қандай, қанша, неше, нешеде, нешінші, кім, кімге, неге, не керек, қай, когда, где, куда, откуда, как, какие, какой, какая, какое, каков',
  'сколько, кто, кому, почему, зачем, что нужно, ли, ма, ме, ба, бе, па, пе',
);
/** Said before and after a question, and no sentence of its own. */
const POLITE = foldedList(
  'здравствуйте, добрый, доброе, спасибо, заранее, сәлеметсіз, армысыз, ассалау, рақмет, рахмет, құрметті, уважаем',
);

/**
 * What a letter is taken for, by its topic and its words; its author may say otherwise.
 *
 * A question is a letter that only asks: who tells of a trouble and asks when it will end reports a trouble.
 *
 * @param topicKind what a letter about its topic mostly is
 */
export function proposeKind(text: string, topicKind: Kind): Kind {
  if (topicKind === 'complaint') return topicKind;
  const sentences = sentencesOf(text);
  if (sentences.length > 0 && sentences.every(isQuestion)) return 'question';
  return sentences.some((sentence) => begins(sentence, PROPOSING)) ? 'proposal' : topicKind;
}

/** Greetings and thanks left out; a question keeps its mark. */
function sentencesOf(text: string): string[] {
  return (text.match(/[^.!?\n]+[.!?]*/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence) && !(begins(sentence, POLITE) && !sentence.endsWith('?')));
}

function isQuestion(sentence: string): boolean {
  if (!sentence.endsWith('?')) return false;
  const said = ` ${foldName(sentence)} `;
  return ASKING.some((word) => said.includes(` ${word} `));
}

function begins(sentence: string, stems: readonly string[]): boolean {
  const said = ` ${foldName(sentence)} `;
  return stems.some((stem) => said.includes(` ${stem}`));
}
