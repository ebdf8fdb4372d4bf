import { readFileSync, readdirSync } from 'node:fs';
import { createInstance, type TFunction } from 'i18next';

const locales = new URL('../../builder-ui/src/locales/', import.meta.url);

/** The languages of the user interface. */
export const languages: readonly string[] = readdirSync(locales);

/** What one area of the user interface says in a language. */
export function catalogueOf<Words>(language: string, area: string): Words {
  return JSON.parse(readFileSync(new URL(`${language}/${area}.json`, locales), 'utf8')) as Words;
}

/** A translator as the user interface has it, that knows some areas. */
export async function speaking(language: string, ...areas: string[]): Promise<TFunction> {
  const i18n = createInstance();
  const resources = Object.fromEntries(areas.map((area) => [area, catalogueOf<Record<string, string>>(language, area)]));
  await i18n.init({ lng: language, resources: { [language]: resources }, interpolation: { escapeValue: false } });
  return i18n.t;
}

/** Names of the values in a sentence, in a fixed order, for comparison. */
export function placeholdersOf(text = ''): string {
  return [...text.matchAll(/\{\{?(\w+)\}/g)].map(([, name = '']) => name).sort().join();
}
