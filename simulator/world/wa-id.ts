import { getCountryCallingCode, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

// Brazilian area codes up to 28 (Sao Paulo, Rio de Janeiro, Espirito Santo) keep the ninth digit in the account id;
// the others were registered without it and stay so.
const BRAZIL_LAST_AREA_WITH_NINTH_DIGIT = 28;

/** The digits of a written phone number, or `undefined` where it cannot be one. */
export function phoneDigits(written: string): string | undefined {
  const trimmed = written.trim();
  if (!/^\+?[\d\s\-().]+$/.test(trimmed)) return undefined;
  const digits = trimmed.replaceAll(/\D/g, '');
  return digits.length >= 7 && digits.length <= 15 ? digits : undefined;
}

/**
 * Completes a number that was written without `+` in a national way, as the platform does, with the calling code of
 * the sending number. Plain digits of full length are taken as they are, which is what happens in the field.
 */
export function completeNumber(written: string, callingCode: string): string | undefined {
  const digits = phoneDigits(written);
  if (digits === undefined || written.trim().startsWith('+')) return digits;
  const isNational = /[\s\-()]/.test(written.trim()) && digits.length <= 10;
  return isNational ? `${callingCode}${digits.replace(/^0+/, '')}` : digits;
}

/** The account id for a dialled number: rewrites Brazil, Mexico and Argentina, returns the rest unchanged. */
export function toWaId(digits: string): string {
  const brazil = /^55(\d\d)9(\d{8})$/.exec(digits);
  if (brazil?.[1] && brazil[2] && Number(brazil[1]) > BRAZIL_LAST_AREA_WITH_NINTH_DIGIT) return `55${brazil[1]}${brazil[2]}`;
  const mexico = /^52([2-9]\d{9})$/.exec(digits);
  if (mexico?.[1]) return `521${mexico[1]}`;
  const argentina = /^54([1-8]\d{9})$/.exec(digits);
  if (argentina?.[1]) return `549${argentina[1]}`;
  return digits;
}

/** All spellings under which the same account may be written, the given one first. */
export function waIdVariants(digits: string): string[] {
  const variants = new Set([digits, toWaId(digits)]);
  const brazil = /^55(\d\d)9?(\d{8})$/.exec(digits);
  if (brazil) {
    variants.add(`55${brazil[1]}${brazil[2]}`);
    variants.add(`55${brazil[1]}9${brazil[2]}`);
  }
  const mexico = /^521?([2-9]\d{9})$/.exec(digits);
  if (mexico) {
    variants.add(`521${mexico[1]}`);
    variants.add(`52${mexico[1]}`);
  }
  const argentina = /^549?([1-8]\d{9})$/.exec(digits);
  if (argentina) {
    variants.add(`549${argentina[1]}`);
    variants.add(`54${argentina[1]}`);
  }
  return [...variants];
}

/** Two-letter country of a number, `US` where it is not known. */
export function countryOf(digits: string): CountryCode {
  return parsePhoneNumberFromString(`+${digits}`)?.country ?? byLongestCallingCode(digits);
}

/** Calling code of a number; the first digit where it is not known. */
export function callingCodeOf(digits: string): string {
  return parsePhoneNumberFromString(`+${digits}`)?.countryCallingCode ?? getCountryCallingCode(countryOf(digits));
}

/** A number as people read it, for example `+49 171 5550101`. */
export function displayNumber(digits: string): string {
  return parsePhoneNumberFromString(`+${digits}`)?.formatInternational() ?? `+${digits}`;
}

// Made-up numbers such as 1555... are often not valid ones; a guess is enough for a user id and a price.
const GUESSES: readonly [string, CountryCode][] = [
  ['971', 'AE'], ['966', 'SA'], ['49', 'DE'], ['44', 'GB'], ['55', 'BR'], ['52', 'MX'], ['54', 'AR'], ['91', 'IN'],
  ['34', 'ES'], ['33', 'FR'], ['39', 'IT'], ['31', 'NL'], ['62', 'ID'], ['65', 'SG'], ['852', 'HK'], ['1', 'US'],
];

function byLongestCallingCode(digits: string): CountryCode {
  return GUESSES.find(([code]) => digits.startsWith(code))?.[1] ?? 'US';
}
