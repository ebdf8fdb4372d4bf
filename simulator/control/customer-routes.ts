import express, { type Router } from 'express';
import { act, type Act } from '../customer/act.ts';
import { echoMessage } from '../customer/echo.ts';
import { changeNumber, changeUserName, tellMarketingChoice } from '../customer/life-events.ts';
import { receiveMessage, transmitHeld } from '../customer/receive.ts';
import { storeMedia } from '../graph/media/store-media.ts';
import { LARGEST_UPLOAD } from '../graph/media/media-kinds.ts';
import { plainText } from '../plain-text.ts';
import type { Sim } from '../sim.ts';
import type { BusinessNumber, Customer } from '../world/entities.ts';
import { isObject, type JsonObject } from '../world/json.ts';
import { ControlError } from './control-error.ts';
import { placeholderBytes } from './placeholder-media.ts';
import { checkBody } from './schemas.ts';
import { putCustomer } from './seed.ts';
import { customerView, messageView } from './views.ts';

const CHAT_LENGTH = 300;

interface InboundRequest {
  numberId: string;
  from: { waId?: string; userId?: string; username?: string; key?: string; name?: string };
  message: JsonObject;
  context?: JsonObject;
}

/** Customers, what they write and what they do. */
export function customerRoutes(sim: Sim, router: Router): void {
  const { world } = sim;

  router.post('/inbound', async (request, response) => {
    const body = checkBody<InboundRequest>('inbound', request.body);
    const number = numberNamed(sim, body.numberId);
    const customer = senderOf(sim, body.from);
    const message = receiveMessage(sim, { number, customer, message: await withSampleFile(sim, number.id, body.message), context: body.context });
    response.json({ id: message.id, messageId: message.id, from: { waId: customer.waId, userId: customer.userId } });
  });

  router.post('/echo', (request, response) => {
    const { numberId, to, message } = checkBody<{ numberId: string; to: InboundRequest['from']; message: JsonObject }>('echo', request.body);
    const stored = echoMessage(sim, numberNamed(sim, numberId), senderOf(sim, to), message);
    response.json({ id: stored.id });
  });

  router.post('/act', (request, response) => {
    response.json(act(sim, checkBody<Act>('act', request.body)));
  });

  router.put('/customers', (request, response) => {
    const body = checkBody<Partial<Customer>>('customer', request.body);
    const before = world.customers.find({ waId: body.waId, userId: body.userId }) ?? world.customers.get(body.key ?? '');
    const customer = putCustomer(sim, body);
    if (customer.online) transmitHeld(sim, customer);
    if (before && before.acceptsMarketing !== customer.acceptsMarketing) tellMarketingChoice(sim, customer);
    response.json(customerView(sim, customer));
  });

  router.post('/customers/:key/number', (request, response) => {
    const customer = world.customers.get(request.params.key);
    if (!customer) throw new ControlError(`There is no customer ${request.params.key}.`, 'key', 404);
    response.json(customerView(sim, changeNumber(sim, customer, checkBody<{ waId: string }>('newNumber', request.body).waId)));
  });

  router.post('/customers/:key/username', (request, response) => {
    const customer = world.customers.get(request.params.key);
    if (!customer) throw new ControlError(`There is no customer ${request.params.key}.`, 'key', 404);
    response.json(customerView(sim, changeUserName(sim, customer, checkBody<{ username?: string | null; hidesNumber?: boolean }>('userName', request.body))));
  });

  router.delete('/customers/:key', (request, response) => {
    if (!world.customers.remove(request.params.key)) throw new ControlError(`There is no customer ${request.params.key}.`, 'key', 404);
    world.messages.dropChatsOf(request.params.key);
    sim.bus.emit({ type: 'dropped' });
    response.json({ success: true });
  });

  router.get('/chat', (request, response) => {
    const number = numberNamed(sim, plainText(request.query['numberId']));
    const key = plainText(request.query['customer']);
    const messages = world.messages.chat(number.id, key, CHAT_LENGTH).map((message) => messageView(sim, message));
    response.json({ now: sim.timeline.now(), windowClosesAt: world.windows.closesAt(number.id, key), messages });
  });

  router.post('/media', express.raw({ type: () => true, limit: LARGEST_UPLOAD }), async (request, response) => {
    const bytes = request.body as unknown;
    if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw new ControlError('Send the bytes of the file as the request body.');
    const filename = request.query['filename'];
    const item = await storeMedia(sim, {
      numberId: plainText(request.query['numberId']),
      mimeType: request.get('content-type') ?? 'application/octet-stream',
      bytes,
      filename: typeof filename === 'string' ? filename : undefined,
      origin: 'inbound',
    });
    response.json(item);
  });

  router.get('/media/:id', async (request, response) => {
    const item = world.media.get(request.params.id);
    const bytes = item && (await sim.files.get(item.id));
    if (!item || !bytes) throw new ControlError(`There is no stored file ${request.params.id}.`, 'id', 404);
    // Uploaded files are shown inside the page; nothing in them may run there.
    response.set({ 'content-security-policy': "sandbox; default-src 'none'; img-src 'self'; media-src 'self'", 'x-content-type-options': 'nosniff' });
    response.type(item.mimeType).send(bytes);
  });
}

const SAMPLE_TYPES: Readonly<Record<string, string>> = { image: 'image/png', video: 'video/mp4', audio: 'audio/ogg; codecs=opus', document: 'application/pdf', sticker: 'image/webp' };

/** A message whose file is called `sample` gets one made on the spot. */
async function withSampleFile(sim: Sim, numberId: string, message: JsonObject): Promise<JsonObject> {
  const type = plainText(message['type']);
  const content = message[type];
  const mimeType = SAMPLE_TYPES[type];
  if (mimeType === undefined || !isObject(content) || content['id'] !== 'sample') return message;
  const item = await storeMedia(sim, { numberId, mimeType, bytes: placeholderBytes(mimeType, undefined), origin: 'inbound' });
  return { ...message, [type]: { ...content, id: item.id } };
}

function numberNamed(sim: Sim, id: string): BusinessNumber {
  const number = sim.world.numbers.get(id);
  if (!number) throw new ControlError(`There is no business number ${id || '(empty)'}. Seed one with POST /_sim/seed.`, 'numberId', 404);
  return number;
}

/** The customer who writes; somebody unknown is added. */
function senderOf(sim: Sim, from: InboundRequest['from']): Customer {
  const byKey = from.key === undefined ? undefined : sim.world.customers.get(from.key);
  const known = byKey ?? sim.world.customers.find({ waId: from.waId?.replaceAll(/\D/g, ''), userId: from.userId });
  if (known && (from.name === undefined || from.name === known.name)) return known;
  const { key: _key, ...identity } = from;
  if (!known && identity.waId === undefined && identity.userId === undefined && identity.username === undefined) {
    throw new ControlError('from names no known customer; give waId or userId.', 'from');
  }
  return putCustomer(sim, known ? { ...identity, key: known.key } : identity);
}
