import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { type AstNode, asNode, isNode, nodesOf, textOf, walk } from './ast.ts';

/** One `import`, `export … from`, `import()`, `import('…').Type` or `require()`. */
export interface Import {
  /** As written; null when it is computed. */
  specifier: string | null;
  /** The file in the repository for a relative specifier (`src/rooms/identity/index.ts`), null for a package. */
  target: string | null;
  typesOnly: boolean;
  /** The names asked for, as the other file calls them; empty for all of them. */
  names: string[];
  /** `export … from`. */
  passesOn: boolean;
  line: number;
}

export interface Literal {
  text: string;
  /** It stood in sql`…` or as an argument of one of kysely's table methods. */
  sql: boolean;
  line: number;
}

export interface Mark {
  kind:
    | 'console'
    | 'env'
    | 'default-export'
    | 'enum'
    | 'now'
    | 'chance'
    | 'transaction'
    | 'table-method'
    | 'sloppy-select'
    | 'with-schema'
    | 'logic';
  name: string;
  line: number;
}

export interface Source {
  path: string;
  lineCount: number;
  imports: Import[];
  literals: Literal[];
  marks: Mark[];
}

const TABLE_METHODS = new Set([
  'selectFrom',
  'insertInto',
  'updateTable',
  'deleteFrom',
  'mergeInto',
  'replaceInto',
  'innerJoin',
  'leftJoin',
  'rightJoin',
  'fullJoin',
  'crossJoin',
  'innerJoinLateral',
  'leftJoinLateral',
  'using',
]);
/** Of those, the ones that nothing but a query has: `using` and the joins are common words. */
const QUERY_STARTS = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);

/** Everything that the walls look at in one file. @throws Error with the parser's words when it does not parse */
export function readSource(path: string, text: string): Source {
  const parsed = parseSync(path, text, { sourceType: 'module', preserveParens: false });
  const fault = parsed.errors[0];
  if (fault) throw new Error(`${path}: ${fault.message}`);
  const program = asNode(parsed.program);
  const lineOf = lineCounter(text);
  const source: Source = { path, lineCount: text.split('\n').length - (text.endsWith('\n') ? 1 : 0), imports: [], literals: [], marks: [] };
  const sqlNodes = new Set<AstNode>();

  walk(program, (node) => {
    const line = lineOf(node.start);
    const found = readImport(node, path);
    if (found) source.imports.push({ ...found, line });
    for (const [kind, name] of marksOf(node)) source.marks.push({ kind, name, line });
    for (const inside of sqlInside(node)) sqlNodes.add(inside);
    const words = textOf(node);
    if (words !== null) source.literals.push({ text: words, sql: sqlNodes.has(node), line });
  });
  for (const statement of nodesOf(program['body'])) {
    if (!isWiring(statement)) source.marks.push({ kind: 'logic', name: statement.type, line: lineOf(statement.start) });
  }
  return source;
}

function readImport(node: AstNode, from: string): Omit<Import, 'line'> | null {
  const isImport = node.type === 'ImportDeclaration' || node.type === 'ImportExpression' || node.type === 'TSImportType';
  const isExport = (node.type === 'ExportNamedDeclaration' && isNode(node['source'])) || node.type === 'ExportAllDeclaration';
  const isRequire = node.type === 'CallExpression' && nameOf(node['callee']) === 'require';
  if (!isImport && !isExport && !isRequire) return null;
  const asked = isRequire ? nodesOf(node['arguments'])[0] : node['source'];
  const specifier = isNode(asked) ? textOf(asked) : null;
  return {
    specifier,
    target: specifier?.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null,
    typesOnly: isTypesOnly(node),
    names: nodesOf(node['specifiers']).map((one) => nameOf(isExport ? one['exported'] : one['imported'])),
    passesOn: isExport,
  };
}

function isTypesOnly(node: AstNode): boolean {
  if (node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const specifiers = nodesOf(node['specifiers']);
  return specifiers.length > 0 && specifiers.every((one) => one['importKind'] === 'type' || one['exportKind'] === 'type');
}

function marksOf(node: AstNode): [Mark['kind'], string][] {
  if (node.type === 'ExportDefaultDeclaration') return [['default-export', 'default']];
  if (node.type === 'ExportSpecifier' && nameOf(node['exported']) === 'default') return [['default-export', 'default']];
  if (node.type === 'TSEnumDeclaration') return [['enum', nameOf(node['id'])]];
  if (node.type === 'Identifier' && node['name'] === 'console') return [['console', 'console']];
  if (node.type === 'NewExpression' && nameOf(node['callee']) === 'Date' && nodesOf(node['arguments']).length === 0)
    return [['now', 'new Date()']];
  if (node.type === 'TaggedTemplateExpression' && nameOf(node['tag']) === 'sql') return [['table-method', 'sql``']];
  if (node.type === 'CallExpression') return callMarks(node);
  return readsEnv(node) ? [['env', 'process.env']] : [];
}

function callMarks(call: AstNode): [Mark['kind'], string][] {
  const callee = call['callee'];
  if (!isNode(callee) || callee.type !== 'MemberExpression') return [];
  const name = nameOf(callee['property']);
  const owner = nameOf(callee['object']);
  if (name === 'now' && ['Date', 'performance', 'Now', 'Instant'].includes(owner)) return [['now', `${owner}.now()`]];
  if (owner === 'Now') return [['now', `Temporal.Now.${name}()`]];
  if ((owner === 'Math' && name === 'random') || /^random(UUID|Bytes|Int)$|^getRandomValues$/.test(name))
    return [['chance', `${owner}.${name}()`]];
  if (name === 'transaction' || name === 'startTransaction') return [['transaction', `.${name}()`]];
  if (name === 'withSchema') return [['with-schema', '.withSchema()']];
  if (name === 'selectAll' || (name === 'offset' && nodesOf(call['arguments']).length === 1)) return [['sloppy-select', `.${name}()`]];
  if (QUERY_STARTS.has(name)) return [['table-method', `.${name}()`]];
  return [];
}

/** `process.env`, `process['env']`, `globalThis.process.env`, `const { env } = process`, `import { env } from 'node:process'`. */
function readsEnv(node: AstNode): boolean {
  if (node.type === 'MemberExpression') return nameOf(node['property']) === 'env' && nameOf(node['object']) === 'process';
  if (node.type === 'VariableDeclarator' && nameOf(node['init']) === 'process' && isNode(node['id'])) {
    return nodesOf(node['id']['properties']).some((property) => nameOf(property['key']) === 'env');
  }
  if (node.type !== 'ImportDeclaration' || !isNode(node['source']) || !/^(node:)?process$/.test(textOf(node['source']) ?? '')) return false;
  return nodesOf(node['specifiers']).some((one) => nameOf(one['imported']) === 'env');
}

/** An identifier's name, the last name of `a.b.c`, a string's text; '' for anything else. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier') return String(node['name']);
  if (node.type === 'MemberExpression') return nameOf(node['property']);
  return textOf(node) ?? '';
}

function sqlInside(node: AstNode): AstNode[] {
  const found: AstNode[] = [];
  const collect = (inside: unknown) => walk(inside, (one) => void (textOf(one) !== null && found.push(one)));
  if (node.type === 'TaggedTemplateExpression' && nameOf(node['tag']) === 'sql') collect(node['quasi']);
  if (node.type === 'CallExpression' && isNode(node['callee']) && node['callee'].type === 'MemberExpression') {
    const [first] = nodesOf(node['arguments']);
    if (TABLE_METHODS.has(nameOf(node['callee'])) && first && first.type !== 'ArrowFunctionExpression') collect(first);
  }
  return found;
}

function isWiring(statement: AstNode): boolean {
  if (statement.type === 'ImportDeclaration' || statement.type === 'ExportAllDeclaration') return true;
  if (statement.type === 'TSInterfaceDeclaration' || statement.type === 'TSTypeAliasDeclaration') return true;
  if (statement.type !== 'ExportNamedDeclaration') return false;
  return !isNode(statement['declaration']) || isWiring(statement['declaration']);
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => starts.findLastIndex((start) => start <= offset) + 1;
}
