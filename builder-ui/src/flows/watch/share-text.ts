import type { NodeStats } from '../../../../schemas/generated/types.ts';

/** How many entered a step; more may have left it, when it goes several ways at once. Where nobody is counted in, it is how many left. */
export function enteredBy(stats: NodeStats | undefined): number {
  if (!stats) return 0;
  return stats.entered > 0 ? stats.entered : Object.values(stats.handles).reduce((sum, count) => sum + count, 0);
}

/** The part of those who entered a step that left it by a handle, 0 to 1. */
export function shareOf(stats: NodeStats, handle: string): number {
  const entered = enteredBy(stats);
  return entered === 0 ? 0 : (stats.handles[handle] ?? 0) / entered;
}

/** A share as a percentage: "42%", and "<1%" for what would round to nothing. */
export function shareText(share: number, locale: string): string {
  const percent = (value: number) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value);
  return share > 0 && share < 0.01 ? `<${percent(0.01)}` : percent(share);
}
