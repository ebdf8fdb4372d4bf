import type { FlowValue } from '../../../nodes/contract.ts';
import { limits } from '../../../schemas/limits.ts';
import { tooCostly } from './expression-error.ts';

/**
 * Counts what one evaluation does and makes, and stops it. A value weighs as much as all of it written out: a list that
 * holds another one twice weighs double even though memory holds it once, because the next step may write it out.
 */
export class Meter {
  #steps = 0;
  #made = 0;
  readonly #weights = new WeakMap<object, number>();

  work(steps = 1): void {
    this.#steps += steps;
    if (this.#steps > limits.expressionSteps) throw tooCostly('too_much_work');
  }

  /** To be called before a text is made. */
  text(length: number): void {
    this.#made += length;
    this.#bounded();
  }

  /** To be called with every list and record that was made. */
  made<Value extends FlowValue>(value: Value): Value {
    this.#made += this.weight(value);
    this.#bounded();
    return value;
  }

  weight(value: FlowValue): number {
    if (typeof value === 'string') return value.length + 1;
    if (value === null || typeof value !== 'object') return 1;
    const known = this.#weights.get(value);
    if (known !== undefined) return known;
    let weight = 1;
    for (const [key, inner] of Object.entries(value)) weight += (Array.isArray(value) ? 0 : key.length) + this.weight(inner);
    this.#weights.set(value, weight);
    return weight;
  }

  #bounded(): void {
    if (this.#made > limits.expressionMemory) throw tooCostly('too_much_memory');
  }
}
