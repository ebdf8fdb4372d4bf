import { RE2JSSyntaxException } from 're2js';
import type { TextProblem } from '../../schemas/text-problems.ts';

/** Our code for each description that the engine of patterns gives (the ERR_ constants of re2js 1). */
const codes: Readonly<Record<string, TextProblem['code']>> = {
  'missing closing )': 'pattern_open_group',
  'missing closing ]': 'pattern_open_set',
  'unexpected )': 'pattern_stray_close',
  'invalid character class range': 'pattern_range',
  'invalid escape sequence': 'pattern_escape',
  'missing argument to repetition operator': 'pattern_nothing_to_repeat',
  'invalid nested repetition operator': 'pattern_repeat',
  'invalid repeat count': 'pattern_repeat',
  'trailing backslash at end of expression': 'pattern_backslash',
  'invalid named capture': 'pattern_name',
  'duplicate capture group name': 'pattern_name',
  'invalid or unsupported Perl syntax': 'pattern_unsupported',
  'invalid capture in lookbehind': 'pattern_unsupported',
  'expression nests too deeply': 'pattern_too_large',
  'expression too large': 'pattern_too_large',
};

/** What the engine of patterns found wrong, as a problem with words in every language. */
export function patternCause(error: unknown): TextProblem {
  const [description, found] = error instanceof RE2JSSyntaxException ? [error.getDescription(), error.getPattern()] : ['', null];
  return { code: codes[description] ?? 'pattern_wrong', values: { found: found ?? '' } };
}
