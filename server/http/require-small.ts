import { ApiProblem } from '../../schemas/errors.ts';
import { limits } from '../../schemas/limits.ts';

/** Refuses data that is more than a run may be given with an event. */
export function requireSmall(field: string, value: object | undefined): void {
  if (value === undefined || JSON.stringify(value).length <= limits.maxEventBytes) return;
  throw new ApiProblem('VALIDATION_FAILED', [{ field, rule: 'maxBytes', message: `${field} is longer than ${limits.maxEventBytes} characters of JSON.`, fix: 'Send only what the flow needs, and an id by which the rest can be looked up.' }]);
}
