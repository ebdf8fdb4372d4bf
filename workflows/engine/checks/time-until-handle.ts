import { durations } from '../../../schemas/limits.ts';
import type { RuledHandle } from '../handles.ts';
import { readPointer } from '../text/json-pointer.ts';
import { parseDuration } from '../time/duration.ts';
import type { CheckedNode } from './checked-flow.ts';

/** How much time passes in a node before it is left by a handle; milliseconds. */
export interface TimeSpan {
  shortest: number;
  longest: number;
}

/**
 * Reads the manifest's "after" pointers: milliseconds are exact; a time of day is up to a day away, a list of week
 * days up to a week; "</timeoutMs" is up to as much; "/clock=business:7d" adds a duration when the param has that value.
 * Hidden params do not count.
 */
export function timeUntilHandle({ node, fields }: CheckedNode, { rule }: RuledHandle): TimeSpan {
  const span: TimeSpan = { shortest: 0, longest: 0 };
  for (const written of rule.after ?? []) {
    const upTo = written.startsWith('<');
    const [pointer = '', condition] = written.slice(upTo ? 1 : 0).split('=');
    if (!fields.some((field) => field.pointer === pointer)) continue;
    const value = readPointer(node.params, pointer);
    if (condition === undefined) {
      if (typeof value === 'number' && !upTo) span.shortest += value;
      span.longest += longestOf(value);
    } else {
      const [wanted, duration = ''] = condition.split(':');
      if (String(value) === wanted) span.longest += parseDuration(duration);
    }
  }
  return span;
}

function longestOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return durations.DAY;
  return Array.isArray(value) && value.length > 0 ? 7 * durations.DAY : 0;
}
