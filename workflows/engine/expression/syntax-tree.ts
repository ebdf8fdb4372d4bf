/** Where something stands in the text of an expression: characters from the start, the end not included. */
export interface Place {
  readonly at: number;
  readonly end: number;
}

export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '+' | '-' | '*' | '/' | '%';
export type Loop = 'map' | 'filter' | 'all' | 'exists';

/** An expression as it was understood. Calls in the form x.f(y) stand here as f(x, y). */
export type SyntaxTree = Place &
  (
    | { readonly kind: 'value'; readonly value: string | number | boolean | null }
    | { readonly kind: 'list'; readonly items: readonly SyntaxTree[] }
    | { readonly kind: 'record'; readonly entries: readonly { readonly key: string; readonly value: SyntaxTree }[] }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'member'; readonly of: SyntaxTree; readonly name: string }
    | { readonly kind: 'index'; readonly of: SyntaxTree; readonly index: SyntaxTree }
    | { readonly kind: 'not' | 'minus'; readonly of: SyntaxTree }
    | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: SyntaxTree; readonly right: SyntaxTree }
    | { readonly kind: 'choice'; readonly test: SyntaxTree; readonly yes: SyntaxTree; readonly no: SyntaxTree }
    | { readonly kind: 'call'; readonly name: string; readonly args: readonly SyntaxTree[] }
    | { readonly kind: 'loop'; readonly loop: Loop; readonly list: SyntaxTree; readonly item: string; readonly body: SyntaxTree }
    | { readonly kind: 'has'; readonly of: SyntaxTree }
    | { readonly kind: 'default'; readonly of: SyntaxTree; readonly otherwise: SyntaxTree }
  );

/** The parts directly inside of another, in the order in which they are written. */
export function partsOf(tree: SyntaxTree): readonly SyntaxTree[] {
  switch (tree.kind) {
    case 'value':
    case 'name':
      return [];
    case 'list':
      return tree.items;
    case 'record':
      return tree.entries.map((entry) => entry.value);
    case 'member':
    case 'not':
    case 'minus':
    case 'has':
      return [tree.of];
    case 'index':
      return [tree.of, tree.index];
    case 'binary':
      return [tree.left, tree.right];
    case 'choice':
      return [tree.test, tree.yes, tree.no];
    case 'call':
      return tree.args;
    case 'loop':
      return [tree.list, tree.body];
    case 'default':
      return [tree.of, tree.otherwise];
  }
}
