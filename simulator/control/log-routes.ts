import type { Request, Router } from 'express';
import type { Sim } from '../sim.ts';
import { ControlError } from './control-error.ts';
import { messageView } from './views.ts';

const MAX_PAGE = 1_000;

/** Logs by cursor: webhooks that left, messages that were accepted, Graph requests that came in. */
export function logRoutes(sim: Sim, router: Router): void {
  router.get('/deliveries', (request, response) => {
    response.json(sim.deliveries.after(cursorOf(request), limitOf(request)));
  });

  router.get('/deliveries/latest', (request, response) => {
    response.json({ data: sim.deliveries.latest(limitOf(request)).map(({ body: _body, answer: _answer, ...entry }) => entry) });
  });

  router.get('/deliveries/:seq', (request, response) => {
    const attempt = sim.deliveries.at(Number(request.params.seq));
    if (!attempt) throw new ControlError(`There is no delivery ${request.params.seq} in the log.`, 'seq', 404);
    response.json(attempt);
  });

  router.post('/deliveries/:seq/redeliver', (request, response) => {
    const attempt = sim.deliveries.at(Number(request.params.seq));
    if (!attempt) throw new ControlError(`There is no delivery ${request.params.seq} in the log.`, 'seq', 404);
    const { wabaId, field, kind, types, people, body } = attempt;
    const id = sim.courier.nextId();
    sim.courier.send({
      id, appId: attempt.appId, overrideUrl: '', lane: `again:${id}`, wabaId, field, kind, types, people, body, messageIds: [],
      ...(attempt.numberId === undefined ? {} : { numberId: attempt.numberId }), createdAt: sim.timeline.now(), attempts: 0,
    });
    response.json({ deliveryId: id });
  });

  router.get('/messages', (request, response) => {
    const page = sim.world.messages.after(cursorOf(request), limitOf(request));
    const author = request.query['author'];
    const data = page.data.filter((message) => author === 'all' || message.author === (author ?? 'business'));
    response.json({ ...page, data: data.map((message) => messageView(sim, message)) });
  });

  router.get('/messages/:id', (request, response) => {
    const message = sim.world.messages.get(request.params.id);
    if (!message) throw new ControlError(`There is no message ${request.params.id}.`, 'id', 404);
    response.json(messageView(sim, message));
  });

  router.get('/requests', (request, response) => {
    response.json(sim.requests.after(cursorOf(request), limitOf(request)));
  });

  router.get('/requests/latest', (request, response) => {
    response.json({ data: sim.requests.latest(limitOf(request)) });
  });
}

function cursorOf(request: Request): number {
  const after = Number(request.query['after'] ?? 0);
  if (!Number.isInteger(after) || after < 0) throw new ControlError('after must be a cursor from an earlier answer, or 0.', 'after');
  return after;
}

function limitOf(request: Request): number {
  const limit = Number(request.query['limit'] ?? 200);
  if (!Number.isInteger(limit) || limit < 1) throw new ControlError('limit must be a whole number of 1 or more.', 'limit');
  return Math.min(limit, MAX_PAGE);
}
