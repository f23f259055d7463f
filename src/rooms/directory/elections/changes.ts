import type { ChangeNote, RegisterChange, Said } from '../register/changes.ts';
import { columnOf, otherFacts } from '../register/other-facts.ts';
import { ELECTIONS_COLUMNS } from './columns.ts';
import type { ElectionsDiff } from './diff.ts';
import type { Election, ElectionFacts, ElectionRow } from './facts.ts';

/** Every change of an import of elections; those that change nothing because we know better come first. */
export function changesOfElections(
  diff: ElectionsDiff,
  rows: readonly ElectionRow[],
  unitOf: (code: string) => Said | undefined,
): RegisterChange[] {
  const at = (facts: Pick<ElectionFacts, 'unitCode'>, row: number) => ({ code: facts.unitCode, row, after: unitOf(facts.unitCode) });
  const changed = (part: 'updated' | 'cancelled', changes: ElectionsDiff['changed']): RegisterChange[] =>
    changes.map(({ row, before, after }) => ({ part, ...at(after, row), note: told([voteOf(after), ...otherFacts(before, after)]) }));
  const units = new Map(rows.map(({ row, facts }) => [row, facts.unitCode]));
  return [
    ...diff.stale.map(({ row, facts, known }): RegisterChange => {
      return { part: 'stale', ...at(facts, row), note: told([voteOf(facts), `${facts.checkedOn} < ${known.checkedOn}`]) };
    }),
    ...diff.added.map(({ row, after }): RegisterChange => ({ part: 'added', ...at(after, row), note: told(factsOf(after)) })),
    ...changed('updated', diff.changed),
    ...changed('cancelled', diff.cancelled),
    ...diff.suspicious.map(({ row, column, expected }): RegisterChange => {
      return { part: 'suspicious', ...at({ unitCode: units.get(row) ?? '' }, row), note: { kind: 'expected', column, expected } };
    }),
  ];
}

function told(facts: readonly string[]): ChangeNote {
  return { kind: 'facts', facts };
}

function voteOf({ voteOn }: Pick<ElectionFacts, 'voteOn'>): string {
  return `vote_on: ${voteOn}`;
}

/** All that goes to voters, and where it comes from: a dry run is the only look at it before they read it. */
function factsOf(election: Election): string[] {
  const facts = new Map<string, string | null>(Object.entries(election).map(([fact, value]) => [columnOf(fact), value]));
  return ELECTIONS_COLUMNS.flatMap(({ name }) => {
    const value = facts.get(name) ?? null;
    return value === null ? [] : [`${name}: ${value}`];
  });
}
