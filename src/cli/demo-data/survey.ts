import { DAY_MS } from '../../kernel/clock.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { dayOf } from '../../kernel/locale/index.ts';
import type { DemoSurvey } from '../../rooms/surveys/index.ts';
import type { Chance } from './chance.ts';

/** How the example's district answered the question on trust. */
const TALLY = { 4: 61, 3: 84, 2: 31, 1: 14, 88: 19, 99: 5 } as const;
const ANSWERED = Object.values(TALLY).reduce((sum, count) => sum + count, 0);
const OPENED_DAYS_AGO = 16;
const CLOSED_DAYS_AGO = 9;

interface SurveyScene extends Pick<DemoSurvey, 'madeBy' | 'chatId' | 'areaCode' | 'question'> {
  readonly now: Date;
  /** The resident of the page: she took part. */
  readonly own: PersonId;
  /** Everybody else in the area. */
  readonly others: readonly PersonId[];
}

/** An invented survey that is over: a week of answers, at its times of day. */
export function demoSurvey(chance: Chance, scene: SurveyScene): DemoSurvey {
  const { now, own, others, ...asked } = scene;
  const at = (daysAgo: number, time: string) => new Date(`${dayOf(new Date(now.getTime() - daysAgo * DAY_MS))}T${time}+05:00`);
  return {
    ...asked,
    language: 'ru',
    subject: 'any',
    openedAt: at(OPENED_DAYS_AGO, '10:20:00'),
    closedAt: at(CLOSED_DAYS_AGO, '18:00:00'),
    invited: [own, ...others],
    answered: [own, ...chance.shuffled(others).slice(0, ANSWERED - 1)],
    tally: TALLY,
  };
}
