import { join } from 'node:path';
import express, { type Express, type Router } from 'express';
import { ApiProblem } from '../schemas/errors.ts';
import { refuseCrossSite } from './auth/refuse-cross-site.ts';
import type { ServerContext } from './context.ts';
import { mountHealth } from './health.ts';
import { answerError } from './http/answer-error.ts';
import { apiRouter } from './http/api-router.ts';
import { collectRoutes } from './http/collect-routes.ts';
import { logRequests } from './http/log-requests.ts';
import { openApiDocument } from './http/open-api.ts';
import { assignRequestId } from './http/request-id.ts';
import { securityHeaders } from './http/security-headers.ts';
import { serveUi } from './http/serve-ui.ts';
import packageFile from '../package.json' with { type: 'json' };

/** The whole server as an Express application; main.ts listens, tests call it over a free port. */
export async function createApp(server: ServerContext, webhooks: readonly Router[]): Promise<Express> {
  const app = express();
  app.disable('x-powered-by');
  // Weak etags of whole answers cost more than the few bytes they save on lists that change all the time.
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.set('trust proxy', server.settings.TRUSTED_PROXIES);
  app.use(assignRequestId, securityHeaders(server.settings), logRequests(server));
  mountHealth(app, server);
  app.use('/webhooks', ...webhooks);
  const table = await collectRoutes();
  const document = openApiDocument(table, { version: packageFile.version, url: server.settings.PARLEY_PUBLIC_URL });
  app.get('/api/openapi.json', (_request, response) => void response.json(document));
  app.use('/api/v1', refuseCrossSite(server.settings), apiRouter(server, table));
  app.use(['/api', '/webhooks'], () => {
    throw new ApiProblem('NOT_FOUND');
  });
  serveUi(app, join(import.meta.dirname, '..', 'builder-ui', 'dist'));
  app.use(() => {
    throw new ApiProblem('NOT_FOUND');
  });
  app.use(answerError(server));
  return app;
}
