import type { Router } from 'express';
import { storeAnswers } from '../activities/store/connect.ts';
import type { ServerContext } from './context.ts';

/**
 * /healthz: the process is alive; /readyz: it can do its work (200) or what is missing (503); /metrics: for Prometheus.
 */
export function mountHealth(app: Router, server: ServerContext): void {
  app.get('/healthz', (_request, response) => {
    response.locals['route'] = '/healthz';
    response.json({ status: 'ok' });
  });
  app.get('/readyz', async (_request, response) => {
    response.locals['route'] = '/readyz';
    const [store, engine] = await Promise.all([storeAnswers(), server.conversations.answers()]);
    response.status(store && engine ? 200 : 503).json({ status: store && engine ? 'ready' : 'not ready', store, engine });
  });
  app.get('/metrics', async (_request, response) => {
    response.locals['route'] = '/metrics';
    response.type(server.metrics.contentType).send(await server.metrics.text());
  });
}
