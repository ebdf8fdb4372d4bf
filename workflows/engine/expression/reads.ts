import { partsOf, type SyntaxTree } from './syntax-tree.ts';

/** A value that an expression names: its path, such as ['contact', 'name'], and whether it can do without it. */
export interface ExpressionRead {
  readonly path: readonly string[];
  readonly optional: boolean;
}

/** The values that an expression names. One inside has(), default() or behind a test is optional: the run decides. */
export function readsOf(tree: SyntaxTree): ExpressionRead[] {
  const reads: ExpressionRead[] = [];
  collect(tree, false, new Set(), reads);
  return reads;
}

/** The parts of a path that is written out, such as contact.fields["x y"]; undefined for one that is worked out. */
export function literalPath(tree: SyntaxTree): string[] | undefined {
  if (tree.kind === 'name') return [tree.name];
  if (tree.kind !== 'member' && tree.kind !== 'index') return undefined;
  const of = literalPath(tree.of);
  if (of === undefined) return undefined;
  if (tree.kind === 'member') return [...of, tree.name];
  return tree.index.kind === 'value' ? [...of, String(tree.index.value)] : undefined;
}

function collect(tree: SyntaxTree, optional: boolean, items: ReadonlySet<string>, reads: ExpressionRead[]): void {
  const path = literalPath(tree);
  if (path !== undefined) {
    if (!items.has(path[0] ?? '')) reads.push({ path, optional });
    return;
  }
  if (tree.kind === 'loop') {
    collect(tree.list, optional, items, reads);
    collect(tree.body, true, new Set([...items, tree.item]), reads);
    return;
  }
  const [first, ...others] = partsOf(tree);
  if (first !== undefined) collect(first, optional || tree.kind === 'has' || tree.kind === 'default', items, reads);
  // What stands behind a test may never be asked for.
  const tested = tree.kind === 'choice' || (tree.kind === 'binary' && (tree.operator === '&&' || tree.operator === '||'));
  for (const other of others) collect(other, optional || tested, items, reads);
}
