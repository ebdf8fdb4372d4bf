import { ApiProblem } from '../../schemas/errors.ts';

/** Throws VALIDATION_FAILED for a name that the time-zone database of this machine does not have. */
export function requireTimeZone(field: string, name: string | undefined): void {
  if (name === undefined || isTimeZone(name)) return;
  throw new ApiProblem('VALIDATION_FAILED', [{ field, rule: 'timeZone', message: `${field} is not a time zone.`, fix: 'Use an IANA name such as Europe/Berlin.' }]);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
