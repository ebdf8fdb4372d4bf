import type { ErrorObject } from 'ajv';
import { childPointer } from '../text/json-pointer.ts';

/** A finding of a JSON Schema validator, with the field it concerns, in words for people. */
export interface ParamProblem {
  pointer: string;
  message: string;
  rule: string;
  /** What the rule compares with, for words in other languages: a number of characters, entries, or a value. */
  limit?: number;
}

/** Translates what is wrong with a value; findings that only say "one of the alternatives failed" are dropped. */
export function paramProblems(errors: readonly ErrorObject[]): ParamProblem[] {
  const problems = errors.filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'oneOf' && keyword !== 'if').map(problemOf);
  const seen = new Set<string>();
  return problems.filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer));
}

function problemOf({ keyword, instancePath, params, message = 'is not valid' }: ErrorObject): ParamProblem {
  const { missingProperty, additionalProperty } = params as Record<string, string | undefined>;
  const pointer = missingProperty === undefined ? (additionalProperty === undefined ? instancePath : childPointer(instancePath, additionalProperty)) : childPointer(instancePath, missingProperty);
  const { limit } = params as { limit?: number };
  return { pointer, rule: keyword, ...(limit === undefined ? {} : { limit }), message: (words[keyword] ?? (() => `This value ${message}.`))(params as Record<string, string & number>) };
}

const typeWords: Readonly<Record<string, string>> = { string: 'a text', number: 'a number', integer: 'a whole number', boolean: 'yes or no', array: 'a list', object: 'an object' };

const words: Readonly<Record<string, (params: Readonly<Record<string, string & number>>) => string>> = {
  required: () => 'This must be filled in.',
  minLength: ({ limit }) => (Number(limit) === 1 ? 'This must be filled in.' : `At least ${limit} characters.`),
  maxLength: ({ limit }) => `At most ${limit} characters.`,
  minItems: ({ limit }) => (Number(limit) === 1 ? 'Add at least one.' : `Add at least ${limit}.`),
  maxItems: ({ limit }) => `At most ${limit}.`,
  minimum: ({ limit }) => `Must be ${limit} or more.`,
  maximum: ({ limit }) => `Must be ${limit} or less.`,
  uniqueItems: () => 'The same entry stands here twice.',
  pattern: () => 'This has not the right form.',
  format: ({ format }) => `This is not a valid ${format}.`,
  enum: () => 'Choose one of the values offered.',
  const: () => 'Choose one of the values offered.',
  type: ({ type = '' }) => `This must be ${typeWords[type] ?? type}.`,
  additionalProperties: () => 'This field does not exist (any more).',
};
