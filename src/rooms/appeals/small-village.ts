/** What is about people rather than things: who wrote is easily guessed where everybody knows each other. */
export const TOPICS_OF_PEOPLE: readonly string[] = [
  'social',
  'disability',
  'health',
  'safety',
  'housing',
  'official',
  'corruption',
  'jobs',
];
const SMALL_PEOPLE_MAX = 499;

/** Whether a topic is about people: that somebody writes about it is his own affair. */
export function isAboutPeople(categoryCode: string): boolean {
  return TOPICS_OF_PEOPLE.includes(categoryCode);
}

/** Whether its author may be recognized by where his trouble is. @param people how many live there; undefined where that is not known */
export function mayBeRecognized(categoryCode: string | null, people: number | undefined): boolean {
  return categoryCode !== null && isAboutPeople(categoryCode) && (people === undefined || people <= SMALL_PEOPLE_MAX);
}
