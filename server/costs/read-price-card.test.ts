import { describe, expect, test } from 'vitest';
import { ApiProblem } from '../../schemas/errors.ts';
import type { PriceCardImport } from '../../schemas/generated/types.ts';
import { listPrices } from '../../schemas/prices/price-table.ts';
import { csvLine } from '../http/csv-line.ts';
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
  test('comes as Meta publishes it: titles on top, names of markets, signs, several currencies, cells without a price', () => {
    const text = ['WhatsApp Business Platform rates,,,,', 'Effective 1 January 2027,,', '', 'Market,Currency,Marketing,Utility,Authentication,Authentication-International,Service',
      'Germany,$US,0.1365,0.0550,0.0550,n/a,0.0550', 'Germany,EUR,€0.1170,€0.0470,€0.0470,n/a,Free', 'Rest of Central & Eastern Europe,EUR,0.0740,0.0182,0.0182,,0.0182', 'Turkey,EUR,0.0094,0.0008,0.0008,-,0.0008', 'Colombia,COP,"1,051.44",3.20,3.20,n/a,3.20'].join('\r\n');
    expect(readPriceCard(csv(text, { currency: 'EUR' })).rates).toEqual([
      { market: 'DE', marketing: 0.117, utility: 0.047, authentication: 0.047, service: 0 }, { market: 'REST_EAST_EUROPE', marketing: 0.074, utility: 0.0182, authentication: 0.0182, service: 0.0182 },
      { market: 'TR', marketing: 0.0094, utility: 0.0008, authentication: 0.0008, service: 0.0008 },
    ]);
    expect(readPriceCard(csv(text)).rates).toMatchObject([{ market: 'DE', marketing: 0.1365 }]);
    expect(readPriceCard(csv(text, { currency: 'COP' })).rates).toMatchObject([{ market: 'CO', marketing: 1051.44 }]);
  });
  test('with errors is refused with the line, and nothing of it counts', () => {
    expect(problems(csv('market,marketing\nDE,cheap'))).toEqual(['Line 2: "cheap" in the column marketing is not a price.']);
    expect(problems(csv('land,marketing\nDE,1'))).toEqual(['No line names the columns; one of them is "market".']);
    expect(problems(csv('market,price\nDE,1'))).toEqual(['No column is headed by a category: marketing, utility, authentication, authentication_international, service.']);
    expect(problems(csv('market,currency,marketing\nGermany,EUR,1'))).toEqual(['The text holds prices in EUR and none in USD.']);
    expect(problems(csv('market,marketing\nDE,1', { validFrom: '2027-02-30' }))).toHaveLength(1);
    expect(problems(csv('market,marketing\nDE,1', { currency: 'CHF' }))).toEqual([expect.stringContaining('WhatsApp bills nobody in CHF')]);
    expect(problems({ format: 'json', text: '{"rates": 7}' }).length).toBeGreaterThan(0);
    expect(problems(csv('market,marketing\nDE,1\nDE,2'))).toEqual(['The market DE stands in the card twice.']);
    expect(problems(csv('market,marketing\nNarnia,1'))).toEqual(['Line 2: the market "Narnia" is not known. Write its English name, its country code, or the name of a region.']);
    expect(problems(csv('market,marketing\nDE,1', { validFrom: '2027-13-01' }))).toHaveLength(1);
    expect(problems({ format: 'json', text: '{' })).toEqual(['The text is not valid JSON.']);
  });
  test('is shown with what it changes', () => {
    const preview = previewCard(listPrices, readPriceCard(csv('market,marketing,utility,authentication,service\nDE,0.14,0.055,0.055,0.055')));
    expect(preview).toMatchObject({ before: 'meta-usd-2026-10-01', changes: [{ market: 'DE', category: 'marketing', from: 0.1365, to: 0.14 }] });
    expect(preview.missing).toContain('FR');
    expect(preview.unpriced).toEqual([]);
    expect(previewCard(listPrices, readPriceCard(csv('market,marketing\nDE,0.14'))).unpriced).toEqual(['utility', 'authentication', 'service']);
  });
});

test('a cell of the export is text, never a formula', () => expect(csvLine(['=1+1', 'a "b", c', 1.5])).toBe(`'=1+1,"a ""b"", c",1.5\r\n`));
