import type { NumberRecord, SpeedPlan } from './generated/types.ts';

/** Ready-made plans. Messages per minute; they are chosen by name, or changed into a custom one. */
export const speedPlans: Readonly<Record<Exclude<SpeedPlan['preset'], 'custom'>, SpeedPlan>> = {
  // What the people who asked for the product measured: 20 a minute at first, 60 and more after eight weeks, 5 when there is danger.
  warm_up: { preset: 'warm_up', perMinute: 60, warmUp: { from: 20, weeks: 8, upTo: 120 }, risk: { perMinute: 5, holdDays: 2, recoverDays: 14 } },
  ordinary: { preset: 'ordinary', perMinute: 90, risk: { perMinute: 5, holdDays: 2, recoverDays: 14 } },
  // Meta, Cloud API throughput: 80 messages a second, 1,000 after the automatic upgrade (December 2025).
  cloud_80: { preset: 'cloud_80', perMinute: 80 * 60, risk: { perMinute: 5, holdDays: 1, recoverDays: 7 } },
  cloud_1000: { preset: 'cloud_1000', perMinute: 1000 * 60, risk: { perMinute: 5, holdDays: 1, recoverDays: 7 } },
};

/** A speed that never changes by itself. */
export const flatPlan = (perSecond: number): SpeedPlan => ({ preset: 'custom', perMinute: perSecond * 60 });

/** Messages per minute that WhatsApp takes from a number of a throughput level (Meta, Cloud API throughput, December 2025); undefined: not known. */
export function throughputCeiling(level: NumberRecord['throughput']): number | undefined {
  return ({ STANDARD: 80 * 60, HIGH: 1000 * 60 } as Readonly<Record<string, number>>)[level ?? ''];
}
