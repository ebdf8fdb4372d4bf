import { plainText } from '../../plain-text.ts';
import type { Sim } from '../../sim.ts';
import type { BusinessNumber } from '../../world/entities.ts';
import { isObject, type JsonObject } from '../../world/json.ts';
import { GraphError, invalidParameter } from '../graph-error.ts';
import { requireProduct } from './envelope.ts';

// Typing dots go out after this long, or when the reply arrives.
const TYPING_MS = 25_000;

/** True for the body of a read mark, which shares its address with sends. */
export function isReadMark(body: JsonObject): boolean {
  return body['status'] !== undefined && body['type'] === undefined && body['to'] === undefined;
}

/** Marks an inbound message and all earlier ones of its chat as read, and shows typing dots if asked to. */
export function markRead(sim: Sim, number: BusinessNumber, body: JsonObject): JsonObject {
  requireProduct(body);
  if (body['status'] !== 'read') throw invalidParameter(`Param status must be one of {READ} - got "${plainText(body['status'])}".`);
  const id = body['message_id'];
  if (typeof id !== 'string' || id === '') throw invalidParameter('The parameter message_id is required.');
  const target = sim.world.messages.get(id);
  if (!target || target.author !== 'customer' || target.numberId !== number.id) {
    throw new GraphError(131009, { details: 'Message ID is not valid or does not belong to this phone number.' });
  }
  const typing = body['typing_indicator'];
  if (typing !== undefined && !(isObject(typing) && typing['type'] === 'text')) {
    throw invalidParameter("Param typing_indicator['type'] must be one of {TEXT}.");
  }
  const now = sim.timeline.now();
  for (const message of sim.world.messages.chatBackwards(number.id, target.customerKey)) {
    if (message.seq > target.seq || message.author !== 'customer') continue;
    // Everything before a read message was read with it.
    if (message.status === 'read') break;
    message.status = 'read';
    message.history.push({ status: 'read', at: now });
    sim.bus.emit({ type: 'message', message });
  }
  if (typing !== undefined) {
    sim.bus.emit({ type: 'typing', numberId: number.id, customerKey: target.customerKey, until: now + TYPING_MS });
  }
  return { success: true };
}
