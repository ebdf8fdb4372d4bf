import { describe, expect, test } from 'vitest';
import type { PriceCard } from '../generated/types.ts';
import { rowFor } from './market-of.ts';
import { billedPrice, forecastPrice, type FutureMessage } from './price-of.ts';
import { cardInForce, listPrices } from './price-table.ts';

const before = '2026-09-30';
const after = '2026-10-01';
const message = (more: Partial<FutureMessage>): FutureMessage => ({ category: 'marketing', day: after, country: 'DE', windowOpen: false, freeEntry: false, ...more });
const forecast = (more: Partial<FutureMessage>) => forecastPrice(listPrices, message(more));

describe('the card of a day', () => {
  test('changes at midnight', () => {
    expect(forecast({ country: 'MX', day: before })).toEqual({ amount: 30_500, currency: 'USD', category: 'marketing', market: 'MX', card: 'meta-usd-2026-07-01', reason: 'rate' });
    expect(forecast({ country: 'MX', day: after }).amount).toBe(39_700);
  });
  test('has a row of the country, of its region, or of all others', () => {
    const market = (day: string, country: string | undefined) => rowFor(cardInForce(listPrices, day) ?? { rates: [] }, country)?.market;
    expect([market(after, 'DE'), market(after, 'US'), market(after, 'AT'), market(after, 'EE'), market(after, undefined)]).toEqual(['DE', 'NORTH_AMERICA', 'REST_WEST_EUROPE', 'OTHER', 'OTHER']);
    // Nine countries had no row of their own before October 2026.
    expect([market(before, 'BD'), market(after, 'BD'), market(before, 'UA')]).toEqual(['REST_APAC', 'BD', 'REST_EAST_EUROPE']);
  });
  test('is missing before the first one, and in a currency without cards', () => {
    expect(forecast({ day: '2026-06-30' })).toEqual({ currency: 'USD', category: 'marketing', reason: 'no_price' });
    expect(forecastPrice({ ...listPrices, currency: 'EUR' }, message({}))).toMatchObject({ currency: 'EUR', reason: 'no_price' });
  });
  test('of the organisation goes before that of the product; tiers count the month', () => {
    const card: PriceCard = { id: 'own', name: 'Own', currency: 'USD', validFrom: after, source: 'contract', rates: [{ market: 'DE', utility: 0.05 }], tiers: [{ market: 'DE', category: 'utility', from: 1001, price: 0.04 }] };
    const table = { currency: 'USD', cards: [card, ...listPrices.cards] };
    const amount = (volume: number) => forecastPrice(table, message({ category: 'utility', volume })).amount;
    expect([amount(0), amount(999), amount(1000)]).toEqual([50_000, 50_000, 40_000]);
  });
});

describe('what is free', () => {
  test('a utility template inside the window until 30 September 2026', () => {
    expect(forecast({ category: 'utility', windowOpen: true, day: before })).toMatchObject({ amount: 0, reason: 'utility_in_window' });
    expect(forecast({ category: 'utility', windowOpen: true, day: after })).toMatchObject({ amount: 55_000, reason: 'rate' });
    expect(forecast({ category: 'utility', day: before }).amount).toBe(55_000);
  });
  test('messages without a template: all before October 2026, a thousand a month since', () => {
    expect(forecast({ category: 'service', day: before })).toMatchObject({ amount: 0, reason: 'free_service' });
    expect(forecast({ category: 'service', serviceSent: 999 })).toMatchObject({ amount: 0, reason: 'free_allowance' });
    expect(forecast({ category: 'service', serviceSent: 1000 })).toMatchObject({ amount: 55_000, reason: 'rate' });
  });
  test('everything for 72 hours after an ad', () => expect(forecast({ freeEntry: true })).toMatchObject({ amount: 0, reason: 'free_entry_point' }));
});

describe('what a status says', () => {
  const billed = (pricing: object, day = after) => billedPrice(listPrices, pricing, { day, country: 'DE' });
  test('decides whether it is charged and as what', () => {
    expect(billed({ billable: true, pricing_model: 'PMP', type: 'regular', category: 'marketing' })).toMatchObject({ amount: 136_500, category: 'marketing', reason: 'rate' });
    expect(billed({ type: 'regular', category: 'marketing_lite' })).toMatchObject({ amount: 136_500, category: 'marketing' });
    expect(billed({ type: 'regular', category: 'service' })).toMatchObject({ amount: 55_000, category: 'service' });
    expect(billed({ type: 'free_customer_service', category: 'utility' }, before)).toMatchObject({ amount: 0, reason: 'utility_in_window' });
    expect(billed({ type: 'free_customer_service', category: 'service' })).toMatchObject({ amount: 0, reason: 'free_allowance' });
    expect(billed({ type: 'free_entry_point', category: 'referral_conversion' })).toMatchObject({ amount: 0, reason: 'free_entry_point' });
    expect(billed({ billable: false, category: 'marketing' })).toMatchObject({ amount: 0, reason: 'not_billable' });
  });
  test('may name a category that no card has a price for: the sum says so instead of guessing', () => expect(billed({ type: 'regular', category: 'authentication-international' })).toEqual({ currency: 'USD', category: 'authentication_international', reason: 'no_price' }));
  test("costs the organisation's own price where it has set one", () => {
    const own = { currency: 'EUR', marketing: 0.2 };
    expect(billedPrice({ ...listPrices, own }, { type: 'regular', category: 'marketing' }, { day: after, country: 'DE' })).toEqual({ amount: 200_000, currency: 'EUR', category: 'marketing', reason: 'own_price' });
  });
});
