import { parse } from 'csv-parse/sync';
import { ApiProblem } from '../../schemas/errors.ts';
import type { PriceCategory, PriceRow } from '../../schemas/generated/types.ts';
import { billingCurrencies } from '../../schemas/prices/price-table.ts';
import { marketCode } from './market-code.ts';

/** Categories as the columns of a rate card are headed, in the order in which they are shown. */
export const priceCategories: readonly PriceCategory[] = ['marketing', 'utility', 'authentication', 'authentication_international', 'service'];

/** Cells by which Meta's cards say that a market has no price in a category. */
const absent = new Set(['', '-', '–', '—', 'n/a', 'na', 'none']);

/** Signs of currencies that cards write in place of the code. */
const signs: Readonly<Record<string, string>> = { $: 'USD', US$: 'USD', $US: 'USD', '€': 'EUR', '£': 'GBP', '₹': 'INR', RS: 'INR', R$: 'BRL', A$: 'AUD', AU$: 'AUD', S$: 'SGD', RP: 'IDR', RM: 'MYR', MX$: 'MXN', 'S/': 'PEN' };

interface Line {
  readonly cells: readonly string[];
  /** Line of the text, counted from 1. */
  readonly line: number;
}

/** The rows of a rate card in CSV as Meta publishes it: titles may stand above the names of the columns, and one file may hold several currencies. */
export function readRateCard(text: string, currency: string): PriceRow[] {
  const delimiter = delimiterOf(text);
  const lines = linesOf(text, delimiter);
  const head = lines.findIndex(({ cells }) => cells.some((cell) => columnName(cell) === 'market'));
  const columns = lines[head]?.cells.map(columnName);
  if (columns === undefined) throw refusal('columns', 'No line names the columns; one of them is "market".');
  if (!columns.some((name) => priceCategories.some((category) => category === name))) throw refusal('columns', `No column is headed by a category: ${priceCategories.join(', ')}.`);
  const rows = lines.slice(head + 1).map(({ cells, line }) => ({ line, record: Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ''])) }));
  const wanted = rows.filter(({ record }) => (record['market'] ?? '') !== '' && inCurrency(record['currency'], currency));
  if (wanted.length > 0) return wanted.map(({ record, line }) => priceRow(record, line, delimiter !== ','));
  const held = [...new Set(rows.map(({ record }) => codeOf(record['currency'] ?? '')).filter(Boolean))];
  throw held.length > 0
    ? new ApiProblem('VALIDATION_FAILED', [{ field: 'currency', rule: 'currency', message: `The text holds prices in ${held.join(', ')} and none in ${currency}.` }])
    : refusal('empty', 'The text holds no prices.');
}

function priceRow(record: Readonly<Record<string, string>>, line: number, commaIsPoint: boolean): PriceRow {
  const market = marketCode(record['market'] ?? '');
  if (!/^([A-Z]{2}|NORTH_AMERICA|REST_[A-Z_]{4,20}|OTHER)$/.test(market)) throw refusal('market', `Line ${line}: the market "${record['market']}" is not known. Write its English name, its country code, or the name of a region.`);
  const row: PriceRow = { market };
  for (const category of priceCategories) {
    const cell = record[category] ?? '';
    if (absent.has(cell.toLowerCase())) continue;
    const price = priceOf(cell, commaIsPoint);
    if (price === undefined) throw refusal('price', `Line ${line}: "${cell}" in the column ${category} is not a price.`);
    row[category] = price;
  }
  return row;
}

/** A number with or without the sign of its currency; what separates thousands and what the fraction depends on the kind of file. */
function priceOf(cell: string, commaIsPoint: boolean): number | undefined {
  if (/^free$/i.test(cell)) return 0;
  const digits = cell.replaceAll(/^[^\d.,-]+|[^\d.,]+$/g, '').replaceAll(/[\s\u00a0']/g, '');
  const isPoint = commaIsPoint && (!digits.includes('.') || digits.lastIndexOf(',') > digits.lastIndexOf('.'));
  const number = isPoint ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '');
  return /^\d*\.?\d+$/.test(number) ? Number(number) : undefined;
}

function inCurrency(cell: string | undefined, currency: string): boolean {
  return cell === undefined || cell === '' || codeOf(cell) === currency;
}

/** "$US", "US$", "USD" and "USD ($)" are all the same. */
function codeOf(cell: string): string {
  const text = cell.trim().toUpperCase();
  return billingCurrencies.find((code) => text.includes(code)) ?? signs[text.replaceAll(/\s/g, '')] ?? text;
}

function columnName(cell: string): string {
  const name = cell.toLowerCase().replaceAll(/[\s_-]+/g, '_');
  return name === 'country' || name === 'country/region' || name === 'market/region' ? 'market' : name;
}

function delimiterOf(text: string): string {
  const head = text.split(/\r?\n/).find((line) => /\bmarket\b|\bcountry\b/i.test(line)) ?? '';
  return head.includes(';') ? ';' : head.includes('\t') ? '\t' : ',';
}

function linesOf(text: string, delimiter: string): Line[] {
  try {
    const lines: unknown = parse(text, { delimiter, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, info: true });
    // With info each record comes with the place where it ends, which the types of the library say for named columns only.
    return (lines as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    throw refusal('csv', `The text cannot be read as CSV: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function refusal(rule: string, message: string): ApiProblem {
  return new ApiProblem('VALIDATION_FAILED', [{ field: 'text', rule, message }]);
}
