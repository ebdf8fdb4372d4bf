import { describe, expect, test } from 'vitest';
import { latinDigits } from './latin-digits.ts';
import { localeOf } from './locale.ts';
import { readDate } from './read-date.ts';
import { readEmail } from './read-email.ts';
import { readNumber } from './read-number.ts';
import { readPhone } from './read-phone.ts';

describe('numbers as people write them', () => {
  test.each<[string, string, number | undefined]>([
    ['3', 'en', 3],
    ['I need 3, please', 'en', 3],
    ['-4,5 °C', 'de', -4.5],
    ['1.234.567', 'en', 1234567],
    ['1,234.50', 'de', 1234.5],
    ['1.234,50', 'en', 1234.5],
    ['1 250', 'fr', 1250],
    ["1'250.50", 'de-CH', 1250.5],
    ['1.250', 'de', 1250],
    ['1.250', 'en', 1.25],
    ['0.5', 'de', 0.5],
    ['１２', 'ja', 12],
    ['४२', 'hi', 42],
    ['٣٫٥', 'ar', 3.5],
    ['2 or 3', 'en', undefined],
    ['none', 'en', undefined],
    ['', 'en', undefined],
  ])('%s in %s', (text, locale, value) => expect(readNumber(text, locale)).toBe(value));
});

describe('dates as people write them', () => {
  const today = '2026-01-15';
  test.each<[string, string, string | undefined]>([
    ['2026-3-5', 'en', '2026-03-05'],
    ['5.3.2026', 'de', '2026-03-05'],
    ['05/03/2026', 'en-GB', '2026-03-05'],
    ['03/05/2026', 'en-US', '2026-03-05'],
    ['on the 5th of March 2027', 'en', '2027-03-05'],
    ['5. März', 'de', '2026-03-05'],
    ['5 mars', 'fr', '2026-03-05'],
    ['March 5', 'de', '2026-03-05'],
    ['14.1.', 'de', '2027-01-14'],
    ['15.1.', 'de', '2026-01-15'],
    ['29.2.', 'de', undefined],
    ['31.4.2026', 'de', undefined],
    ['1/1/45', 'en-GB', '2045-01-01'],
    ['1/1/47', 'en-GB', '1947-01-01'],
    ['soon', 'en', undefined],
  ])('%s in %s', (text, locale, date) => expect(readDate(text, locale, today)).toBe(date));
});

describe('e-mail addresses', () => {
  test.each<[string, string | undefined]>([
    ['ada@example.com', 'ada@example.com'],
    ['Mine: <Ada.Lovelace+shop@Mail.Example.ORG>!', 'Ada.Lovelace+shop@mail.example.org'],
    ['jürgen@müller.example', 'jürgen@müller.example'],
    ['ada@example', undefined],
    ['a@b.example or c@d.example', undefined],
    [`${'x'.repeat(250)}@example.com`, undefined],
    ['@example.com', undefined],
  ])('%s', (text, email) => expect(readEmail(text)).toBe(email));
});

describe('phone numbers', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['0151 2345678', 'DE', '+491512345678'],
    ['call me on +44 20 7946 0958 after six', 'DE', '+442079460958'],
    ['+44 20 7946 0958', undefined, '+442079460958'],
    ['٠٥٠ ١٢٣ ٤٥٦٧', 'AE', '+971501234567'],
    ['12', 'DE', undefined],
    ['tomorrow', 'DE', undefined],
    ['0151 2345678', undefined, undefined],
  ])('%s in %s', (text, country, number) => expect(readPhone(text, country)).toBe(number));
});

test('digits of every script become Latin ones', () => {
  expect(latinDigits('٤٢ ४२ ๔๒ 42')).toBe('42 42 42 42');
});

describe('the locale of a contact', () => {
  const contact = { id: 'c', tags: [], fields: {} };
  test.each([
    [{ language: 'de' }, 'de'],
    [{ language: 'pt_BR', country: 'PT' }, 'pt-BR'],
    [{ country: 'FR' }, 'fr-FR'],
    [{ language: 'en', country: 'US' }, 'en-US'],
    [{ language: 'not a language' }, 'en'],
    [{}, 'en'],
  ])('%o', (known, locale) => expect(localeOf({ ...contact, ...known })).toBe(locale));
});
