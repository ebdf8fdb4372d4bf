import express, { Router, type Request } from 'express';
import { IncomingWebhookModel } from '../../activities/store/models/incoming-webhooks.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { IncomingWebhookRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { hashSecretToken } from '../auth/secret-token.ts';
import type { ServerContext } from '../context.ts';
import { openSecret } from '../integrations/seal.ts';
import { signatureMatches } from '../webhook/signature.ts';
import type { IncomingEvents } from './incoming-events.ts';
import type { IncomingLimits } from './incoming-limits.ts';
import { payloadProblem } from './payload-check.ts';

/**
 * POST /in/<key>: an event of another system. Checked, stored, then answered with 202. Signed webhooks want
 * X-Parley-Signature: sha256=<HMAC of the body, hexadecimal>; Idempotency-Key makes repetitions harmless.
 */
export function incomingRouter(server: ServerContext, events: IncomingEvents, counts: IncomingLimits): Router {
  const router = Router();
  const readBytes = express.raw({ type: () => true, limit: limits.incomingMaxBytes, inflate: false });
  router.post('/in/:key', async (request, response, next) => {
    response.locals['route'] = '/webhooks/in';
    response.locals['webhook'] = await knownWebhook(request, counts);
    next();
  }, readBytes, async (request, response) => {
    const webhook = response.locals['webhook'] as IncomingWebhookRecord;
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    await checkSignature(server, webhook, request, bytes, counts);
    const text = bytes.toString('utf8');
    checkPayload(webhook, text);
    const outcome = await events.accept(webhook, text, idempotencyKey(request));
    response.status(202).json({ accepted: true, repeated: outcome === 'repeated' });
  });
  return router;
}

async function knownWebhook(request: Request, counts: IncomingLimits): Promise<IncomingWebhookRecord> {
  const webhook = await IncomingWebhookModel.findOne({ keyHash: hashSecretToken(String(request.params['key'])) }).lean();
  if (webhook === null) {
    await counts.refused(request.ip ?? '');
    throw new ApiProblem('NOT_FOUND');
  }
  await counts.event(webhook._id);
  return webhook;
}

async function checkSignature({ settings }: ServerContext, { _id, signingSecret }: IncomingWebhookRecord, request: Request, bytes: Buffer, counts: IncomingLimits): Promise<void> {
  if (signingSecret === undefined || signatureMatches(request.header('x-parley-signature'), bytes, openSecret(settings, signingSecret, _id))) return;
  await counts.refused(request.ip ?? '');
  throw new ApiProblem('WEBHOOK_SIGNATURE_INVALID');
}

function checkPayload({ payloadSchema }: IncomingWebhookRecord, text: string): void {
  const payload = parsed(text);
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) throw new ApiProblem('VALIDATION_FAILED', [{ field: '', rule: 'type', message: 'The body must be a JSON object.' }]);
  const problem = payloadSchema === undefined ? undefined : payloadProblem(payloadSchema, payload);
  if (problem !== undefined) throw new ApiProblem('VALIDATION_FAILED', [problem]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiProblem('MALFORMED_JSON');
  }
}

function idempotencyKey(request: Request): string | undefined {
  const key = request.header('idempotency-key')?.trim();
  if (key !== undefined && (key === '' || key.length > 200)) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'Idempotency-Key', rule: 'length', message: 'The idempotency key must have 1 to 200 characters.' }]);
  return key;
}
