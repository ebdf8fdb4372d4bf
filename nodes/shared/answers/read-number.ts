import { latinDigits } from './latin-digits.ts';

/**
 * The one number in a text ("I need 3", "1.250,50 €"); undefined when there is none or more than one. A single
 * separator before exactly three digits is read as the locale does: 1.250 is 1250 in German and 1.25 in English.
 */
export function readNumber(text: string, locale: string): number | undefined {
  const found = latinDigits(text.normalize('NFKC')).match(/[-−+]?\d[\d.,'’٬٫ \u00a0]*/g) ?? [];
  const token = found[0]?.replace(/[.,'’٬٫ \u00a0]+$/, '');
  if (token === undefined || found.length > 1) return undefined;
  const plain = token.replace(/['’٬ \u00a0]/g, '').replace('−', '-').replaceAll('٫', '.');
  const value = Number(withDecimalPoint(plain, locale));
  return Number.isFinite(value) ? value : undefined;
}

function withDecimalPoint(digits: string, locale: string): string {
  const separators = [...digits.matchAll(/[.,]/g)].map((match) => match[0]);
  const last = separators.at(-1);
  if (last === undefined) return digits;
  const kinds = new Set(separators).size;
  const repeated = kinds === 1 && separators.length > 1;
  const groupOfThree = /^[-+]?\d{1,3}[.,]\d{3}$/.test(digits);
  const decimal = repeated ? undefined : kinds === 1 && groupOfThree ? decimalSeparator(locale) : last;
  return Array.from(digits, (character) => (character === decimal ? '.' : /[.,]/.test(character) ? '' : character)).join('');
}

function decimalSeparator(locale: string): string {
  const part = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal');
  return part?.value === ',' ? ',' : '.';
}
