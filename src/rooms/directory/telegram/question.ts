import type { Question } from '../../../platform/telegram/asking.ts';
import type { CardQuestion } from '../../../platform/telegram/context.ts';

export function isCardQuestion(question: Question): question is CardQuestion {
  return 'wrong' in question || 'edit' in question;
}
