import type { TFunction } from 'i18next';
import type { TextProblem } from '../../../schemas/text-problems.ts';

/**
 * What is wrong with an expression, a text, a pattern or a rule, in the user's language; `cause` as it stands in the details
 * of an error. Undefined for what was stored before there were such causes. `t` must know the catalogue text-problems.
 */
export function problemWords(t: TFunction, cause: unknown): string | undefined {
  if (!isProblem(cause)) return undefined;
  const kind = (name: string): string => t(`text-problems:kinds.${name}`, { defaultValue: name });
  const values = Object.entries(cause.values).map(([name, value]): [string, unknown] => [name, typeof value === 'object' ? value.map(kind).reduce((one, other) => t('text-problems:either', { one, other })) : value]);
  const sentence = t(`text-problems:problems.${cause.code}`, { defaultValue: '', ...Object.fromEntries(values) });
  if (sentence === '') return undefined;
  return cause.hint === undefined ? sentence : `${sentence} ${t(`text-problems:hints.${cause.hint}`)}`;
}

function isProblem(cause: unknown): cause is TextProblem {
  return typeof cause === 'object' && cause !== null && 'code' in cause && 'values' in cause;
}
