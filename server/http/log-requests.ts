import type { RequestHandler } from 'express';
import type { ServerContext } from '../context.ts';
import { requestIdOf } from './request-id.ts';

/**
 * One line per request, with the route's pattern instead of the address: ids of people and search words have no
 * place in a log.
 */
export function logRequests(server: ServerContext): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.on('close', () => {
      const ms = Math.round((performance.now() - startedAt) * 10) / 10;
      const route = String(response.locals['route'] ?? 'none');
      const status = response.statusCode;
      server.metrics.request({ method: request.method, route, status }, ms / 1000);
      const line = { requestId: requestIdOf(response), method: request.method, route, status, ms, ...response.locals['who'] };
      if (status >= 500) server.log.error(line, 'request');
      else if (route === 'none') server.log.debug(line, 'request');
      else server.log.info(line, 'request');
    });
    next();
  };
}
