import type { RegisterChange, Said } from '../register/changes.ts';
import type { RowProblem } from '../register/problem.ts';
import type { PassportsDiff } from './diff.ts';
import { isRemoved, type PassportFact } from './facts.ts';

/**
 * Every change of an import of passports: what is left because it is older than what we know, what is added, replaced and taken back, and
 * what is worth a look.
 */
export function changesOfPassports(diff: PassportsDiff, suspicious: readonly RowProblem[]): RegisterChange[] {
  const { added, updated, removed, stale } = diff;
  return [
    ...stale.map(({ read, known }): RegisterChange => {
      const note = facts([`checked_on: ${read.checkedOn} < ${known.checkedOn}`]);
      return { part: 'stale', code: read.placeCode, row: read.row, before: said(known), after: said(read), note };
    }),
    ...added.map((read): RegisterChange => {
      return { part: 'added', code: read.placeCode, row: read.row, after: said(read), note: facts([read.sourceUrl, read.checkedOn]) };
    }),
    ...changed('updated', updated),
    ...changed('removed', removed),
    ...notes(diff, suspicious),
  ];
}

function changed(part: 'updated' | 'removed', changes: PassportsDiff['updated']): RegisterChange[] {
  return changes.map(({ before, after }) => {
    const note = facts(otherChanges(before, after));
    return { part, code: after.placeCode, row: after.row, before: said(before), after: said(after), note };
  });
}

function notes({ added, updated }: PassportsDiff, suspicious: readonly RowProblem[]): RegisterChange[] {
  const byRow = new Map([...added, ...updated.map(({ after }) => after)].map((read) => [read.row, read]));
  return suspicious.map(({ row, column, expected }) => {
    const read = byRow.get(row);
    return {
      part: 'suspicious',
      code: read?.placeCode ?? '',
      row,
      after: read && said(read),
      note: { kind: 'expected', column, expected },
    };
  });
}

/** A figure without its place, as the file writes it: `own_fact 2025: 10041`, `work 2025 1: 18500`. */
export function writtenFact(fact: PassportFact): string {
  return `${writtenKey(fact)}: ${writtenValue(fact)}`;
}

/** What becomes of a figure: `people: 1200 → 1234, checked_on: 2025-11-03 → 2026-11-03`. */
export function writtenChange(before: PassportFact, after: PassportFact): string {
  const [was, is] = [writtenValue(before), writtenValue(after)];
  return [was === is ? writtenFact(after) : `${writtenFact(before)} → ${is}`, ...otherChanges(before, after)].join(', ');
}

function writtenKey({ fact, year, position }: PassportFact): string {
  return [fact, ...(year === null ? [] : [year]), ...(fact === 'work' ? [position] : [])].join(' ');
}

function writtenValue(fact: PassportFact): string {
  return isRemoved(fact) ? 'unknown' : (fact.choice ?? String(fact.amount));
}

function said(fact: PassportFact): Said {
  const noted = (note: string | null) => (note === null ? writtenFact(fact) : `${writtenFact(fact)} (${note})`);
  return { kk: noted(fact.noteKk), ru: noted(fact.noteRu) };
}

function otherChanges(before: PassportFact, after: PassportFact): string[] {
  return [
    ...columnChange('note_kk', before.noteKk, after.noteKk),
    ...columnChange('note_ru', before.noteRu, after.noteRu),
    ...columnChange('checked_on', before.checkedOn, after.checkedOn),
    ...columnChange('source_url', before.sourceUrl, after.sourceUrl),
  ];
}

function facts(told: readonly string[]) {
  return { kind: 'facts', facts: told } as const;
}

function columnChange(column: string, was: string | null, is: string | null): string[] {
  return was === is ? [] : [`${column}: ${was ?? '—'} → ${is ?? '—'}`];
}
