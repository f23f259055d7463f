import { addDays } from '../../../kernel/calendar/index.ts';
import { placeCodeOf } from '../../../kernel/ids.ts';
import { dayOf, isWebAddress, timeOf } from '../register/cells.ts';
import { nameColumns, type RegisterTable } from '../register/columns.ts';
import type { Parsed, RowProblem } from '../register/problem.ts';
import { oneOf, openCells, type RowCells } from '../register/row-cells.ts';
import { ELECTIONS_COLUMNS, type ElectionColumn } from './columns.ts';
import { ELECTION_KINDS, type ElectionFacts, type ElectionKind, type ElectionRow, USUAL_HOURS } from './facts.ts';

type Cells = RowCells<ElectionColumn>;

/** Longer, and one of the two days has the wrong year: the law's terms are counted in weeks. */
const CALL_TO_VOTE_DAYS_MAX = 366;
/** Nobody knows of a call that is further away. */
const CALL_IN_DAYS_MAX = 366;
/** Long before akims were elected at all. */
const FIRST_DAY = '2000-01-01';
const CHARS_MAX: Readonly<Partial<Record<ElectionColumn, number>>> = {
  station_kk: 200,
  station_ru: 200,
  candidates_url: 500,
  source_url: 500,
};
const CELL_CHARS_MAX = 100;

/** What the database knows and a row is checked against. */
export interface ElectionsFileContext {
  readonly isPlace: (code: string) => boolean;
  readonly isAkimUnit: (code: string) => boolean;
  /** `YYYY-MM-DD` in Kazakhstan. */
  readonly today: string;
}

/** Reads a file of elections, or tells every wrong cell of it. A unit has one row for each day of a vote. Never throws. */
export function readElectionsFile(sheet: RegisterTable, context: ElectionsFileContext): Parsed<readonly ElectionRow[]> {
  const { rows, problems: columnProblems } = nameColumns(sheet, ELECTIONS_COLUMNS);
  const problems = [...columnProblems];
  if (problems.some((problem) => problem.expected === 'column')) return { ok: false, problems };

  const seen = new Set<string>();
  const read = rows.map((row): ElectionRow => {
    const found: RowProblem[] = [];
    const cells = openCells(row, sheet, found);
    checkUnit(cells, context);
    checkLengths(cells);
    const facts = readFacts(cells, context.today);
    const key = `${facts.unitCode} ${facts.voteOn}`;
    if (seen.has(key) && found.length === 0) cells.wrong('vote_on', 'unique-vote');
    seen.add(key);
    problems.push(...found);
    return { row: row.line, facts };
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: read };
}

function checkUnit({ text, wrong }: Cells, context: ElectionsFileContext): void {
  const code = text('kato') ?? '';
  if (placeCodeOf(code) === undefined) wrong('kato', 'nine-digits');
  else if (!context.isPlace(code)) wrong('kato', 'known-place');
  else if (!context.isAkimUnit(code)) wrong('kato', 'akim-unit');
}

/** A message holds 4,096 signs, and eight elections may stand in one. */
function checkLengths({ text, wrong }: Cells): void {
  for (const { name } of ELECTIONS_COLUMNS) {
    const most = CHARS_MAX[name] ?? CELL_CHARS_MAX;
    if ((text(name)?.length ?? 0) > most) wrong(name, 'shorter', String(most));
  }
}

function readFacts(cells: Cells, today: string): ElectionFacts {
  const setOn = neededDay(cells, 'set_on');
  if (setOn !== null && setOn > addDays(today, CALL_IN_DAYS_MAX)) cells.wrong('set_on', 'call-near');
  return {
    unitCode: cells.text('kato') ?? '',
    // A cell that is wrong makes the whole file so: what stands in for it is never written.
    voteOn: readVote(cells, setOn) ?? '',
    setOn: setOn ?? '',
    kind: readKind(cells),
    ...readHours(cells),
    ...readStation(cells),
    ...readCancelled(cells, { setOn, today }),
    ...readSource(cells, today),
  };
}

function readSource(cells: Cells, today: string): Pick<ElectionFacts, 'sourceUrl' | 'checkedOn'> {
  const sourceUrl = cells.text('source_url') ?? '';
  if (!isWebAddress(sourceUrl)) cells.wrong('source_url', 'web-address');
  const checkedOn = neededDay(cells, 'checked_on');
  if (checkedOn !== null && checkedOn > today) cells.wrong('checked_on', 'date-not-future');
  return { sourceUrl, checkedOn: checkedOn ?? '' };
}

function neededDay(cells: Cells, column: ElectionColumn): string | null {
  if (cells.text(column) === null) cells.wrong(column, 'date');
  return sensibleDay(cells, column);
}

function sensibleDay({ wrong, parsed }: Cells, column: ElectionColumn): string | null {
  const day = parsed(column, 'date', dayOf);
  if (day === null || day >= FIRST_DAY) return day;
  wrong(column, 'date-since', FIRST_DAY);
  return null;
}

function readVote(cells: Cells, setOn: string | null): string | null {
  const voteOn = neededDay(cells, 'vote_on');
  if (voteOn === null || setOn === null) return voteOn;
  if (voteOn < setOn) cells.wrong('vote_on', 'vote-after-call', setOn);
  else if (voteOn > addDays(setOn, CALL_TO_VOTE_DAYS_MAX)) cells.wrong('vote_on', 'vote-near-call', setOn);
  return voteOn;
}

function readKind({ text, wrong, parsed }: Cells): ElectionKind {
  if (text('kind') === null) wrong('kind', 'election-kind');
  return parsed('kind', 'election-kind', (given) => oneOf(ELECTION_KINDS, given.toLowerCase())) ?? 'regular';
}

function readHours({ has, text, wrong, parsed }: Cells): Pick<ElectionFacts, 'opensAt' | 'closesAt'> {
  const opensAt = parsed('opens_at', 'time', timeOf);
  const closesAt = parsed('closes_at', 'time', timeOf);
  const hours = { opensAt: opensAt ?? USUAL_HOURS.opensAt, closesAt: closesAt ?? USUAL_HOURS.closesAt };
  const isRead = (text('opens_at') === null || opensAt !== null) && (text('closes_at') === null || closesAt !== null);
  if (isRead && hours.closesAt <= hours.opensAt) wrong(closesAt === null ? 'opens_at' : 'closes_at', 'closes-after-opens');
  return { ...(has('opens_at') && { opensAt: hours.opensAt }), ...(has('closes_at') && { closesAt: hours.closesAt }) };
}

function readStation({ has, parsed }: Cells): Pick<ElectionFacts, 'stationKk' | 'stationRu' | 'candidatesUrl'> {
  const station = (column: ElectionColumn) => parsed(column, 'address', (given) => (/\p{L}/u.test(given) ? given : undefined));
  const address = () => parsed('candidates_url', 'web-address', (given) => (isWebAddress(given) ? given : undefined));
  return {
    ...(has('station_kk') && { stationKk: station('station_kk') }),
    ...(has('station_ru') && { stationRu: station('station_ru') }),
    ...(has('candidates_url') && { candidatesUrl: address() }),
  };
}

function readCancelled(cells: Cells, days: { setOn: string | null; today: string }): Pick<ElectionFacts, 'cancelledOn'> {
  const { has, wrong } = cells;
  if (!has('cancelled_on')) return {};
  const cancelledOn = sensibleDay(cells, 'cancelled_on');
  if (cancelledOn !== null && cancelledOn > days.today) wrong('cancelled_on', 'date-not-future');
  else if (cancelledOn !== null && days.setOn !== null && cancelledOn < days.setOn)
    wrong('cancelled_on', 'cancelled-after-call', days.setOn);
  return { cancelledOn };
}
