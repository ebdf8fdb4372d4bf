import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const locales = join(import.meta.dirname, '..', '..', 'builder-ui', 'src', 'locales');

/** Finds what stands on a button in the language of the pictures: `say('flows:list.create')`. */
export type Say = (key: string) => string;

/** The words of the product in one language; what is filled in later is left out, and so is all that follows. */
export function wordsIn(language: string): Say {
  return (key) => {
    const [file = '', path = ''] = key.split(':');
    let found: unknown = JSON.parse(readFileSync(join(locales, language, `${file}.json`), 'utf8'));
    for (const part of path.split('.')) found = (found as Record<string, unknown> | undefined)?.[part];
    if (typeof found !== 'string') throw new Error(`There are no words for ${key} in ${language}.`);
    return (found.split('{{')[0] ?? '').trim();
  };
}
