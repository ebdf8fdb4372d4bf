import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { Sim } from '../sim.ts';
import { ControlError } from './control-error.ts';
import { customerRoutes } from './customer-routes.ts';
import { faultRoutes } from './fault-routes.ts';
import { LiveEvents } from './live-events.ts';
import { logRoutes } from './log-routes.ts';
import { loopbackGuard } from './loopback-guard.ts';
import { platformRoutes } from './platform-routes.ts';
import { worldRoutes } from './world-routes.ts';

/** The control API under `/_sim`, and what ends its open connections. */
export interface ControlRouter {
  router: Router;
  stop(): void;
}

/** Everything by which a test, a bench or the phone page plays the platform and its customers. */
export function controlRouter(sim: Sim, allowRemote: boolean): ControlRouter {
  const router = express.Router();
  const live = new LiveEvents(sim);
  router.use(loopbackGuard(allowRemote));
  router.use(express.json({ limit: '50mb' }));
  router.get('/events', (request, response) => live.connect(request, response));
  platformRoutes(sim, router);
  faultRoutes(sim, router);
  worldRoutes(sim, router);
  customerRoutes(sim, router);
  logRoutes(sim, router);
  router.use((request: Request) => {
    throw new ControlError(`The control API has no ${request.method} ${request.originalUrl.split('?')[0] ?? ''}.`, '', 404);
  });
  router.use(answerErrors(sim));
  return { router, stop: () => live.stop() };
}

function answerErrors(sim: Sim) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error);
      return;
    }
    if (error instanceof ControlError) {
      response.status(error.http).json({ error: { message: error.message, field: error.field } });
      return;
    }
    const status = error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500;
    if (status >= 500) sim.logger.error({ err: error }, 'a control request failed unexpectedly');
    response.status(status).json({ error: { message: error instanceof Error ? error.message : String(error), field: '' } });
  };
}
