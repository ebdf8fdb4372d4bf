import { limits } from '../../../schemas/limits.ts';
import type { TextProblem } from '../../../schemas/text-problems.ts';
import { expressionError } from './expression-error.ts';
import type { BinaryOperator, Loop, Place, SyntaxTree } from './syntax-tree.ts';
import { tokensOf, type Token } from './tokens.ts';

/** How tightly operators bind; those of one line from left to right. */
const strength: Readonly<Record<BinaryOperator, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3, '!=': 3, '<': 3, '<=': 3, '>': 3, '>=': 3, in: 3,
  '+': 4, '-': 4,
  '*': 5, '/': 5, '%': 5,
};
const constants: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };
const loops: ReadonlySet<string> = new Set<Loop>(['map', 'filter', 'all', 'exists']);

/** Understands the text of an expression. Throws StepError EXPRESSION_INVALID with the place. */
export function parseExpression(source: string): SyntaxTree {
  const { maxExpressionLength } = limits;
  if (source.length > maxExpressionLength) throw expressionError('expression_too_long', { at: maxExpressionLength, end: source.length }, { limit: maxExpressionLength });
  if (source.trim() === '') throw expressionError('expression_empty', { at: 0, end: source.length });
  return new Parser(tokensOf(source)).whole();
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): SyntaxTree {
    const tree = this.#choice();
    const rest = this.#peek();
    if (rest.kind !== 'end') throw expressionError('ends_before', rest, { found: shown(rest) });
    return tree;
  }

  #choice(): SyntaxTree {
    // The parser calls itself for every bracket; a text of nothing but brackets must not use up the stack.
    this.#depth += 1;
    if (this.#depth > limits.maxExpressionDepth) throw expressionError('too_many_brackets', this.#peek());
    const test = this.#binary(1);
    const tree = this.#take('?') ? this.#branches(test) : test;
    this.#depth -= 1;
    return tree;
  }

  #branches(test: SyntaxTree): SyntaxTree {
    const yes = this.#choice();
    this.#expect(':');
    const no = this.#choice();
    return { kind: 'choice', test, yes, no, ...span(test, no) };
  }

  #binary(lowest: number): SyntaxTree {
    let left = this.#unary();
    for (let operator = this.#operator(); operator !== undefined && strength[operator] >= lowest; operator = this.#operator()) {
      this.#next += 1;
      const right = this.#binary(strength[operator] + 1);
      left = { kind: 'binary', operator, left, right, ...span(left, right) };
    }
    return left;
  }

  #operator(): BinaryOperator | undefined {
    const { kind, value } = this.#peek();
    return (kind === 'sign' || value === 'in') && Object.hasOwn(strength, value) ? (value as BinaryOperator) : undefined;
  }

  #unary(): SyntaxTree {
    const signs: Token[] = [];
    for (let token = this.#peek(); token.kind === 'sign' && (token.value === '!' || token.value === '-'); token = this.#peek()) {
      signs.push(token);
      this.#next += 1;
      if (signs.length > limits.maxExpressionDepth) throw expressionError('too_many_signs', token);
    }
    return signs.reduceRight<SyntaxTree>((of, token) => ({ kind: token.value === '!' ? 'not' : 'minus', of, ...span(token, of) }), this.#chain());
  }

  /** A value with what hangs on it: .name, [index], .function(...). */
  #chain(): SyntaxTree {
    let tree = this.#value();
    for (;;) {
      if (this.#take('.')) {
        const name = this.#word('name_missing');
        tree = this.#take('(') ? this.#call(name, tree) : { kind: 'member', of: tree, name: String(name.value), ...span(tree, name) };
      } else if (this.#take('[')) {
        const index = this.#choice();
        tree = { kind: 'index', of: tree, index, ...span(tree, this.#expect(']')) };
      } else return tree;
    }
  }

  #value(): SyntaxTree {
    const token = this.#peek();
    this.#next += 1;
    const { at, end } = token;
    if (token.kind === 'number' || token.kind === 'text') return { kind: 'value', value: token.value, at, end };
    if (token.kind === 'word' && token.value !== 'in') {
      if (Object.hasOwn(constants, token.value)) return { kind: 'value', value: constants[token.value] ?? null, at, end };
      return this.#take('(') ? this.#call(token) : { kind: 'name', name: token.value, at, end };
    }
    if (token.value === '(') {
      const inner = this.#choice();
      this.#expect(')');
      return inner;
    }
    if (token.value === '[') {
      const { items, close } = this.#listed(']');
      return { kind: 'list', items, ...span(token, close) };
    }
    if (token.value === '{') return this.#record(token);
    throw token.kind === 'end' ? expressionError('missing_at_end', token) : expressionError('value_missing', token, { found: shown(token) });
  }

  #record(open: Token): SyntaxTree {
    const entries: { key: string; value: SyntaxTree }[] = [];
    while (!this.#is('}')) {
      const key = this.#peek();
      this.#next += 1;
      if (key.kind !== 'text') throw expressionError('key_without_quotes', key, { example: '{"city": "Rome"}' });
      this.#expect(':');
      entries.push({ key: key.value, value: this.#choice() });
      if (!this.#take(',')) break;
    }
    return { kind: 'record', entries, ...span(open, this.#expect('}')) };
  }

  /** What follows the opening bracket of a call; `receiver` is the value in front of the dot. */
  #call(token: Token, receiver?: SyntaxTree): SyntaxTree {
    const name = String(token.value);
    if (receiver !== undefined && loops.has(name)) return this.#loop(name as Loop, receiver);
    const { items, close } = this.#listed(')');
    const args = receiver === undefined ? items : [receiver, ...items];
    const place = span(receiver ?? token, close);
    const [of, otherwise, ...more] = args;
    if (name === 'has') {
      if (of === undefined || otherwise !== undefined || !isPath(of)) throw expressionError('has_wrong', place, { example: 'has(contact.fields.city)' });
      return { kind: 'has', of, ...place };
    }
    if (name === 'default') {
      if (of === undefined || otherwise === undefined || more.length > 0) throw expressionError('default_wrong', place, { example: 'default(city, "Rome")' });
      return { kind: 'default', of, otherwise, ...place };
    }
    return { kind: 'call', name, args, ...place };
  }

  #loop(loop: Loop, list: SyntaxTree): SyntaxTree {
    const item = this.#word('item_name_missing', { example: `.${loop}(item, ...)` });
    this.#expect(',');
    const body = this.#choice();
    return { kind: 'loop', loop, list, item: String(item.value), body, ...span(list, this.#expect(')')) };
  }

  #listed(close: string): { items: SyntaxTree[]; close: Token } {
    const items: SyntaxTree[] = [];
    while (!this.#is(close)) {
      items.push(this.#choice());
      if (!this.#take(',')) break;
    }
    return { items, close: this.#expect(close) };
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', value: '', at: 0, end: 0 };
  }

  #is(value: string): boolean {
    const token = this.#peek();
    return token.kind === 'sign' && token.value === value;
  }

  #take(value: string): boolean {
    const taken = this.#is(value);
    if (taken) this.#next += 1;
    return taken;
  }

  #expect(value: string): Token {
    const token = this.#peek();
    if (!this.#take(value)) throw token.kind === 'end' ? expressionError('sign_missing_at_end', token, { sign: value }) : expressionError('sign_missing', token, { sign: value, found: shown(token) });
    return token;
  }

  #word(problem: TextProblem['code'], values: TextProblem['values'] = {}): Token {
    const token = this.#peek();
    this.#next += 1;
    if (token.kind !== 'word') throw expressionError(problem, token, values);
    return token;
  }
}

function span(from: Place, to: Place): Place {
  return { at: from.at, end: to.end };
}

function isPath(tree: SyntaxTree): boolean {
  return tree.kind === 'name' || ((tree.kind === 'member' || tree.kind === 'index') && isPath(tree.of));
}

function shown(token: Token): string {
  return token.kind === 'text' ? `"${token.value.slice(0, 20)}"` : String(token.value);
}
