import type { ContactView } from '../../../schemas/generated/types.ts';

/** A locale that Intl accepts for how the contact writes numbers and dates: language and country as far as known. */
export function localeOf(contact: ContactView): string {
  const language = contact.language?.replaceAll('_', '-') ?? languageOfCountry(contact.country);
  const tag = language.includes('-') || contact.country === undefined ? language : `${language}-${contact.country}`;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    // A language that the customer's app reports may not be a valid tag; English writing is the common ground.
    return 'en';
  }
}

function languageOfCountry(country: string | undefined): string {
  return country === undefined ? 'en' : new Intl.Locale('und', { region: country }).maximize().language;
}
