import { Ajv, type ValidateFunction } from 'ajv';
import { ControlError } from './control-error.ts';

const text = { type: 'string', minLength: 1 } as const;
const digits = { type: 'string', pattern: String.raw`^\+?[0-9][0-9\s\-().]{4,24}$` } as const;
const nonNegative = { type: 'number', minimum: 0 } as const;
const count = { type: 'integer', minimum: 0 } as const;
const flag = { type: 'boolean' } as const;
const anyObject = { type: 'object' } as const;

const person = { type: 'object', properties: { waId: text, userId: text, username: text, key: text }, minProperties: 1 } as const;

const customer = {
  type: 'object',
  properties: {
    key: text, waId: digits, userId: text, username: text, name: { type: 'string' }, onWhatsApp: flag, online: flag,
    autoRead: { type: ['boolean', 'null'] }, sendsReadReceipts: flag, acceptsMarketing: flag,
    blockedNumbers: { type: 'array', items: text }, identityHash: { type: 'string' },
  },
  additionalProperties: false,
} as const;

const seed = {
  type: 'object',
  properties: {
    apps: { type: 'array', items: { type: 'object', required: ['id'], properties: { id: text, name: text, url: { type: 'string' }, appSecret: { type: 'string' }, verifyToken: { type: 'string' } }, additionalProperties: false } },
    wabas: { type: 'array', items: { type: 'object', required: ['id'], properties: { id: text, name: text, currency: text, timezone: text, portfolioId: text, subscribedApps: { type: 'array', items: text } }, additionalProperties: false } },
    numbers: { type: 'array', items: { type: 'object', required: ['id', 'wabaId', 'displayPhoneNumber'], properties: { id: text, wabaId: text, displayPhoneNumber: digits, verifiedName: text, status: text, throughput: { type: ['string', 'number'] }, qualityRating: text, messagingLimitTier: text, allowedRecipients: { type: 'array', items: digits } }, additionalProperties: false } },
    templates: { type: 'array', items: { type: 'object', required: ['wabaId', 'name', 'language', 'components'], properties: { wabaId: text, id: { type: ['string', 'number'] }, name: text, language: text, components: { type: 'array', items: anyObject } } } },
    media: { type: 'array', items: { type: 'object', required: ['id', 'mimeType'], properties: { id: text, mimeType: text, size: count, filename: text, numberId: { type: 'string' }, data: { type: 'string' } }, additionalProperties: false } },
    users: { type: 'array', items: { ...customer, anyOf: [{ required: ['waId'] }, { required: ['userId'] }, { required: ['username'] }] } },
    tokens: { type: 'array', items: { anyOf: [text, { type: 'object', required: ['token'], properties: { token: text, appId: text, expiresAt: nonNegative, scopes: { type: 'array', items: text } }, additionalProperties: false }] } },
    behaviour: anyObject,
  },
  additionalProperties: false,
} as const;

const faultRule = {
  type: 'object',
  properties: {
    id: text,
    match: { type: 'object', properties: { path: text, method: text, numberId: text, recipient: text, type: text, template: text, field: text, kind: { enum: ['message', 'status', 'platform'] } }, additionalProperties: false },
    times: count, every: { type: 'integer', minimum: 1 }, skip: count, probability: { type: 'number', minimum: 0, maximum: 1 },
    response: { type: 'object', properties: { code: { type: 'integer' }, details: { type: 'string' }, subcode: { type: 'integer' }, status: { type: 'integer', minimum: 100, maximum: 599 }, body: {}, headers: { type: 'object', additionalProperties: { type: 'string' } }, delayMs: nonNegative, reset: { enum: ['before', 'after'] }, truncate: flag }, additionalProperties: false },
    webhook: { type: 'object', properties: { drop: flag, duplicate: count, delayMs: nonNegative, reorder: flag, batch: { type: 'integer', minimum: 1, maximum: 1000 } }, additionalProperties: false },
    message: { type: 'object', properties: { fail: { type: 'integer' }, details: { type: 'string' }, skip: { type: 'array', items: { enum: ['sent', 'delivered', 'read'] } } }, additionalProperties: false },
  },
  anyOf: [{ required: ['response'] }, { required: ['webhook'] }, { required: ['message'] }],
  additionalProperties: false,
} as const;

const SCHEMAS = {
  seed,
  customer: { ...customer, minProperties: 1 },
  newNumber: { type: 'object', required: ['waId'], properties: { waId: digits }, additionalProperties: false },
  inbound: {
    type: 'object', required: ['numberId', 'from', 'message'],
    properties: { numberId: text, from: { ...person, properties: { ...person.properties, name: { type: 'string' } } }, message: { type: 'object', required: ['type'], properties: { type: text, id: text, timestamp: { type: ['string', 'number'] } } }, context: anyObject },
    additionalProperties: false,
  },
  act: {
    type: 'object', required: ['messageId', 'action'],
    properties: { messageId: text, action: { enum: ['tap', 'read', 'react', 'play', 'revoke', 'release', 'drop'] }, id: { type: 'string' }, title: { type: 'string' }, index: count, emoji: { type: 'string' }, response: anyObject, location: anyObject, card: count },
    additionalProperties: false,
  },
  clock: { type: 'object', properties: { advanceMs: nonNegative, mode: { enum: ['real', 'manual'] } }, minProperties: 1, additionalProperties: false },
  webhook: { type: 'object', properties: { appId: text, url: { type: 'string', maxLength: 2000 }, appSecret: { type: 'string' }, verifyToken: { type: 'string' }, verify: flag }, additionalProperties: false },
  faults: { type: 'array', items: faultRule, maxItems: 500 },
  templateChange: {
    type: 'object', minProperties: 1,
    properties: { status: { enum: ['APPROVED', 'PENDING', 'REJECTED', 'PAUSED', 'DISABLED', 'IN_APPEAL', 'LIMIT_EXCEEDED', 'ARCHIVED'] }, reason: text, quality: { enum: ['UNKNOWN', 'GREEN', 'YELLOW', 'RED'] }, category: { enum: ['AUTHENTICATION', 'MARKETING', 'UTILITY'] } },
    additionalProperties: false,
  },
  numberChange: {
    type: 'object', minProperties: 1,
    properties: { status: text, qualityRating: { enum: ['GREEN', 'YELLOW', 'RED', 'UNKNOWN'] }, throughput: { type: ['string', 'number'] }, messagingLimitTier: text, verifiedName: text, allowedRecipients: { type: 'array', items: digits } },
    additionalProperties: false,
  },
  event: { type: 'object', required: ['wabaId', 'field', 'value'], properties: { wabaId: text, field: text, value: anyObject, numberId: text }, additionalProperties: false },
} as const;

const ajv = new Ajv({ allErrors: false, strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false });
const compiled = new Map<string, ValidateFunction>();

/** Checks a control request against its schema; the error names the member that does not fit. */
export function checkBody<T>(name: keyof typeof SCHEMAS, body: unknown): T {
  let validate = compiled.get(name);
  if (!validate) {
    validate = ajv.compile(SCHEMAS[name]);
    compiled.set(name, validate);
  }
  if (validate(body)) return body as T;
  const [problem] = validate.errors ?? [];
  const field = (problem?.instancePath ?? '').slice(1).replaceAll('/', '.');
  const extra: unknown = problem?.params['additionalProperty'] ?? problem?.params['allowedValues'];
  const hint = extra === undefined ? '' : `: ${Array.isArray(extra) ? extra.join(', ') : String(extra)}`;
  throw new ControlError(`${field || 'The request body'} ${problem?.message ?? 'is not valid'}${hint}.`, field);
}
