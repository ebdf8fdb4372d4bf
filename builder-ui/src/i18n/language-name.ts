import { withCapital } from './with-capital.ts';

/** Name of a language as it stands alone, written in another (or in itself): `languageName('it', 'it')` is "Italiano". */
export function languageName(language: string, writtenIn: string): string {
  return withCapital(new Intl.DisplayNames([writtenIn], { type: 'language' }).of(language) ?? language, writtenIn);
}
