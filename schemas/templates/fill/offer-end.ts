/** What the reading of a moment depends on. */
export interface OfferClock {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The instant of a local date (YYYY-MM-DD) and time (HH:MM) in the customer's zone. */
  instant(date: string, time: string): number;
}

const units: Readonly<Record<string, number>> = { min: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * When a limited-time offer ends, epoch milliseconds: "+24h", "+3d" and "+90min" count from the sending, "2026-12-24 18:00" is
 * local time, and an ISO date with its zone stands for itself. undefined for anything else.
 */
export function offerEnd(text: string, clock: OfferClock): number | undefined {
  const after = /^\+\s*(\d{1,4})\s*(min|h|d)$/.exec(text);
  if (after !== null) return clock.now + Number(after[1]) * (units[after[2] ?? ''] ?? 0);
  const local = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d)?$/.exec(text);
  if (local !== null) return Number.isNaN(Date.parse(`${local[1]}T${local[2]}Z`)) ? undefined : clock.instant(local[1] ?? '', local[2] ?? '');
  const instant = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? undefined : instant;
}
