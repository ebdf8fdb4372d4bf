import { StepError } from '../../../schemas/errors.ts';
import type { HttpCallResult, HttpPick } from '../../../schemas/generated/types.ts';
import { limits } from '../../../schemas/limits.ts';
import type { TextProblem } from '../../../schemas/text-problems.ts';
import { readJsonPath } from './read-path.ts';

/**
 * What a flow learns of an answer: by its status the way it goes on, and of a success the values it asked for. The same
 * for real calls and for those that the simulated phone pretends. Throws StepError when a value is missing or too large.
 */
export function readAnswer(status: number, body: unknown, picks: readonly HttpPick[]): HttpCallResult {
  if (status >= 500) return { outcome: 'server_error', status };
  if (status >= 400) return { outcome: 'client_error', status };
  return { outcome: 'success', status, values: picks.map((pick) => valueOf(body, pick)) };
}

function valueOf(body: unknown, { path, optional }: HttpPick): unknown {
  const value = readJsonPath(body, path) ?? null;
  if (value === null && !optional) throw new StepError('RESPONSE_VALUE_MISSING', `The answer has no value at "${path}".`, { path, cause: { code: 'answer_without', values: { path } } satisfies TextProblem });
  const bytes = new TextEncoder().encode(JSON.stringify(value)).length;
  if (bytes > limits.httpMaxValueBytes) throw new StepError('RESPONSE_TOO_LARGE', `The value at "${path}" has ${bytes} bytes; a flow keeps at most ${limits.httpMaxValueBytes}.`, { path, bytes, cause: { code: 'answer_too_large', values: { path, bytes, limit: limits.httpMaxValueBytes } } satisfies TextProblem });
  return value;
}
