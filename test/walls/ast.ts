/** A node of oxc's syntax tree (ESTree with TypeScript), as far as the walls need to know it. */
export interface AstNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

export function asNode(value: unknown): AstNode {
  if (isNode(value)) return value;
  throw new TypeError('not a syntax node');
}

export function nodesOf(value: unknown): AstNode[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** Every node below and including `root`, parents first. */
export function walk(root: unknown, visit: (node: AstNode) => void): void {
  if (Array.isArray(root)) {
    for (const one of root) walk(one, visit);
    return;
  }
  if (typeof root !== 'object' || root === null) return;
  if (isNode(root)) visit(root);
  for (const child of Object.values(root)) {
    if (typeof child === 'object' && child !== null) walk(child, visit);
  }
}

/** The text of a string literal or of a piece of a template; a template's whole text when nothing is put into it; else null. */
export function textOf(node: AstNode): string | null {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  if (node.type === 'TemplateElement') return cookedText(node);
  if (node.type === 'TemplateLiteral') {
    const [only, ...others] = nodesOf(node['quasis']);
    return only && others.length === 0 ? cookedText(only) : null;
  }
  return null;
}

function cookedText(element: AstNode): string | null {
  const value = element['value'];
  return typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string' ? value.cooked : null;
}
