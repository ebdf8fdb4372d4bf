/** "Germany" for DE, in the language of the page; the code itself where the browser does not know it. */
export function regionName(code: string, pageLanguage: string): string {
  try {
    return new Intl.DisplayNames([pageLanguage], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
