import type { ErrorRequestHandler } from 'express';
import { ApiProblem, errors, type ErrorCode } from '../../schemas/errors.ts';
import type { ServerContext } from '../context.ts';
import { isTransient } from './is-transient.ts';
import { requestIdOf } from './request-id.ts';

/** Turns whatever a route threw into the one shape of error that the API has. */
export function answerError(server: ServerContext): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const problem = problemOf(error);
    if (problem.code === 'INTERNAL') server.log.error({ err: error, requestId: requestIdOf(response), method: request.method, route: String(response.locals['route'] ?? request.path) }, 'A request failed unexpectedly');
    // Half an answer is out already (a stream broke): the connection is all that can be closed.
    if (response.headersSent) return next(error);
    const { status } = errors[problem.code];
    const retryAfter = problem.details[0]?.['retryAfterSeconds'];
    if (typeof retryAfter === 'number') response.setHeader('retry-after', String(retryAfter));
    response.status(status).json(errorBody(problem, requestIdOf(response)));
  };
}

/** The one shape of error that the API has. */
export function errorBody({ code, message, details }: ApiProblem, requestId: string) {
  return { error: { code, message, details, requestId } };
}

/** What a caller is told of whatever was thrown. */
export function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  const { name, type } = facts(error);
  const known = codesByType[type] ?? (name === 'URIError' ? 'NOT_FOUND' : undefined);
  if (known !== undefined) return new ApiProblem(known);
  if (name === 'MediaStoreUnavailable') return new ApiProblem('MEDIA_STORE_UNAVAILABLE');
  if (!isTransient(error)) return new ApiProblem('INTERNAL');
  return new ApiProblem(name.startsWith('Mongo') ? 'STORE_UNAVAILABLE' : 'ENGINE_UNAVAILABLE');
}

/** Errors of body-parser, by their type. */
const codesByType: Readonly<Record<string, ErrorCode>> = {
  'entity.too.large': 'BODY_TOO_LARGE',
  'entity.parse.failed': 'MALFORMED_JSON',
  'encoding.unsupported': 'UNSUPPORTED_MEDIA_TYPE',
  'charset.unsupported': 'UNSUPPORTED_MEDIA_TYPE',
  'request.aborted': 'MALFORMED_JSON',
  'request.size.invalid': 'MALFORMED_JSON',
};

function facts(error: unknown): { name: string; type: string } {
  if (!(error instanceof Error)) return { name: '', type: '' };
  return { name: error.name, type: 'type' in error ? String(error.type) : '' };
}
