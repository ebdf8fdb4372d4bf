import type { EditorSearch } from '../editor/editor-search.ts';

const dayMs = 86_400_000;

/** Days that are counted back, today included. */
const days = { today: 1, week: 7, month: 30 } as const;

/** First day that counts, as the server's counters name it (UTC); undefined: all days. */
export function sinceOf(period: EditorSearch['period'], now: number): string | undefined {
  return period === undefined ? undefined : new Date(now - (days[period] - 1) * dayMs).toISOString().slice(0, 10);
}
