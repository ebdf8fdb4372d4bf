import type { FieldDifference } from '../../../schemas/generated/types.ts';
import { canonicalJson } from '../canonical-json.ts';

/** How deep a difference is followed; below that, values are shown as a whole. */
const MAX_DEPTH = 6;

/**
 * The values that differ, by JSON pointer. Objects are followed into, and so are lists whose items have keys of their own
 * (buttons, branches): an item is found by its key wherever it stands. Other lists differ as a whole.
 */
export function diffFields(before: unknown, after: unknown, path = '', depth = 0): FieldDifference[] {
  if (same(before, after)) return [];
  const [old, now] = [partsOf(before), partsOf(after)];
  if (old === undefined || now === undefined || depth >= MAX_DEPTH) return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
  const inside = [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => diffFields(old.get(name), now.get(name), `${path}/${escape(name)}`, depth + 1));
  // The same items in another order.
  return inside.length > 0 ? inside : [{ path, before, after }];
}

function same(one: unknown, other: unknown): boolean {
  return one === other || (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other));
}

function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (Array.isArray(value)) return keyed(value);
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}

function keyed(items: readonly unknown[]): ReadonlyMap<string, unknown> | undefined {
  const keys = items.map((item) => (typeof item === 'object' && item !== null && 'key' in item && typeof item.key === 'string' ? item.key : undefined));
  const known = keys.filter((key) => key !== undefined);
  return known.length === items.length && new Set(known).size === known.length && known.length > 0 ? new Map(known.map((key, index) => [key, items[index]])) : undefined;
}

function escape(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
