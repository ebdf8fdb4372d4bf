import { limits } from '../../../schemas/limits.ts';

/**
 * A copy of a webhook without what no message of Meta has and what would stop the store or Temporal: nesting without end,
 * and texts of megabytes. The bytes as received are stored beside it.
 */
export function withoutExcess(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.length > limits.maxWebhookText ? value.slice(0, limits.maxWebhookText).toWellFormed() : value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth === limits.maxWebhookDepth) return null;
  if (Array.isArray(value)) return value.map((item) => withoutExcess(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutExcess(inner, depth + 1)]));
}
