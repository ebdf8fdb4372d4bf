import { createHash, timingSafeEqual } from 'node:crypto';
import express, { Router, type Request, type Response } from 'express';
import { ApiProblem } from '../../schemas/errors.ts';
import type { ExplainedEvent } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ServerContext } from '../context.ts';
import { SignatureCheck } from './check-signature.ts';
import type { WebhookDispatcher } from './dispatcher.ts';
import { explainWebhook } from './explain.ts';

/**
 * GET and POST /webhooks/whatsapp. A body is stored before it is acknowledged and handled afterwards: Meta counts
 * answers slower than a second as failures and sends again.
 */
export function webhookRouter(server: ServerContext, dispatcher: WebhookDispatcher): Router {
  const router = Router();
  const signature = new SignatureCheck(server.settings);
  const readBytes = express.raw({ type: () => true, limit: limits.maxWebhookBytes, inflate: false });
  router.get('/whatsapp', (request, response) => answerHandshake(server, request, response));
  router.post('/whatsapp', readBytes, async (request, response) => {
    response.locals['route'] = '/webhooks/whatsapp';
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const events = parse(bytes);
    if (!(await signature.passes(request.header('x-hub-signature-256'), bytes, events))) {
      server.metrics.webhook('refused');
      throw new ApiProblem('WEBHOOK_SIGNATURE_INVALID');
    }
    if (events === undefined) {
      server.metrics.webhook('refused');
      throw new ApiProblem('MALFORMED_JSON');
    }
    const id = createHash('sha256').update(bytes).digest('hex');
    server.metrics.webhook(await dispatcher.accept(id, bytes.toString('utf8'), events));
    response.status(200).type('text/plain').send('ok');
  });
  return router;
}

function parse(bytes: Buffer): ExplainedEvent[] | undefined {
  try {
    return explainWebhook(JSON.parse(bytes.toString('utf8')), 'webhook');
  } catch {
    return undefined;
  }
}

/** Meta proves that it reached the right server, and we that we are the one it was told of. */
function answerHandshake(server: ServerContext, request: Request, response: Response): void {
  response.locals['route'] = '/webhooks/whatsapp';
  const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = request.query;
  const expected = server.settings.WHATSAPP_VERIFY_TOKEN;
  if (mode !== 'subscribe' || typeof token !== 'string' || expected === undefined || !sameText(token, expected)) throw new ApiProblem('WEBHOOK_VERIFY_TOKEN_INVALID');
  response.status(200).type('text/plain').send(typeof challenge === 'string' ? challenge : '');
}

/** Compares in a time that tells nothing about where the texts differ. */
function sameText(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
