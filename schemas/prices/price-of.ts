import type { MessagePrice, PriceCategory, PriceTable } from '../generated/types.ts';
import { rowFor } from './market-of.ts';
import rules from './rules.json' with { type: 'json' };
import { cardInForce } from './price-table.ts';

/** Prices are kept in millionths of the currency, so that sums are exact. */
export const MILLION = 1_000_000;

/** What a price depends on besides the category. */
export interface PricedMessage {
  /** Day in the account's time zone, YYYY-MM-DD: prices and rules change at midnight there. */
  readonly day: string;
  /** Of the customer's phone number. */
  readonly country?: string | undefined;
  /** Messages of this market and category that were charged in the month before this one; 0 when left out. */
  readonly volume?: number | undefined;
}

/** What is known before a message leaves. */
export interface FutureMessage extends PricedMessage {
  readonly category: PriceCategory;
  /** The customer has written in the last 24 hours. */
  readonly windowOpen: boolean;
  /** The customer came from an ad less than 72 hours ago, and was answered. */
  readonly freeEntry: boolean;
  /** Messages without a template that this number has sent in the month, for the free ones among them. */
  readonly serviceSent?: number | undefined;
}

interface Rules {
  readonly validFrom: string;
  readonly service: string;
  readonly freeServicePerMonth: number;
  readonly utilityInWindow: string;
}

/** What a message is likely to cost, by the rules and the card of its day. */
export function forecastPrice(table: PriceTable, message: FutureMessage): MessagePrice {
  const { category, day } = message;
  const free = (reason: MessagePrice['reason']): MessagePrice => freeOf(table, category, reason);
  if (message.freeEntry) return free('free_entry_point');
  const rule = ruleOf(day);
  if (category === 'service') {
    if (rule.service === 'free') return free('free_service');
    if ((message.serviceSent ?? 0) < rule.freeServicePerMonth) return free('free_allowance');
  }
  if (category === 'utility' && message.windowOpen && rule.utilityInWindow === 'free') return free('utility_in_window');
  return rateOf(table, category, message);
}

/** The pricing block of a status, as the Cloud API sends it. */
export interface StatusPricing {
  readonly billable?: unknown;
  readonly type?: unknown;
  readonly category?: unknown;
}

/** What a delivered message cost: whether it is charged and as what says the status, how much says the card. */
export function billedPrice(table: PriceTable, pricing: StatusPricing, message: PricedMessage): MessagePrice {
  const category = categoryOf(pricing.category);
  const free = (reason: MessagePrice['reason']): MessagePrice => freeOf(table, category, reason);
  if (pricing.type === 'free_entry_point' || pricing.category === 'referral_conversion') return free('free_entry_point');
  if (pricing.type === 'free_customer_service') return free(category === 'utility' ? 'utility_in_window' : ruleOf(message.day).service === 'free' ? 'free_service' : 'free_allowance');
  // `billable` is to be removed; where it is missing, the type decides (Meta, status webhooks).
  if (pricing.billable === false) return free('not_billable');
  return rateOf(table, category, message);
}

const categories: Readonly<Record<string, PriceCategory>> = {
  marketing: 'marketing', marketing_lite: 'marketing', utility: 'utility', authentication: 'authentication',
  'authentication-international': 'authentication_international', authentication_international: 'authentication_international',
};

/** The category of a template or of a pricing block, whichever way it is written. Whatever is none of these is service. */
export function categoryOf(text: unknown): PriceCategory {
  const name = typeof text === 'string' ? text.toLowerCase() : '';
  return (Object.hasOwn(categories, name) ? categories[name] : undefined) ?? 'service';
}

function rateOf(table: PriceTable, category: PriceCategory, { day, country, volume = 0 }: PricedMessage): MessagePrice {
  const own = table.own?.[category === 'authentication_international' ? 'authentication' : category === 'service' ? 'utility' : category];
  if (table.own !== undefined) return { currency: table.own.currency, category, amount: Math.round((own ?? 0) * MILLION), reason: 'own_price' };
  const card = cardInForce(table, day);
  const row = card === undefined ? undefined : rowFor(card, country);
  const list = row?.[category];
  if (card === undefined || row === undefined || list === undefined) return { currency: table.currency, category, reason: 'no_price' };
  const tier = (card.tiers ?? []).filter(({ market, category: of, from }) => market === row.market && of === category && from <= volume + 1).sort((a, b) => b.from - a.from)[0];
  return { currency: card.currency, category, amount: Math.round((tier?.price ?? list) * MILLION), market: row.market, card: card.id, reason: 'rate' };
}

function freeOf(table: PriceTable, category: PriceCategory, reason: MessagePrice['reason']): MessagePrice {
  return { currency: table.own?.currency ?? table.currency, category, amount: 0, reason };
}

/** The rules of a day; before the first known ones those count. */
function ruleOf(day: string): Rules {
  const known: readonly Rules[] = rules;
  const found = known.filter(({ validFrom }) => validFrom <= day).at(-1) ?? known[0];
  if (found === undefined) throw new Error('schemas/prices/rules.json holds no rules.');
  return found;
}
