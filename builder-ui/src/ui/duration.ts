/** Units offered by DurationInput, in milliseconds. */
export const durationUnits = { seconds: 1000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

export type DurationUnit = keyof typeof durationUnits;

const largestFirst: ReadonlyArray<DurationUnit> = ['days', 'hours', 'minutes', 'seconds'];

/** Splits milliseconds into a whole number and the largest unit that shows it exactly: 5400000 is 90 minutes. */
export function splitDuration(ms: number, allowed: ReadonlyArray<DurationUnit> = largestFirst): { count: number; unit: DurationUnit } {
  const candidates = largestFirst.filter((unit) => allowed.includes(unit));
  const smallest = candidates.at(-1) ?? 'seconds';
  const unit = ms === 0 ? smallest : (candidates.find((candidate) => ms % durationUnits[candidate] === 0) ?? smallest);
  return { count: Math.round((ms / durationUnits[unit]) * 1000) / 1000, unit };
}

/** A duration in words and in the language given: "1 hr 30 min". At most two units. */
export function formatDuration(ms: number, locale: string): string {
  const parts: string[] = [];
  let rest = Math.max(0, ms);
  for (const unit of largestFirst) {
    const count = Math.floor(rest / durationUnits[unit]);
    rest -= count * durationUnits[unit];
    if (count > 0) parts.push(unitFormat(locale, unit).format(count));
    if (parts.length === 2) break;
  }
  return parts.length === 0 ? unitFormat(locale, 'seconds').format(0) : parts.join(' ');
}

function unitFormat(locale: string, unit: DurationUnit): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'short' });
}
