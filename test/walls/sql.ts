import type { Crossing } from './crossing.ts';
import type { Literal, Source } from './source.ts';
import { mayHoldSql, roomOf, schemaOf, zoneOf } from './zones.ts';

const SCHEMA_FILE = 'src/platform/database/schema.ts';
/** A sentence may begin with one of these words; a statement goes on like this. */
const STATEMENT =
  /^\s*(select\s[\s\S]*(\sfrom\s|\()|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|with\s+\w+\s+as\s*\(|merge\s+into\s|lock\s+table\s|truncate\s+|(create|alter|drop)\s+(table|index|schema|unlogged|database)\b|listen\s+"?\w+"?\s*$|notify\s+"?\w+"?)/i;

export function sqlCrossings(source: Source, tables: readonly string[]): Crossing[] {
  const crossings: Crossing[] = [];
  const report = (rule: Crossing['rule'], line: number, what: string) => void crossings.push({ rule, path: source.path, line, what });

  if (!mayHoldSql(source.path) && zoneOf(source.path) !== 'simulator') {
    for (const mark of source.marks) if (mark.kind === 'table-method') report('sql-place', mark.line, mark.name);
    for (const literal of source.literals)
      if (!literal.sql && STATEMENT.test(literal.text)) report('sql-place', literal.line, firstWords(literal.text));
  }
  if (source.path !== SCHEMA_FILE) {
    for (const literal of source.literals) {
      for (const name of foreignTables(literal, source.path, tables)) report('own-schema', literal.line, name);
    }
  }
  for (const mark of source.marks) {
    const inQueries = mayHoldSql(source.path) && zoneOf(source.path) !== 'platform';
    if (mark.kind === 'with-schema') report('own-schema', mark.line, mark.name);
    if (mark.kind === 'transaction' && inQueries && roomOf(source.path) !== null) report('query-begins-transaction', mark.line, mark.name);
    if (mark.kind === 'sloppy-select' && inQueries) report('query-names-columns', mark.line, mark.name);
  }
  return crossings;
}

/** Tables named in this literal that stand in another schema than the file's own, quoted or not. */
function foreignTables(literal: Literal, path: string, tables: readonly string[]): string[] {
  const schemas = new Set(tables.map((table) => table.split('.')[0] ?? ''));
  const isSql = literal.sql || STATEMENT.test(literal.text);
  const named = literal.text.replaceAll('"', '').matchAll(/(?<![\w./:-])([a-z]\w*)\.([a-z]\w*)/g);
  const foreign: string[] = [];
  for (const [name, schema = ''] of named) {
    const isTable = isSql ? schemas.has(schema) : tables.includes(name);
    if (isTable && schema !== schemaOf(path)) foreign.push(name);
  }
  return foreign;
}

function firstWords(text: string): string {
  return text.trim().split(/\s+/).slice(0, 3).join(' ');
}
