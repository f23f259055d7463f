import { isWorkingDay, ruleCalendar } from '../../kernel/calendar/index.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../kernel/clock.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { dayOf } from '../../kernel/locale/index.ts';
import { type DemoAppealEvent, dueOn, registeredOn } from '../../rooms/appeals/index.ts';
import type { Chance } from './chance.ts';
import type { Letter, LetterText } from './letter.ts';

/** What happened after the filing, by how far a case has come. */
const STORIES = {
  received: [],
  seen: ['seen'],
  'in-work': ['seen', 'work-begun'],
  answered: ['seen', 'work-begun', 'answered'],
  confirmed: ['seen', 'work-begun', 'answered', 'confirmed'],
  'confirmed-quickly': ['seen', 'answered', 'confirmed'],
  partly: ['seen', 'work-begun', 'answered', 'partly'],
  disputed: ['seen', 'work-begun', 'answered', 'disputed'],
  claimed: ['seen', 'work-begun', 'done-claimed'],
  refused: ['seen', 'answered-no'],
  unconfirmed: ['seen', 'done-claimed', 'unconfirmed'],
  promised: ['seen', 'work-begun', 'planned'],
  'passed-on': ['seen', 'passed-on'],
  returned: ['seen', 'returned'],
  withdrawn: ['seen', 'withdrawn'],
  'claimed-and-so': ['seen', 'work-begun', 'done-claimed', 'confirmed'],
  'confirmed-at-last': ['seen', 'answered', 'disputed', 'work-begun', 'answered', 'confirmed'],
} as const satisfies Record<string, readonly DemoAppealEvent['kind'][]>;
export type Story = keyof typeof STORIES;

/** Hours of Kazakhstan. */
const OFFICE_HOURS = { from: 9, to: 18 };
const HOME_HOURS = { from: 8, to: 22 };
const STEP_MS_MIN = 20 * MINUTE_MS;

export interface Official {
  readonly personId: PersonId;
  readonly role: 'akim' | 'operator';
}

/** Times of the demo: days back from now, at hours at which people write and offices work. */
export function timesBefore(chance: Chance, now: Date) {
  const hourOn = (daysAgo: number, hours: { from: number; to: number }) => {
    const midnight = Date.parse(`${dayOf(new Date(now.getTime() - daysAgo * DAY_MS))}T00:00:00+05:00`);
    return new Date(midnight + (hours.from + chance.fraction() * (hours.to - hours.from)) * HOUR_MS);
  };
  return {
    byResident: (daysAgo: number) => hourOn(daysAgo, HOME_HOURS),
    /** On that day or the next working one; where that is today or later, on the last one before. */
    byOfficial: (daysAgo: number) => {
      let day = daysAgo;
      while (day > 1 && !isOfficeOpen(now, day)) day -= 1;
      while (!isOfficeOpen(now, day)) day += 1;
      return hourOn(day, OFFICE_HOURS);
    },
  };
}

/**
 * What happened to a case after its filing: the steps spread evenly over the time that it took, each later than the one before.
 *
 * @param took days ago of the filing and of the last step
 */
export function historyOf(
  chance: Chance,
  now: Date,
  story: Story,
  told: {
    letter: Letter | LetterText;
    language: 'kk' | 'ru';
    resident: PersonId;
    official: Official;
    filedAt: Date;
    took: { from: number; to: number };
  },
): DemoAppealEvent[] {
  const { letter, language, resident, official, filedAt, took } = told;
  const kinds: readonly DemoAppealEvent['kind'][] = STORIES[story];
  const times = timesBefore(chance, now);
  let last = filedAt.getTime();
  return kinds.map((kind, index) => {
    const daysAgo = Math.round(took.from - ((took.from - took.to) * (index + 1)) / kinds.length);
    const byResident = BY_RESIDENT.includes(kind);
    const planned = (byResident ? times.byResident(daysAgo) : times.byOfficial(daysAgo)).getTime();
    last = Math.max(planned, last + STEP_MS_MIN);
    const by = byResident ? ({ byRole: 'resident', personId: resident } as const) : { byRole: official.role, personId: official.personId };
    const nobody = { byRole: 'clock', personId: null } as const;
    const body = bodyOf(kind, letter, language);
    const detail = detailOf(kind, language, now);
    return {
      kind,
      ...(kind === 'unconfirmed' ? nobody : by),
      at: new Date(last),
      ...(body !== undefined && { body }),
      ...(detail && { detail }),
    };
  });
}

/** The most days ago that something can have been filed whose last day is still to come: that is the next working day. */
export function daysAgoOfNearestDue(now: Date): number {
  for (let daysAgo = 40; daysAgo > 0; daysAgo -= 1) {
    const filedAt = new Date(now.getTime() - daysAgo * DAY_MS);
    const calendar = calendarOf(filedAt);
    if (dueOn(calendar, registeredOn(calendar, filedAt)) > dayOf(now)) return daysAgo;
  }
  throw new RangeError('No last day is to come');
}

const BY_RESIDENT: readonly DemoAppealEvent['kind'][] = ['confirmed', 'partly', 'disputed', 'withdrawn'];
/** Until a promised day. */
const PROMISE_DAYS = 9;
/** Invented, as everybody in the demo. */
const RECEIVER = {
  kk: { body: 'Аудандық электр желілері', phone: '+7 711 443 20 20' },
  ru: { body: 'Районные электросети', phone: '+7 711 443 20 20' },
} as const;
const REFUSED = {
  kk: 'Биыл бұған ақша бөлінбеген. Келесі жылдың бюджетіне ұсынамыз, оны мәслихат желтоқсанда қарайды.',
  ru: 'В этом году на это нет денег. Внесём в бюджет следующего года, маслихат решит в декабре.',
} as const;
const RETURNED = {
  kk: 'Хатта қай көше екені айтылмаған. Көшені және нақты жерін жазып, қайта жіберіңіз.',
  ru: 'В письме не сказано, какая улица. Напишите улицу и место и отправьте снова.',
} as const;

/** What is written with an answer stands in the letter, and in it what remains. */
const ANSWERS: readonly DemoAppealEvent['kind'][] = ['answered', 'done-claimed', 'planned'];

function bodyOf(kind: DemoAppealEvent['kind'], letter: Letter | LetterText, language: 'kk' | 'ru'): string | undefined {
  if (ANSWERS.includes(kind)) return 'answer' in letter ? letter.answer : undefined;
  if (kind === 'disputed') return 'remains' in letter ? letter.remains : undefined;
  if (kind === 'answered-no') return REFUSED[language];
  if (kind === 'returned') return RETURNED[language];
  return kind === 'passed-on' ? `${RECEIVER[language].body}, ${RECEIVER[language].phone}` : undefined;
}

function detailOf(kind: DemoAppealEvent['kind'], language: 'kk' | 'ru', now: Date): DemoAppealEvent['detail'] {
  if (kind === 'planned') return { day: dayOf(new Date(now.getTime() + PROMISE_DAYS * DAY_MS)) };
  return kind === 'passed-on' ? RECEIVER[language] : undefined;
}

function isOfficeOpen(now: Date, daysAgo: number): boolean {
  const at = new Date(now.getTime() - daysAgo * DAY_MS);
  return isWorkingDay(calendarOf(at), dayOf(at));
}

/** By their years. Each of a thousand steps asks for one, and to make one anew took a third of filling the demo. */
const calendars = new Map<number, ReturnType<typeof ruleCalendar>>();

function calendarOf(at: Date) {
  const year = Number(dayOf(at).slice(0, 4));
  const calendar = calendars.get(year) ?? ruleCalendar(year, year + 1);
  calendars.set(year, calendar);
  return calendar;
}
