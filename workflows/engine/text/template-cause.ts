import type { TextProblem } from '../../../schemas/text-problems.ts';

type Values = TextProblem['values'];

/** What liquidjs says of a text, and our code for it; the first that fits counts. Its words are no interface, so the last resort is the place. */
const known: readonly (readonly [RegExp, TextProblem['code'], (found: string) => Values])[] = [
  [/^undefined filter: (.*)/s, 'filter_unknown', (name) => ({ name })],
  [/^tag "(.*)" not found/s, 'tag_unknown', (name) => ({ name })],
  [/^output "(.*)" not closed/s, 'placeholder_not_closed', (found) => ({ found: short(found), sign: '}}' })],
  [/^tag "(.*)" not closed/s, 'placeholder_not_closed', (found) => ({ found: short(found), sign: '%}' })],
  [/^tag (.*) not closed/s, 'tag_not_closed', (found) => ({ found: short(found) })],
  [/^invalid value expression: ""/, 'placeholder_empty', () => ({})],
  [/^illegal tag: (.*)/s, 'placeholder_wrong', (found) => ({ found: short(found) })],
];

/** What is wrong with a text with placeholders, as a problem with words in every language. */
export function templateCause(error: unknown): TextProblem {
  const whole = error instanceof Error ? error.message : '';
  const [, message = whole, line = '1', column = '1'] = /^(.*), line:(\d+), col:(\d+)$/s.exec(whole) ?? [];
  for (const [pattern, code, values] of known) {
    const found = pattern.exec(message);
    if (found !== null) return { code, values: values(found[1] ?? '') };
  }
  return { code: 'text_not_understood', values: { line: Number(line), column: Number(column) } };
}

function short(found: string): string {
  return found.length > 60 ? `${found.slice(0, 60)}…` : found;
}
