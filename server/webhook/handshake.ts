import { createHash, timingSafeEqual } from 'node:crypto';
import { Router } from 'express';
import { ApiProblem } from '../../schemas/errors.ts';
import type { ServerContext } from '../context.ts';

/** GET /webhooks/whatsapp: Meta proves that it reached the right server, and we that we are the one it was told of. */
export function handshakeRouter(server: ServerContext): Router {
  const router = Router();
  router.get('/whatsapp', (request, response) => {
    response.locals['route'] = '/webhooks/whatsapp';
    const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = request.query;
    const expected = server.settings.WHATSAPP_VERIFY_TOKEN;
    if (mode !== 'subscribe' || typeof token !== 'string' || expected === undefined || !sameText(token, expected)) throw new ApiProblem('WEBHOOK_VERIFY_TOKEN_INVALID');
    response.status(200).type('text/plain').send(typeof challenge === 'string' ? challenge : '');
  });
  return router;
}

/** Compares in a time that tells nothing about where the texts differ. */
function sameText(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
