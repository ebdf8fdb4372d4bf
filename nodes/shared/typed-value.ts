import { StepError } from '../../schemas/errors.ts';
import type { TextProblem } from '../../schemas/text-problems.ts';

const yes = new Set(['yes', 'true', '1', 'on', 'y']);
const no = new Set(['no', 'false', '0', 'off', 'n', '']);

/** A text as the kind of value chosen; throws VALUE_INVALID when it is not of that kind, saying what did not happen to `name`. */
export function typedValue(text: string, kind: 'text' | 'number' | 'yes_no', name: string, failed = 'was not changed'): string | number | boolean {
  if (kind === 'text') return text;
  if (kind === 'number') {
    const number = Number(text);
    if (text === '' || !Number.isFinite(number)) throw new StepError('VALUE_INVALID', `"${text}" is not a number, so "${name}" ${failed}.`, { name, value: text, cause: { code: 'value_not_number', values: { value: text, name } } satisfies TextProblem });
    return number;
  }
  const word = text.toLowerCase();
  if (!yes.has(word) && !no.has(word)) throw new StepError('VALUE_INVALID', `"${text}" is neither yes nor no, so "${name}" ${failed}.`, { name, value: text, cause: { code: 'value_not_yes_no', values: { value: text, name } } satisfies TextProblem });
  return yes.has(word);
}
