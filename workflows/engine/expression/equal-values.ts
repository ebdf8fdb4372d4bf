import type { FlowValue } from '../../../nodes/contract.ts';
import type { Meter } from './meter.ts';

/** Exact equality of two values, whatever they hold. */
export function equalValues(one: FlowValue, other: FlowValue, meter: Meter): boolean {
  meter.work();
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
  const entries = Object.entries(one);
  if (entries.length !== Object.keys(other).length) return false;
  return entries.every(([key, value]) => Object.hasOwn(other, key) && equalValues(value, (other as Record<string, FlowValue>)[key] ?? null, meter));
}
