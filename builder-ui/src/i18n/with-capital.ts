/** A name as it stands alone, in a list or as a heading: many languages write it small inside of a sentence. */
export function withCapital(name: string, language: string): string {
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
