import type { CostReport } from '../../../schemas/generated/types.ts';

/** One bar of the chart: a day (YYYY-MM-DD) or a month (YYYY-MM), and millionths of the currency. */
export type Bar = { key: string; amount: number };

/** Every day of a period up to today, or every month of several, with what it cost; of several currencies the one that cost most. */
export function chartBars({ days, from, to }: Pick<CostReport, 'days' | 'from' | 'to'>, today: Date): { currency: string; bars: Bar[] } {
  const currency = days.toSorted((a, b) => b.amount - a.amount)[0]?.currency ?? '';
  const amounts = new Map(days.filter((sum) => sum.currency === currency).map((sum) => [sum.key, sum.amount]));
  const byMonth = days.some(({ key }) => key.length === 7);
  const bars: Bar[] = [];
  // The server's day may be ahead of this clock.
  const now = [today.toISOString().slice(0, 10), ...amounts.keys()].toSorted().at(-1) ?? to;
  const last = now < to ? now : to;
  for (let at = new Date(`${from}T00:00:00Z`); keyOf(at, false) <= last; at = next(at, byMonth)) {
    const key = keyOf(at, byMonth);
    bars.push({ key, amount: amounts.get(key) ?? 0 });
  }
  return { currency, bars };
}

function keyOf(at: Date, byMonth: boolean): string {
  return at.toISOString().slice(0, byMonth ? 7 : 10);
}

function next(at: Date, byMonth: boolean): Date {
  return byMonth ? new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1)) : new Date(at.getTime() + 86_400_000);
}
