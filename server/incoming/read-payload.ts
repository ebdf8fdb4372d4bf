import { ApiProblem } from '../../schemas/errors.ts';

/** The JSON object that another system sent. Throws MALFORMED_JSON or VALIDATION_FAILED. */
export function readPayload(text: string): Record<string, unknown> {
  const payload = parsed(text);
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) throw new ApiProblem('VALIDATION_FAILED', [{ field: '', rule: 'type', message: 'The body must be a JSON object.' }]);
  return payload as Record<string, unknown>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiProblem('MALFORMED_JSON');
  }
}
