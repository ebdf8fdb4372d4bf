import { parse } from 'csv-parse/sync';
import { ApiProblem } from '../../schemas/errors.ts';
import type { PriceCard, PriceCardImport, PriceCategory, PriceRow } from '../../schemas/generated/types.ts';
import { validate } from '../http/validate.ts';

const categories: readonly PriceCategory[] = ['marketing', 'utility', 'authentication', 'authentication_international', 'service'];

/** Reads a price card that an administrator brings; throws what is wrong with it by line and column. */
export function readPriceCard(input: PriceCardImport): PriceCard {
  const card = input.format === 'json' ? fromJson(input) : fromCsv(input);
  validate('PriceCard', card, 'body');
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
  const lines = recordsOf(text);
  const rates = lines.map(({ record, line }): PriceRow => {
    const row: PriceRow = { market: (record['market'] ?? '').trim().toUpperCase() };
    for (const category of categories) {
      const cell = (record[category] ?? '').trim();
      if (cell === '') continue;
      const price = Number(cell.replace(',', '.'));
      if (!Number.isFinite(price) || price < 0) throw refusal('text', 'price', `Line ${line}: "${cell}" in the column ${category} is not a price.`);
      row[category] = price;
    }
    return row;
  });
  const card = { name: name === undefined || name === '' ? 'Imported' : name, currency, validFrom, source: source ?? '', rates };
  return { id: idOf(card), ...card };
}

interface Line {
  readonly record: Readonly<Record<string, string>>;
  readonly line: number;
}

function recordsOf(text: string): Line[] {
  try {
    const first = text.split('\n', 1)[0] ?? '';
    const delimiter = first.includes(';') ? ';' : first.includes('\t') ? '\t' : ',';
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(text, { columns: (names: string[]) => names.map((name) => name.trim().toLowerCase().replaceAll(/[\s-]+/g, '_')), delimiter, bom: true, trim: true, skip_empty_lines: true, info: true });
    if (rows.length === 0) throw refusal('text', 'empty', 'The text holds no prices.');
    if (!('market' in (rows[0]?.record ?? {}))) throw refusal('text', 'columns', 'The first line names the columns; one of them is "market".');
    return rows.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    if (error instanceof ApiProblem) throw error;
    throw refusal('text', 'csv', `The text cannot be read as CSV: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function idOf({ currency, validFrom }: Pick<PriceCard, 'currency' | 'validFrom'>): string {
  return `imported-${String(currency).toLowerCase()}-${String(validFrom)}`;
}

function refusal(field: string, rule: string, message: string): ApiProblem {
  return new ApiProblem('VALIDATION_FAILED', [{ field, rule, message }]);
}
