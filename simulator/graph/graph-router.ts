import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { Sim } from '../sim.ts';
import { answerFaults } from './answer-faults.ts';
import { analyticsRoutes } from './analytics/analytics-routes.ts';
import { appRoutes } from './app-routes.ts';
import { authenticate } from './authenticate.ts';
import { formRoutes } from './forms/form-routes.ts';
import { batchRoutes } from './batch-routes.ts';
import { challengeOf, GraphError, unknownObject } from './graph-error.ts';
import { MediaAddresses, mediaRoutes } from './media/media-routes.ts';
import { uploadRoutes } from './media/upload-sessions.ts';
import { historyRoutes } from './messages/history-routes.ts';
import { messageRoutes } from './messages/message-routes.ts';
import { accountRoutes } from './numbers/account-routes.ts';
import { blockRoutes } from './numbers/block-routes.ts';
import { callRoutes } from './numbers/call-routes.ts';
import { coexistenceRoutes } from './numbers/coexistence-routes.ts';
import { commerceRoutes } from './numbers/commerce-routes.ts';
import { numberRoutes } from './numbers/number-routes.ts';
import { reachRoutes } from './numbers/reach-routes.ts';
import { limitManagement } from './limit-management.ts';
import { objectRoutes } from './object-routes.ts';
import { recordRequests } from './record-requests.ts';
import { requirePermission } from './require-permission.ts';
import { templateRoutes } from './templates/template-routes.ts';

const BODY_LIMIT = '5mb';

/** All Graph endpoints under any version prefix, and the download addresses of media. */
export function graphRouter(sim: Sim): Router {
  const outer = express.Router();
  const graph = express.Router();
  const addresses = new MediaAddresses(sim);

  graph.use((request, response, next) => {
    response.set('facebook-api-version', request.baseUrl.slice(1) || 'v22.0');
    next();
  });
  graph.use(recordRequests(sim));
  graph.use(express.json({ limit: BODY_LIMIT }), express.urlencoded({ extended: false, limit: BODY_LIMIT }));
  graph.use(answerFaults(sim));
  graph.use((request, response, next) => {
    authenticate(sim, request);
    requirePermission(sim, request);
    limitManagement(sim, request, response);
    next();
  });
  messageRoutes(sim, graph);
  historyRoutes(sim, graph);
  mediaRoutes(sim, graph);
  uploadRoutes(sim, graph);
  templateRoutes(sim, graph);
  numberRoutes(sim, graph);
  blockRoutes(sim, graph);
  reachRoutes(sim, graph);
  callRoutes(sim, graph);
  coexistenceRoutes(sim, graph);
  commerceRoutes(sim, graph);
  appRoutes(sim, graph);
  accountRoutes(sim, graph);
  formRoutes(sim, graph);
  analyticsRoutes(sim, graph);
  objectRoutes(sim, graph, addresses);
  graph.use((request) => {
    throw unknownObject(request.path.split('/')[1] ?? '', request.method);
  });
  graph.use(answerErrors(sim));

  batchRoutes(sim, outer);
  outer.use(/^\/(?:v\d+\.\d+\/?)?$/, answerErrors(sim));
  outer.use(/^\/v\d+\.\d+(?=\/)/, graph);
  // Without a version the platform takes the oldest one there is; clients exist that leave it out.
  outer.use((request, response, next) => {
    if (/^\/(?:\d+|me|debug_token|upload:[^/]+)(?:\/|$)/.test(request.path)) graph(request, response, next);
    else next();
  });
  outer.get('/_flow/:id', (request, response) => {
    response.type('json').send(sim.world.forms.get(request.params.id)?.json ?? '{}');
  });
  outer.get('/_media/:id', (request, response) => addresses.download(request, response));
  outer.use('/_media', answerErrors(sim));
  return outer;
}

/** Puts every refusal into the platform's envelope; anything unforeseen becomes its general error. */
function answerErrors(sim: Sim) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const refusal = error instanceof GraphError ? error : translate(sim, error);
    response.set('www-authenticate', challengeOf(refusal));
    response.status(refusal.http).json(refusal.toBody(sim.ids.trace()));
  };
}

function translate(sim: Sim, error: unknown): GraphError {
  const status = error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500;
  const message = error instanceof Error ? error.message : String(error);
  if (status === 413) return new GraphError(100, { message: '(#100) The request body is too large.', http: 413 });
  if (status >= 400 && status < 500) return new GraphError(100, { message: `(#100) Invalid parameter`, details: message });
  if (error instanceof Error && error.name === 'MulterError') return new GraphError(131053, { details: message });
  sim.logger.error({ err: error }, 'a Graph request failed unexpectedly');
  return new GraphError(131000, { details: 'Something went wrong inside the simulator; its log says more.' });
}
