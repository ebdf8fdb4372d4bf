import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ApiProblem, errors } from '../../schemas/errors.ts';
import type { ExplainedEvent } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ServerContext } from '../context.ts';
import { errorBody, problemOf } from '../http/answer-error.ts';
import { newRequestId } from '../http/request-id.ts';
import { SignatureCheck } from './check-signature.ts';
import type { WebhookDispatcher } from './dispatcher.ts';
import { readWebhook } from './explain.ts';
import { numbersOfAll, organisationsOf } from './owners.ts';
import { readBody } from './read-body.ts';

const route = '/webhooks/whatsapp';
const address = /^\/webhooks\/whatsapp\/?(?:\?|$)/i;

/**
 * POST /webhooks/whatsapp in front of everything else that the server answers: what is done for the pages and the API of
 * people (their headers, routing and logging) costs more than storing a webhook does. A body is stored before it is
 * acknowledged and handled afterwards: Meta counts answers slower than a second as failures and sends again.
 */
export function webhookDoor(server: ServerContext, dispatcher: WebhookDispatcher, others: RequestListener): RequestListener {
  const signature = new SignatureCheck(server.settings);
  return (request, response) => {
    if (request.method !== 'POST' || !address.test(request.url ?? '')) return others(request, response);
    const startedAt = performance.now();
    response.once('close', () => server.metrics.request({ method: 'POST', route, status: response.statusCode }, (performance.now() - startedAt) / 1000));
    receive(server, dispatcher, signature, request).then(
      () => answer(response, 200, 'text/plain', 'ok'),
      (error: unknown) => refuse(server, request, response, error),
    );
  };
}

async function receive(server: ServerContext, dispatcher: WebhookDispatcher, signature: SignatureCheck, request: IncomingMessage): Promise<void> {
  const bytes = await readBody(request, limits.maxWebhookBytes);
  const body = bytes.toString('utf8');
  const events = parse(body);
  const numbers = await numbersOfAll(events ?? []);
  const header = request.headers['x-hub-signature-256'];
  if (!signature.passes(typeof header === 'string' ? header : undefined, bytes, numbers)) throw new ApiProblem('WEBHOOK_SIGNATURE_INVALID');
  if (events === undefined) throw new ApiProblem('MALFORMED_JSON');
  const id = createHash('sha256').update(bytes).digest('hex');
  server.metrics.webhook(await dispatcher.accept(id, body, events, await organisationsOf(numbers)));
}

function parse(body: string): ExplainedEvent[] | undefined {
  try {
    return readWebhook(JSON.parse(body), 'webhook');
  } catch {
    return undefined;
  }
}

function refuse(server: ServerContext, request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const problem = problemOf(error);
  const requestId = newRequestId(request);
  const { status } = errors[problem.code];
  server.metrics.webhook(status >= 500 ? 'unavailable' : 'refused');
  const line = { requestId, method: 'POST', route, status };
  if (status >= 500) server.log.error({ ...line, err: error }, 'A webhook could not be stored');
  else server.log.info(line, 'A webhook was refused');
  if (response.headersSent || response.destroyed) return;
  response.setHeader('x-request-id', requestId);
  // What is left of a body that is too large is not worth reading.
  if (!request.complete) response.setHeader('connection', 'close');
  answer(response, status, 'application/json; charset=utf-8', JSON.stringify(errorBody(problem, requestId)));
}

function answer(response: ServerResponse, status: number, type: string, text: string): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text), 'x-content-type-options': 'nosniff' });
  response.end(text);
}
