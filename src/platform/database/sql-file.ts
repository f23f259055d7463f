/** One statement of a file; `offset` is where it begins in the file, in characters. */
export interface Statement {
  readonly text: string;
  readonly offset: number;
}

/** Strings, quoted names, dollar-quoted bodies and comments hide semicolons. An unclosed one runs to the end of the file. */
const TOKEN = /'(?:[^']|'')*'?|"[^"]*"?|(\$(?:[A-Za-z_]\w*)?\$)[\s\S]*?(?:\1|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|;/g;

/** Splits at the semicolons between statements, for files that must run statement by statement. Nested comments are not understood. */
export function splitStatements(source: string): Statement[] {
  const statements: Statement[] = [];
  let start = 0;
  const push = (end: number) => {
    const text = source.slice(start, end);
    if (hasCode(text)) statements.push({ text, offset: start });
    start = end;
  };
  for (const token of source.matchAll(TOKEN)) if (token[0] === ';') push(token.index + 1);
  push(source.length);
  return statements;
}

/** Line and column (both from 1) of a character of the text (from 0). */
export function placeOf(source: string, index: number): { line: number; column: number } {
  const before = source.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
}

function hasCode(text: string): boolean {
  return text.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, '').replace(/[\s;]/g, '') !== '';
}
