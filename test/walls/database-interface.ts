import { readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { type AstNode, asNode, isNode, nodesOf, textOf, walk } from './ast.ts';

export interface DeclaredColumn {
  name: string;
  /** Whether null may be read from it. */
  nullable: boolean;
}

const NULLABLE_TYPES = /^(Nullable|\w+OrNull)$/;

/** `schema.table` → its columns, as `interface Database` of the file says. */
export function readDatabaseInterface(path: string): Map<string, DeclaredColumn[]> {
  const parsed = parseSync(path, readFileSync(path, 'utf8'));
  const tables = new Map<string, DeclaredColumn[]>();
  walk(asNode(parsed.program), (node) => {
    if (node.type !== 'TSInterfaceDeclaration' || !isNode(node['id']) || node['id']['name'] !== 'Database') return;
    for (const table of membersOf(node['body'])) tables.set(keyOf(table), membersOf(typeOf(table)).map(columnOf));
  });
  return tables;
}

function membersOf(node: unknown): AstNode[] {
  if (!isNode(node)) return [];
  return nodesOf(node['body'] ?? node['members']).filter((member) => member.type === 'TSPropertySignature');
}

function typeOf(member: AstNode): AstNode | null {
  const annotation = member['typeAnnotation'];
  return isNode(annotation) && isNode(annotation['typeAnnotation']) ? annotation['typeAnnotation'] : null;
}

function keyOf(member: AstNode): string {
  const key = asNode(member['key']);
  return key.type === 'Identifier' ? String(key['name']) : (textOf(key) ?? '');
}

function columnOf(member: AstNode): DeclaredColumn {
  return { name: keyOf(member), nullable: isNullable(typeOf(member)) };
}

function isNullable(type: AstNode | null): boolean {
  if (type === null) return false;
  if (type.type === 'TSNullKeyword') return true;
  if (type.type === 'TSUnionType') return nodesOf(type['types']).some(isNullable);
  const name = type.type === 'TSTypeReference' && isNode(type['typeName']) ? String(type['typeName']['name']) : '';
  return NULLABLE_TYPES.test(name);
}
