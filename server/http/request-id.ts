import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler, Response } from 'express';

/** Gives every request an id, or keeps the one a proxy gave; it is in the answer, in errors and in the log. */
export const assignRequestId: RequestHandler = (request, response, next) => {
  const id = newRequestId(request);
  response.locals['requestId'] = id;
  response.setHeader('x-request-id', id);
  next();
};

/** The id that a proxy gave, or a new one. */
export function newRequestId({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[A-Za-z0-9._-]{8,80}$/.test(given) ? given : randomUUID();
}

export function requestIdOf(response: Response): string {
  return String(response.locals['requestId'] ?? '');
}
