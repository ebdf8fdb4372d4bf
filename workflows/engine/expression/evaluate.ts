import type { FlowValue } from '../../../nodes/contract.ts';
import { StepError } from '../../../schemas/errors.ts';
import { compareValues } from '../context/comparable.ts';
import { equalValues } from './equal-values.ts';
import { expressionError, missingValue } from './expression-error.ts';
import { expressionFunctions } from './functions.ts';
import { Meter } from './meter.ts';
import type { BinaryOperator, Place, SyntaxTree } from './syntax-tree.ts';
import { conversionHint, kindOf, type ValueKind } from './value-kind.ts';

/** What an expression sees. */
export interface ExpressionWorld {
  /** The object behind its names: the same as behind the placeholders of texts. */
  readonly scope: object;
  /** Zone in which dates and times are meant. */
  readonly timeZone: string;
}

type Tree<Kind extends SyntaxTree['kind']> = Extract<SyntaxTree, { kind: Kind }>;

/** Works out the value of an expression; throws StepError, and never goes beyond the limits of work and size. */
export function evaluateTree(tree: SyntaxTree, world: ExpressionWorld): FlowValue {
  return new Evaluation(world).value(tree);
}

class Evaluation {
  readonly #world: ExpressionWorld;
  readonly #meter = new Meter();
  /** Items of the loops around the place that is being worked out; inner ones last. */
  readonly #items: { readonly name: string; value: FlowValue }[] = [];

  constructor(world: ExpressionWorld) {
    this.#world = world;
  }

  value(tree: SyntaxTree): FlowValue {
    this.#meter.work();
    switch (tree.kind) {
      case 'value':
        return tree.value;
      case 'list':
        return this.#meter.made(tree.items.map((item) => this.value(item)));
      case 'record':
        return this.#meter.made(Object.fromEntries(tree.entries.map(({ key, value }) => [key, this.value(value)])));
      case 'name':
      case 'member':
      case 'index':
        return this.#read(tree);
      case 'not':
        return !this.#yesNo(tree.of);
      case 'minus':
        return -this.#number(tree.of);
      case 'binary':
        return this.#binary(tree);
      case 'choice':
        return this.value(this.#yesNo(tree.test) ? tree.yes : tree.no);
      case 'call':
        return this.#call(tree);
      case 'loop':
        return this.#loop(tree);
      case 'has':
        return this.#orMissing(tree.of) !== undefined;
      case 'default': {
        const value = this.#orMissing(tree.of);
        return value === undefined || value === null || value === '' ? this.value(tree.otherwise) : value;
      }
    }
  }

  #read(tree: Tree<'name' | 'member' | 'index'>): FlowValue {
    if (tree.kind === 'name') return this.#named(tree);
    const of = this.value(tree.of);
    const key = tree.kind === 'member' ? tree.name : this.value(tree.index);
    if (typeof key !== 'string' && typeof key !== 'number') throw expressionError('index_wrong', tree, { got: [kindOf(key)] });
    const found = Array.isArray(of) && typeof key === 'number' ? of[key < 0 ? of.length + key : key] : ownValue(of, String(key));
    if (found === undefined || found === null) throw missingValue(pathOf(tree), tree);
    return found;
  }

  #named(tree: Tree<'name'>): FlowValue {
    const item = this.#items.findLast(({ name }) => name === tree.name);
    const value = item === undefined ? ownValue(this.#world.scope as Record<string, FlowValue>, tree.name) : item.value;
    if (value === undefined) throw missingValue(tree.name, tree);
    return value;
  }

  /** undefined when the value, or what it is worked out from, is not there. */
  #orMissing(tree: SyntaxTree): FlowValue | undefined {
    try {
      return this.value(tree);
    } catch (error) {
      if (error instanceof StepError && error.code === 'MISSING_VARIABLE') return undefined;
      throw error;
    }
  }

  #binary(tree: Tree<'binary'>): FlowValue {
    const { operator, left, right } = tree;
    if (operator === '&&') return this.#yesNo(left) && this.#yesNo(right);
    if (operator === '||') return this.#yesNo(left) || this.#yesNo(right);
    const one = this.value(left);
    const other = this.value(right);
    switch (operator) {
      case '==':
        return this.#same(one, other, tree);
      case '!=':
        return !this.#same(one, other, tree);
      case 'in':
        return this.#within(one, other, tree);
      case '+':
        return this.#plus(one, other, tree);
      case '<':
      case '<=':
      case '>':
      case '>=':
        return ordered(operator, this.#order(one, other, tree));
      default:
        return calculate(operator, numberOf(one, left), numberOf(other, right), tree);
    }
  }

  /** Values of different kinds are never equal, so asking is a mistake of the author, not a no. */
  #same(one: FlowValue, other: FlowValue, place: Place): boolean {
    const kinds = [kindOf(one), kindOf(other)] as const;
    if (one === null || other === null) return one === other;
    if (kinds[0] !== kinds[1]) throw expressionError('not_compared', place, { one: [kinds[0]], other: [kinds[1]] }, conversionHint(['number'], kinds.find((kind) => kind === 'text') ?? 'any'));
    return equalValues(one, other, this.#meter);
  }

  #order(one: FlowValue, other: FlowValue, place: Place): number {
    const mixed = kindOf(one) !== kindOf(other);
    const order = mixed || (typeof one !== 'number' && typeof one !== 'string') ? undefined : typeof one === 'number' ? one - Number(other) : compareValues(one, other, this.#world.timeZone);
    if (order === undefined) throw expressionError('no_order', place, { one: [kindOf(one)], other: [kindOf(other)] }, 'number');
    return order;
  }

  #within(one: FlowValue, other: FlowValue, place: Place): boolean {
    if (Array.isArray(other)) return other.some((item) => equalValues(item, one, this.#meter));
    if (other === null || typeof other !== 'object') throw expressionError('in_wrong', place, { got: [kindOf(other)] });
    return typeof one === 'string' && Object.hasOwn(other, one);
  }

  #plus(one: FlowValue, other: FlowValue, place: Place): FlowValue {
    if (typeof one === 'number' && typeof other === 'number') return finite(one + other, place);
    if (typeof one === 'string' && typeof other === 'string') {
      this.#meter.text(one.length + other.length);
      return one + other;
    }
    if (Array.isArray(one) && Array.isArray(other)) return this.#meter.made([...one, ...other]);
    const kinds = [kindOf(one), kindOf(other)] as const;
    throw expressionError('plus_wrong', place, { one: [kinds[0]], other: [kinds[1]] }, conversionHint(['text'], kinds.find((kind) => kind === 'number') ?? 'any'));
  }

  #call(tree: Tree<'call'>): FlowValue {
    const called = expressionFunctions.get(tree.name);
    if (called === undefined) throw expressionError('function_unknown', tree, { name: tree.name });
    const values = tree.args.map((arg) => this.value(arg));
    for (const [index, { name, kinds, optional }] of called.parameters.entries()) {
      const value = values[index];
      if (value === undefined && !optional) throw expressionError('argument_missing', tree, { name: tree.name, argument: name, signature: called.signature });
      if (value !== undefined && !kinds.includes('any') && !kinds.includes(kindOf(value))) throw expressionError('argument_kind', tree.args[index] ?? tree, { name: tree.name, argument: name, wanted: kinds, got: [kindOf(value)] }, conversionHint(kinds, kindOf(value)));
    }
    // What is looked through costs time, whatever comes out of it.
    this.#meter.work(Math.ceil(values.reduce<number>((sum, value) => sum + this.#meter.weight(value), 0) / 64));
    const result = called.run({ values, meter: this.#meter, timeZone: this.#world.timeZone, place: tree });
    if (typeof result === 'number') return finite(result, tree);
    if (typeof result === 'string') this.#meter.text(result.length);
    return typeof result === 'object' ? this.#meter.made(result) : result;
  }

  #loop(tree: Tree<'loop'>): FlowValue {
    const list = this.value(tree.list);
    if (!Array.isArray(list)) throw expressionError('loop_wrong', tree.list, { name: tree.loop, got: [kindOf(list)] });
    const item = { name: tree.item, value: null as FlowValue };
    this.#items.push(item);
    const at = <Result>(value: FlowValue, work: (body: SyntaxTree) => Result): Result => {
      item.value = value;
      return work(tree.body);
    };
    const holds = (value: FlowValue): boolean => at(value, (body) => this.#yesNo(body));
    try {
      switch (tree.loop) {
        case 'map':
          return this.#meter.made(list.map((value) => at(value, (body) => this.value(body))));
        case 'filter':
          return this.#meter.made(list.filter(holds));
        case 'all':
          return list.every(holds);
        case 'exists':
          return list.some(holds);
      }
    } finally {
      this.#items.pop();
    }
  }

  #yesNo(tree: SyntaxTree): boolean {
    const value = this.value(tree);
    if (typeof value !== 'boolean') throw wrongKind('yes_no', value, tree);
    return value;
  }

  #number(tree: SyntaxTree): number {
    return numberOf(this.value(tree), tree);
  }
}

function numberOf(value: FlowValue, place: Place): number {
  if (typeof value !== 'number') throw wrongKind('number', value, place);
  return value;
}

function wrongKind(wanted: ValueKind, value: FlowValue, place: Place): StepError {
  return expressionError('kind_wrong', place, { wanted: [wanted], got: [kindOf(value)] }, conversionHint([wanted], kindOf(value)));
}

function calculate(operator: Exclude<BinaryOperator, '+'>, one: number, other: number, place: Place): number {
  if ((operator === '/' || operator === '%') && other === 0) throw expressionError('divided_by_zero', place);
  return finite(operator === '-' ? one - other : operator === '*' ? one * other : operator === '/' ? one / other : one % other, place);
}

function finite(number: number, place: Place): number {
  if (!Number.isFinite(number)) throw expressionError('number_too_large', place);
  return number;
}

function ordered(operator: BinaryOperator, order: number): boolean {
  return operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;
}

function ownValue(of: FlowValue | Record<string, FlowValue>, key: string): FlowValue | undefined {
  return of !== null && typeof of === 'object' && !Array.isArray(of) && Object.hasOwn(of, key) ? of[key] : undefined;
}

/** A path as it is written, for messages. */
function pathOf(tree: SyntaxTree): string {
  if (tree.kind === 'name') return tree.name;
  if (tree.kind === 'member') return `${pathOf(tree.of)}.${tree.name}`;
  if (tree.kind !== 'index') return '(...)';
  return `${pathOf(tree.of)}[${tree.index.kind === 'value' ? JSON.stringify(tree.index.value) : '...'}]`;
}
