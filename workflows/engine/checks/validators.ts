import type { ValidateFunction } from 'ajv';
import validators from '../../../schemas/generated/flow-validators.js';

/** The compiled validator of a node type's params; undefined for a type that is not installed. */
export function paramsValidator(type: string): ValidateFunction | undefined {
  const name = type.replace(/(^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_all, _separator, letter: string) => letter.toUpperCase());
  return validators[`${name}Params`];
}
