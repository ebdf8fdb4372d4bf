import { expect, test } from 'vitest';
import type { CostSum } from '../../../schemas/generated/types.ts';
import { chartBars } from './chart-bars.ts';

const sum = (key: string, amount: number, currency = 'USD'): CostSum => ({ key, name: key, currency, messages: 1, charged: 1, amount, forecast: amount, differing: 0, unpriced: 0 });

test('days without costs have a place, those to come have none', () => {
  const { currency, bars } = chartBars({ from: '2026-11-01', to: '2026-11-30', days: [sum('2026-11-02', 5), sum('2026-11-02', 1, 'EUR')] }, new Date('2026-11-04T12:00:00Z'));
  expect([currency, bars.map((bar) => bar.amount)]).toEqual(['USD', [0, 5, 0, 0]]);
});

test('a month that is over is shown to its end, several months by month', () => {
  expect(chartBars({ from: '2026-02-01', to: '2026-02-28', days: [sum('2026-02-03', 5)] }, new Date('2026-11-04')).bars.at(-1)?.key).toBe('2026-02-28');
  expect(chartBars({ from: '2025-12-01', to: '2026-02-28', days: [sum('2026-01', 5)] }, new Date('2026-11-04')).bars).toEqual([{ key: '2025-12', amount: 0 }, { key: '2026-01', amount: 5 }, { key: '2026-02', amount: 0 }]);
});
