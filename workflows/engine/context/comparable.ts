import { Temporal } from 'temporal-polyfill';
import type { FlowValue } from '../../../nodes/contract.ts';
import { fold } from '../text/fold.ts';

const decimal = /^\s*[+-]?(\d+(\.\d+)?|\.\d+)\s*$/;
const dateLike = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}.*)?$/;

/** The number that a value is or spells ("12.50"), undefined otherwise. */
export function asNumber(value: FlowValue | undefined): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && decimal.test(value) ? Number(value) : undefined;
}

/** Epoch milliseconds of an ISO date or instant; a date or time without offset is meant in the zone given. */
export function asInstant(value: FlowValue | undefined, timeZone: string): number | undefined {
  if (typeof value !== 'string' || !dateLike.test(value)) return undefined;
  try {
    return Temporal.Instant.from(value).epochMilliseconds;
  } catch {
    // No offset in the text: a local date or time.
  }
  try {
    return Temporal.PlainDateTime.from(value).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** -1, 0 or 1; numbers as numbers, dates as dates; undefined when the two cannot be put in order. */
export function compareValues(one: FlowValue, other: FlowValue, timeZone: string): number | undefined {
  const numbers = [asNumber(one), asNumber(other)] as const;
  if (numbers[0] !== undefined && numbers[1] !== undefined) return Math.sign(numbers[0] - numbers[1]);
  const instants = [asInstant(one, timeZone), asInstant(other, timeZone)] as const;
  if (instants[0] !== undefined && instants[1] !== undefined) return Math.sign(instants[0] - instants[1]);
  return undefined;
}

/** Equality as people mean it: 7 and "7.0", two spellings of one instant, texts regardless of case and accents. */
export function sameValue(one: FlowValue, other: FlowValue, timeZone: string): boolean {
  if (typeof one === 'boolean' || typeof other === 'boolean') return textOf(one).toLowerCase() === textOf(other).toLowerCase();
  const order = compareValues(one, other, timeZone);
  if (order !== undefined) return order === 0;
  return fold(textOf(one)) === fold(textOf(other));
}

export function textOf(value: FlowValue): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
