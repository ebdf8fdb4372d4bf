import type { ErrorObject } from 'ajv';
import { ApiProblem } from '../../schemas/errors.ts';
import { explainErrors } from '../../schemas/explain-errors.ts';
import validators from '../../schemas/generated/validators.js';
import type { SchemaName } from './define-route.ts';
import { variantErrors } from './variant-errors.ts';

/** Throws VALIDATION_FAILED with one detail per finding unless the value fits the schema. */
export function validate(name: SchemaName, value: unknown, place: 'body' | 'query' | 'params'): void {
  const check = validators[name];
  if (check === undefined) throw new Error(`schemas/generated has no validator ${name}; what is only answered with cannot be an input.`);
  if (check(value)) return;
  const errors: ErrorObject[] = check.errors ?? [];
  throw new ApiProblem('VALIDATION_FAILED', explainErrors(variantErrors(name, value, errors), place));
}
