import { ApiProblem } from '../../schemas/errors.ts';
import type { PriceCard, PriceCardImport } from '../../schemas/generated/types.ts';
import { billingCurrencies } from '../../schemas/prices/price-table.ts';
import { validate } from '../http/validate.ts';
import { readRateCard } from './rate-card-csv.ts';

/** Reads a price card that an administrator brings; throws what is wrong with it by line and column. */
export function readPriceCard(input: PriceCardImport): PriceCard {
  const card = input.format === 'json' ? fromJson(input) : fromCsv(input);
  validate('PriceCard', card, 'body');
  if (!isDay(card.validFrom)) throw noDay();
  if (!billingCurrencies.some((code) => code === card.currency)) throw refusal('currency', 'currency', `WhatsApp bills nobody in ${card.currency}. It bills in ${billingCurrencies.join(', ')}.`);
  const seen = new Set<string>();
  for (const { market } of card.rates) {
    if (seen.has(market)) throw refusal('rates', 'unique', `The market ${market} stands in the card twice.`);
    seen.add(market);
  }
  return card;
}

function fromJson({ text, ...given }: PriceCardImport): PriceCard {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refusal('text', 'json', 'The text is not valid JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refusal('text', 'json', 'A card is an object with currency, validFrom, name, source and rates.');
  const { currency, validFrom, name, source } = given;
  const named = Object.fromEntries(Object.entries({ currency, validFrom, name, source }).filter(([, filled]) => filled !== undefined && filled !== ''));
  const card: PriceCard = Object.assign({ id: '', name: '', currency: '', validFrom: '', source: '', rates: [] }, value, named);
  return { ...card, id: idOf(card) };
}

function fromCsv({ text, currency = '', validFrom = '', name, source }: PriceCardImport): PriceCard {
  if (!isDay(validFrom)) throw noDay();
  const card = { name: name === undefined || name === '' ? 'Imported' : name, currency, validFrom, source: source ?? '', rates: readRateCard(text, currency) };
  return { id: idOf(card), ...card };
}

/** A day that the calendar has: 30 February is none. */
function isDay(text: string): boolean {
  return /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

function noDay(): ApiProblem {
  return refusal('validFrom', 'day', 'Say from which day on the prices count, for example 2027-01-01.');
}

function idOf({ currency, validFrom }: Pick<PriceCard, 'currency' | 'validFrom'>): string {
  return `imported-${currency.toLowerCase()}-${validFrom}`;
}

function refusal(field: string, rule: string, message: string): ApiProblem {
  return new ApiProblem('VALIDATION_FAILED', [{ field, rule, message }]);
}
