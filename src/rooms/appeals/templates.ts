import type { Outcome } from './outcome.ts';

/** What a ready text says. */
export const TEMPLATE_KINDS = ['plan', 'done', 'money', 'other-body', 'no'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** Which of them fit the word that is being said. */
const FITTING: Readonly<Record<Outcome, readonly TemplateKind[]>> = {
  answered: TEMPLATE_KINDS,
  'done-claimed': ['done'],
  planned: ['plan'],
  budgeted: ['plan'],
  'answered-no': ['money', 'no'],
  'passed-on': [],
  extended: [],
  asked: [],
  returned: [],
};

export function fittingKinds(outcome: Outcome): readonly TemplateKind[] {
  return FITTING[outcome];
}
