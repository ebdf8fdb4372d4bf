import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { latinDigits } from './latin-digits.ts';

/** The phone number in a text as E.164; numbers without a country code are read as the contact's country writes them. */
export function readPhone(text: string, country: string | undefined): string | undefined {
  const region: CountryCode | undefined = country !== undefined && isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(latinDigits(text), region === undefined ? {} : { defaultCountry: region, extract: true });
  return number?.isPossible() ? number.number : undefined;
}
