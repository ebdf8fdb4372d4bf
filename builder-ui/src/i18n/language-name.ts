/** Name of a language as it stands alone, written in another (or in itself): `languageName('it', 'it')` is "Italiano". */
export function languageName(language: string, writtenIn: string): string {
  const name = new Intl.DisplayNames([writtenIn], { type: 'language' }).of(language) ?? language;
  // Many languages write such names small inside of a sentence; here they stand in lists.
  return name.charAt(0).toLocaleUpperCase(writtenIn) + name.slice(1);
}
