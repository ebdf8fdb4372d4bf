import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import { ApiProblem } from '../../schemas/errors.ts';
import { limits } from '../../schemas/limits.ts';
import { may, type Actor } from '../auth/actor.ts';
import { authenticate } from '../auth/authenticate.ts';
import type { ServerContext } from '../context.ts';
import type { TableRow } from './collect-routes.ts';
import type { Call, Route, SchemaName } from './define-route.ts';
import { readInput } from './read-input.ts';
import { requestIdOf } from './request-id.ts';

/** The REST API made from the route table: log-in, permission, validation, then the handler. */
export function apiRouter(server: ServerContext, table: readonly TableRow[]): Router {
  const router = Router({ caseSensitive: true });
  for (const { route } of table) router[route.method](route.path, namePath(route), serve(server, route));
  refuseOtherMethods(router, table);
  return router;
}

function namePath(route: Route): RequestHandler {
  return (_request, response, next) => {
    response.locals['route'] = `/api/v1${route.path}`;
    next();
  };
}

function serve(server: ServerContext, route: Route): RequestHandler {
  return async (request, response) => {
    const actor = await authenticate(server, request, response);
    response.locals['who'] = actor.kind === 'nobody' ? {} : { actor: actor.id, orgId: actor.orgId };
    checkAccess(route, actor);
    if (route.body !== undefined) await parseBody(request, response);
    const input = readInput(route, request);
    const call = makeCall(server, actor, input, request, response);
    if (route.stream !== undefined) return route.stream(call, request, response);
    const answer = await route.handler?.(call);
    response.setHeader('cache-control', 'no-store');
    response.status(route.status ?? (answer === undefined ? 204 : 200));
    if (answer === undefined) response.end();
    else response.json(answer);
  };
}

const readJson = express.json({ limit: limits.maxApiBytes, strict: false });

/** Only now: nobody who is refused anyway makes the server read megabytes. */
function parseBody(request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => readJson(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(error))));
}

function checkAccess(route: Route, actor: Actor): void {
  if (route.access === 'public') return;
  if (actor.kind === 'nobody') throw new ApiProblem('UNAUTHENTICATED');
  if (route.access === 'signed-in') return;
  if (route.access === 'person') {
    if (actor.kind !== 'user') throw new ApiProblem('FORBIDDEN', [], 'This is for people who logged in, not for API keys.');
    return;
  }
  if (!may(actor, route.access)) throw new ApiProblem('FORBIDDEN', [{ permission: route.access }]);
}

function makeCall(server: ServerContext, actor: Actor, input: ReturnType<typeof readInput>, request: Request, response: Response): Call<SchemaName, SchemaName, SchemaName> {
  return {
    input: input as Call<SchemaName, SchemaName, SchemaName>['input'],
    actor,
    orgId: actor.kind === 'nobody' ? '' : actor.orgId,
    server,
    client: { requestId: requestIdOf(response), address: request.ip ?? '', userAgent: request.headers['user-agent'] },
    setHeader: (name, value) => void response.setHeader(name, value),
  };
}

/** A known address with another method is told so, with the methods that it takes. */
function refuseOtherMethods(router: Router, table: readonly TableRow[]): void {
  const methods = new Map<string, string[]>();
  for (const { route } of table) methods.set(route.path, [...(methods.get(route.path) ?? []), route.method.toUpperCase()]);
  for (const [path, allowed] of methods) {
    router.all(path, (_request, response) => {
      response.setHeader('allow', allowed.join(', '));
      throw new ApiProblem('METHOD_NOT_ALLOWED', [{ allowed }]);
    });
  }
}
