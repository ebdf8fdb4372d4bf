/** A phone number or another text of left-to-right signs that keeps its order inside words of any direction. */
export function isolated(text: string): string {
  return `\u2066${text}\u2069`;
}
