import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstResources, languages, loadCatalogue } from './catalogues.ts';
import { readStored, writeStored } from '../ui/stored.ts';

const storageKey = 'parley.language';

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  // With two parameters i18next takes the promise instead of a callback.
  read: (language, namespace) => loadCatalogue(language, namespace),
};

/** The translator. Components use `useTranslation('<area>')`; code outside components may use `i18n.t('<area>:key')`. */
export const i18n = i18next.createInstance();

/** Starts translation with the language chosen before, else the browser's first one that exists, else English. */
export async function startTranslation(): Promise<void> {
  await i18n.use(backend).use(initReactI18next).init({
    lng: pickLanguage([readStored(storageKey), ...navigator.languages]),
    fallbackLng: 'en',
    supportedLngs: [...languages],
    ns: Object.keys(firstResources),
    defaultNS: 'shell',
    resources: { en: firstResources },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  showLanguage();
  i18n.on('languageChanged', showLanguage);
}

/** Switches the language for this browser. */
export async function chooseLanguage(language: string): Promise<void> {
  writeStored(storageKey, language);
  await i18n.changeLanguage(language);
}

function pickLanguage(wanted: ReadonlyArray<string | null>): string {
  for (const tag of wanted) {
    const match = languages.find((language) => language === tag) ?? languages.find((language) => language === tag?.split('-')[0]);
    if (match) return match;
  }
  return 'en';
}

function showLanguage(): void {
  document.documentElement.lang = i18n.language;
  document.documentElement.dir = i18n.dir();
}
