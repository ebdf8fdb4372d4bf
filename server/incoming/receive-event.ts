import { createHash } from 'node:crypto';
import express, { Router, type Request } from 'express';
import { IncomingWebhookModel } from '../../activities/store/models/incoming-webhooks.ts';
import { readJsonPath } from '../../nodes/shared/http/read-path.ts';
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
import { readPayload } from './read-payload.ts';

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
    const payload = readPayload(text);
    checkPayload(webhook, payload);
    const outcome = await events.accept({ id: eventId(server, webhook, idempotencyKey(request, webhook, payload)), orgId: webhook.orgId, webhookId: webhook._id, body: text });
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

function checkPayload({ payloadSchema }: IncomingWebhookRecord, payload: object): void {
  const problem = payloadSchema === undefined ? undefined : payloadProblem(payloadSchema, payload);
  if (problem !== undefined) throw new ApiProblem('VALIDATION_FAILED', [problem]);
}

/** The header, or what the payload has at the place chosen for this webhook. */
function idempotencyKey(request: Request, { keyPath }: IncomingWebhookRecord, payload: object): string | undefined {
  const found = keyPath === undefined ? undefined : readJsonPath(payload, keyPath);
  const key = request.header('idempotency-key')?.trim() ?? (typeof found === 'string' || typeof found === 'number' ? String(found) : undefined);
  if (key !== undefined && (key === '' || key.length > 200)) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'Idempotency-Key', rule: 'length', message: 'The idempotency key must have 1 to 200 characters.' }]);
  return key;
}

/** The same key of the same webhook gives the same id. */
function eventId(server: ServerContext, { _id }: IncomingWebhookRecord, key: string | undefined): string {
  return key === undefined ? server.newId() : createHash('sha256').update(`${_id}\n${key}`).digest('hex');
}
