import type { Request, Router } from 'express';
import { plainText } from '../plain-text.ts';
import type { Sim } from '../sim.ts';
import type { App } from '../world/entities.ts';
import { handshake } from '../webhook/handshake.ts';
import { GraphError, invalidParameter, unknownObject } from './graph-error.ts';
import { requireString } from './messages/checks.ts';
import { answer, bodyOf, pathId, queryOf, unpack } from './route.ts';

const OBJECT = 'whatsapp_business_account';

/** The webhook of an app: where it goes, which fields it gets, and the handshake that proves the address. */
export function appRoutes(sim: Sim, router: Router): void {
  router.get('/me', (_request, response) => answer(response, { id: '122000000000000', name: 'System user' }));

  router.get('/:id/subscriptions', (request, response) => {
    const { url, fields } = appOf(sim, request);
    const version = request.baseUrl.slice(1) || 'v22.0';
    answer(response, { data: url === '' ? [] : [{ object: OBJECT, callback_url: url, active: true, fields: (fields ?? ['messages']).map((name) => ({ name, version })) }] });
  });

  router.post('/:id/subscriptions', async (request, response) => {
    const app = appOf(sim, request);
    const body = { ...(request.query as Record<string, string>), ...bodyOf(request) };
    const object = requireString(body, 'object', 'object', 64);
    if (object !== OBJECT) throw invalidParameter(`Param object must be one of {${OBJECT.toUpperCase()}} - got "${object}".`);
    const url = requireString(body, 'callback_url', 'callback_url', 2000);
    const verifyToken = requireString(body, 'verify_token', 'verify_token', 255);
    if (!URL.canParse(url)) throw invalidParameter('Param callback_url is not a valid URI.');
    const result = await handshake(url, verifyToken, sim.ids.challenge(), sim.world.behaviour.webhook.timeoutMs);
    if (!result.ok) throw new GraphError(100, { subcode: 2200, message: `(#2200) Callback verification failed with the following errors: ${result.error ?? ''}` });
    const fields = fieldsOf(body['fields']);
    sim.world.apps.set(app.id, { ...app, url, verifyToken, ...(fields === undefined ? {} : { fields: [...new Set([...(app.fields ?? []), ...fields])] }) });
    sim.bus.emit({ type: 'setup' });
    answer(response, { success: true });
  });

  router.delete('/:id/subscriptions', (request, response) => {
    const app = appOf(sim, request);
    const gone = fieldsOf(queryOf(request, 'fields') ?? bodyOf(request)['fields']);
    const { fields: before, ...rest } = app;
    if (gone === undefined) sim.world.apps.set(app.id, { ...rest, url: '' });
    else sim.world.apps.set(app.id, { ...rest, fields: (before ?? []).filter((name) => !gone.includes(name)) });
    sim.bus.emit({ type: 'setup' });
    answer(response, { success: true });
  });
}

function appOf(sim: Sim, request: Request): App {
  const app = sim.world.apps.get(pathId(request));
  if (!app) throw unknownObject(pathId(request), request.method);
  return app;
}

/** A list, or names between commas; undefined: not given. */
function fieldsOf(value: unknown): string[] | undefined {
  const list = typeof value === 'string' ? unpack(value) : value;
  if (list === undefined || list === '') return undefined;
  const names = Array.isArray(list) ? list.map(String) : plainText(list).split(',');
  return names.map((name) => name.trim()).filter((name) => name !== '');
}
