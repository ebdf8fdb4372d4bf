import { problemInEnglish, type TextProblem } from '../../../schemas/text-problems.ts';
import { expressionFunctions } from './functions.ts';
import { knownKind } from './known-kinds.ts';
import { literalPath } from './reads.ts';
import type { Place, SyntaxTree } from './syntax-tree.ts';
import { conversionHint, type ValueKind } from './value-kind.ts';

/** What is wrong with an expression before it ever runs. at and end: characters from the start. */
export interface ExpressionProblem extends Place {
  readonly message: string;
  /** The same for other languages. */
  readonly cause?: TextProblem | undefined;
}

export interface CheckedTree {
  readonly problems: readonly ExpressionProblem[];
  /** The kind of its result. */
  readonly kind: ValueKind;
}

/** Finds functions that do not exist, and values of a kind that can never fit. */
export function checkTree(tree: SyntaxTree): CheckedTree {
  const problems: ExpressionProblem[] = [];
  const kind = new Checker(problems).kind(tree, new Set());
  return { problems, kind };
}

type Items = ReadonlySet<string>;
type Tree<Kind extends SyntaxTree['kind']> = Extract<SyntaxTree, { kind: Kind }>;

class Checker {
  readonly #problems: ExpressionProblem[];

  constructor(problems: ExpressionProblem[]) {
    this.#problems = problems;
  }

  kind(tree: SyntaxTree, items: Items): ValueKind {
    switch (tree.kind) {
      case 'value':
        return tree.value === null ? 'nothing' : typeof tree.value === 'string' ? 'text' : typeof tree.value === 'number' ? 'number' : 'yes_no';
      case 'list':
        for (const item of tree.items) this.kind(item, items);
        return 'list';
      case 'record':
        for (const { value } of tree.entries) this.kind(value, items);
        return 'record';
      case 'name':
      case 'member':
      case 'index':
        return this.#path(tree, items);
      case 'not':
        return this.#want(['yes_no'], tree.of, items);
      case 'minus':
        return this.#want(['number'], tree.of, items);
      case 'binary':
        return this.#binary(tree, items);
      case 'choice': {
        this.#want(['yes_no'], tree.test, items);
        return common(this.kind(tree.yes, items), this.kind(tree.no, items));
      }
      case 'call':
        return this.#call(tree, items);
      case 'loop': {
        this.#want(['list'], tree.list, items);
        const inside = new Set([...items, tree.item]);
        if (tree.loop === 'map') this.kind(tree.body, inside);
        else this.#want(['yes_no'], tree.body, inside);
        return tree.loop === 'map' || tree.loop === 'filter' ? 'list' : 'yes_no';
      }
      case 'has':
        this.kind(tree.of, items);
        return 'yes_no';
      case 'default':
        return common(this.kind(tree.of, items), this.kind(tree.otherwise, items));
    }
  }

  #path(tree: Tree<'name' | 'member' | 'index'>, items: Items): ValueKind {
    if (tree.kind === 'index') this.kind(tree.index, items);
    if (tree.kind !== 'name') this.#want(tree.kind === 'member' ? ['record'] : ['record', 'list'], tree.of, items);
    const path = literalPath(tree);
    return path === undefined || items.has(path[0] ?? '') ? 'any' : knownKind(path.join('.'));
  }

  #binary(tree: Tree<'binary'>, items: Items): ValueKind {
    const { operator, left, right } = tree;
    if (operator === '&&' || operator === '||') {
      this.#want(['yes_no'], left, items);
      return this.#want(['yes_no'], right, items);
    }
    if (operator === '+' || operator === '==' || operator === '!=') return this.#alike(tree, items);
    if (operator === 'in') {
      this.kind(left, items);
      this.#want(['list', 'record'], right, items);
      return 'yes_no';
    }
    const compares = operator === '<' || operator === '<=' || operator === '>' || operator === '>=';
    const one = this.#want(compares ? ['number', 'text'] : ['number'], left, items);
    const other = this.#want(compares ? ['number', 'text'] : ['number'], right, items);
    if (compares && one !== other && one !== 'any' && other !== 'any') this.#say(tree, 'no_order', { one: [one], other: [other] }, 'number');
    return compares ? 'yes_no' : 'number';
  }

  /** Both sides must be of one kind. */
  #alike(tree: Tree<'binary'>, items: Items): ValueKind {
    const adds = tree.operator === '+';
    const one = adds ? this.#want(['number', 'text', 'list'], tree.left, items) : this.kind(tree.left, items);
    const other = adds ? this.#want(['number', 'text', 'list'], tree.right, items) : this.kind(tree.right, items);
    const known = one !== 'any' && other !== 'any' && one !== 'nothing' && other !== 'nothing';
    if (known && one !== other) this.#say(tree, adds ? 'not_added' : 'not_compared', { one: [one], other: [other] }, adds ? 'text' : 'number');
    return adds ? (one === 'any' ? other : one) : 'yes_no';
  }

  #call({ name, args, at, end }: Tree<'call'>, items: Items): ValueKind {
    const called = expressionFunctions.get(name);
    if (called === undefined) {
      for (const arg of args) this.kind(arg, items);
      this.#say({ at, end }, 'function_unknown', { name });
      return 'any';
    }
    const needed = called.parameters.filter(({ optional }) => !optional).length;
    if (args.length < needed || args.length > called.parameters.length) this.#say({ at, end }, 'function_written', { name, signature: called.signature });
    for (const [index, arg] of args.entries()) {
      const kinds = called.parameters[index]?.kinds ?? ['any'];
      if (kinds.includes('any')) this.kind(arg, items);
      else this.#want(kinds, arg, items);
    }
    return called.returns;
  }

  #want(wanted: readonly ValueKind[], tree: SyntaxTree, items: Items): ValueKind {
    const kind = this.kind(tree, items);
    if (kind === 'any' || wanted.includes(kind)) return kind;
    this.#say(tree, 'kind_wrong', { wanted, got: [kind] }, conversionHint(wanted, kind));
    return 'any';
  }

  #say(place: Place, code: TextProblem['code'], values: TextProblem['values'], hint?: TextProblem['hint']): void {
    this.#problems.push(problemAt(place, { code, values, ...(hint === undefined ? {} : { hint }) }));
  }
}

/** A problem at its place, with its English. */
export function problemAt({ at, end }: Place, cause: TextProblem): ExpressionProblem {
  return { at, end, message: problemInEnglish(cause), cause };
}

function common(one: ValueKind, other: ValueKind): ValueKind {
  return one === other ? one : 'any';
}
