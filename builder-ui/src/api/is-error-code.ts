import { errors, type ErrorCode } from '../../../schemas/errors.ts';

/** Whether a value from the wire is one of the codes of schemas/errors.ts. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errors, value);
}
