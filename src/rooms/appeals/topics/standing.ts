import { signOf } from '../words/sign.ts';
import type { Part } from './edit.ts';

/** What stands of a part of a topic in both languages; null where there is nothing. */
export interface Standing {
  readonly kk: string | null;
  readonly ru: string | null;
}

const NOTHING: Standing = { kk: null, ru: null };

/** Of a topic: what is written anew takes its place. */
export function standingOf(
  part: Exclude<Part, 'new' | 'question'>,
  topic: {
    readonly labelKk: string;
    readonly labelRu: string;
    readonly nameKk: string;
    readonly nameRu: string;
    readonly bodyKk: string | null;
    readonly bodyRu: string | null;
    readonly phone: string | null;
    readonly wordsKk: string;
    readonly wordsRu: string;
  },
): Standing {
  switch (part) {
    case 'label':
      return { kk: topic.labelKk, ru: topic.labelRu };
    case 'name':
      return { kk: topic.nameKk, ru: topic.nameRu };
    case 'body':
      return { kk: topic.bodyKk, ru: topic.bodyRu };
    case 'phone':
      return { kk: topic.phone, ru: topic.phone };
    case 'words':
      return { kk: topic.wordsKk || null, ru: topic.wordsRu || null };
  }
}

/** Of a question with its answers, as it is typed. @param question undefined for one that is no longer asked */
export function standingOfQuestion(
  question:
    | {
        readonly textKk: string;
        readonly textRu: string;
        readonly options: readonly { readonly labelKk: string; readonly labelRu: string }[];
      }
    | undefined,
): Standing {
  if (!question) return NOTHING;
  const { textKk, textRu, options } = question;
  return {
    kk: [textKk, ...options.map((option) => option.labelKk)].join('\n'),
    ru: [textRu, ...options.map((option) => option.labelRu)].join('\n'),
  };
}

/** Carried by a button below what was shown, so that nothing else is written over. */
export function markOf({ kk, ru }: Standing): string {
  return signOf([`kk ${kk ?? ''}`, `ru ${ru ?? ''}`]);
}

/**
 * Whether somebody has changed the part since an edit of it was begun, so that its writer has to be asked.
 *
 * @param beganFrom null where it is not known
 * @param now null where the edit adds something: nothing is written over then
 * @param seen the mark of what the writer has looked at and wants to write over
 */
export function isOvertaken(beganFrom: Standing | null, now: Standing | null, seen?: string): boolean {
  if (now === null || seen === markOf(now)) return false;
  return beganFrom?.kk !== now.kk || beganFrom.ru !== now.ru;
}
