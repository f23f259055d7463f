/** What is about people rather than things: who wrote is easily guessed where everybody knows each other. */
const TOPICS_OF_PEOPLE: ReadonlySet<string> = new Set([
  'social',
  'disability',
  'health',
  'safety',
  'housing',
  'official',
  'corruption',
  'jobs',
]);
const SMALL_PEOPLE_MAX = 499;

/** Whether its author may be recognized by where his trouble is. @param people how many live there; undefined where that is not known */
export function mayBeRecognized(categoryCode: string | null, people: number | undefined): boolean {
  return categoryCode !== null && TOPICS_OF_PEOPLE.has(categoryCode) && (people === undefined || people <= SMALL_PEOPLE_MAX);
}
