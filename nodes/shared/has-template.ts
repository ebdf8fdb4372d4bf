/** Whether a text contains Liquid marks, so that its final length is only known when it is filled in. */
export function hasTemplate(text: string): boolean {
  return text.includes('{{') || text.includes('{%');
}
