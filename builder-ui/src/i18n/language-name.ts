/** Name of a language, written in another (or in itself): `languageName('de', 'de')` is "Deutsch". */
export function languageName(language: string, writtenIn: string): string {
  return new Intl.DisplayNames([writtenIn], { type: 'language' }).of(language) ?? language;
}
