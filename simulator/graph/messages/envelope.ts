import { plainText } from '../../plain-text.ts';
import { isObject, objectAt, stringAt, type JsonObject } from '../../world/json.ts';
import { GraphError, invalidParameter } from '../graph-error.ts';
import { META_LIMITS } from '../limits.ts';
import { optionalString } from './checks.ts';
import { CONTENT_RULES } from './content/index.ts';
import type { ContentRule } from './content-rule.ts';

/** The parts of a send request that all types have in common. */
export interface Envelope {
  /** Phone number as written. */
  to?: string;
  /** Business-scoped user id. */
  recipient?: string;
  type: string;
  rule: ContentRule;
  content: JsonObject;
  quotes?: string;
  callbackData?: string;
  identityHash?: string;
}

/** Every request to `/messages` and `/media` names the product. */
export function requireProduct(body: JsonObject): void {
  const product = body['messaging_product'];
  if (product === undefined || product === '') throw invalidParameter('The parameter messaging_product is required.');
  if (product !== 'whatsapp') throw invalidParameter(`Param messaging_product must be one of {WHATSAPP} - got "${plainText(product)}".`);
}

/** Checks the common parts in the order in which the platform complains about them. */
export function readEnvelope(body: JsonObject): Envelope {
  const recipientType = body['recipient_type'] ?? 'individual';
  if (recipientType !== 'individual' && recipientType !== 'group') {
    throw invalidParameter(`Param recipient_type must be one of {INDIVIDUAL, GROUP} - got "${plainText(recipientType)}".`);
  }
  const to = typeof body['to'] === 'number' ? String(body['to']) : body['to'];
  const recipient = stringAt(body, 'recipient');
  if ((to === undefined || to === '') && !recipient) throw new GraphError(100, { message: 'The parameter to is required.' });
  if (to !== undefined && typeof to !== 'string') throw invalidParameter('Param to must be a string.');
  if (recipientType === 'group') throw new GraphError(131051, { details: 'Group messages are not available for this phone number.' });

  const { type, rule, content } = readContent(body);
  const context = body['context'];
  if (context !== undefined && !isObject(context)) throw invalidParameter('Param context must be a JSON object.');
  const quotes = type === 'reaction' ? undefined : stringAt(objectAt(body, 'context'), 'message_id');
  const callbackData = optionalString(body, 'biz_opaque_callback_data', 'biz_opaque_callback_data', META_LIMITS.callbackData);
  const identityHash = stringAt(body, 'recipient_identity_key_hash');
  return {
    ...(to ? { to } : {}),
    ...(recipient ? { recipient } : {}),
    type,
    rule,
    content,
    ...(quotes === undefined ? {} : { quotes }),
    ...(callbackData === undefined ? {} : { callbackData }),
    ...(identityHash === undefined ? {} : { identityHash }),
  };
}

function readContent(body: JsonObject): { type: string; rule: ContentRule; content: JsonObject } {
  const type = body['type'] ?? 'text';
  if (typeof type !== 'string') throw invalidParameter('Param type must be a string.');
  const rule = CONTENT_RULES.get(type);
  if (!rule) {
    const known = [...CONTENT_RULES.keys()].map((name) => name.toUpperCase()).join(', ');
    throw invalidParameter(`Param type must be one of {${known}} - got "${type}".`);
  }
  const value = body[type];
  if (type === 'contacts' && Array.isArray(value)) return { type, rule, content: { list: value } };
  if (value === undefined || value === null) {
    if (type === 'text') throw invalidParameter("The parameter text['body'] is required.");
    throw invalidParameter(`The parameter ${type} is required.`);
  }
  if (!isObject(value)) throw invalidParameter(`Param ${type} must be a JSON object.`);
  return { type, rule, content: value };
}
