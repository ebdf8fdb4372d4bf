import { describe, expect, test } from 'vitest';
import { ApiProblem } from '../../schemas/errors.ts';
import type { PriceCardImport } from '../../schemas/generated/types.ts';
import { listPrices } from '../../schemas/prices/price-table.ts';
import { csvLine } from './csv-line.ts';
import { previewCard } from './preview-card.ts';
import { readPriceCard } from './read-price-card.ts';

const csv = (text: string, more: Partial<PriceCardImport> = {}): PriceCardImport => ({ format: 'csv', text, currency: 'USD', validFrom: '2027-01-01', name: 'January', source: "Meta's card of 2026-12-01", ...more });
const problems = (input: PriceCardImport): unknown[] => {
  try {
    readPriceCard(input);
    return [];
  } catch (error) {
    return error instanceof ApiProblem ? error.details.map(({ message }) => message) : [error];
  }
};

describe('a price card', () => {
  test('comes as CSV, also as spreadsheets of other countries write it', () => {
    const card = readPriceCard(csv('Market;Marketing;Authentication international\nde;0,14;0,06\nREST_AFRICA;0,0225;\n'));
    expect(card).toEqual({ id: 'imported-usd-2027-01-01', name: 'January', currency: 'USD', validFrom: '2027-01-01', source: "Meta's card of 2026-12-01", rates: [{ market: 'DE', marketing: 0.14, authentication_international: 0.06 }, { market: 'REST_AFRICA', marketing: 0.0225 }] });
    expect(readPriceCard({ format: 'json', text: JSON.stringify({ ...card, id: 'x' }) })).toEqual(card);
  });
  test('with errors is refused with the line, and nothing of it counts', () => {
    expect(problems(csv('market,marketing\nDE,cheap'))).toEqual(['Line 2: "cheap" in the column marketing is not a price.']);
    expect(problems(csv('country,marketing\nDE,1'))).toEqual(['The first line names the columns; one of them is "market".']);
    expect(problems(csv('market,marketing\nDE,1\nDE,2'))).toEqual(['The market DE stands in the card twice.']);
    expect(problems(csv('market,marketing\nNarnia,1'))).toHaveLength(1);
    expect(problems(csv('market,marketing\nDE,1', { validFrom: '2027-13-01' }))).toHaveLength(1);
    expect(problems({ format: 'json', text: '{' })).toEqual(['The text is not valid JSON.']);
  });
  test('is shown with what it changes', () => {
    const preview = previewCard(listPrices, readPriceCard(csv('market,marketing,utility,authentication,service\nDE,0.14,0.055,0.055,0.055')));
    expect(preview).toMatchObject({ before: 'meta-usd-2026-10-01', changes: [{ market: 'DE', category: 'marketing', from: 0.1365, to: 0.14 }] });
    expect(preview.missing).toContain('FR');
  });
});

test('a cell of the export is text, never a formula', () => expect(csvLine(['=1+1', 'a "b", c', 1.5])).toBe(`'=1+1,"a ""b"", c",1.5\r\n`));
