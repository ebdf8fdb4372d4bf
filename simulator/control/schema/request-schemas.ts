import { ACCOUNT_RESTRICTIONS, FORM_STATUSES, MESSAGING_TIERS, NAME_STATUSES, NUMBER_STATUSES, PAYMENT_OUTCOMES } from '../../world/entities.ts';
import { faultList } from './fault-schema.ts';
import { about, anyObject, anyText, count, digits, flag, nonNegative, text } from './parts.ts';
import { customerSchema, seedSchema, webhookSchema } from './seed-schema.ts';

const person = { waId: text, userId: text, username: text, key: text } as const;

const inbound = {
  type: 'object', required: ['numberId', 'from', 'message'], additionalProperties: false,
  properties: {
    numberId: about(text, 'The business number that is written to.'),
    from: about({ type: 'object', properties: { ...person, name: anyText }, minProperties: 1 }, 'Who writes; somebody unknown is added.'),
    message: about({ type: 'object', required: ['type'], properties: { type: text, id: text, timestamp: { type: ['string', 'number'] } } }, 'In the shape of the webhook. A given id or timestamp is kept; the file id `sample` stands for a file made on the spot.'),
    context: about(anyObject, '`{"id": "wamid..."}` quotes a message; forwarded marks and products pass through.'),
  },
} as const;

const act = {
  type: 'object', required: ['messageId', 'action'], additionalProperties: false,
  properties: {
    messageId: text, action: { enum: ['tap', 'read', 'react', 'play', 'edit', 'revoke', 'release', 'drop'] },
    id: about(anyText, 'tap: id of the button or row.'), title: about(anyText, 'tap: its title.'), index: about(count, 'tap: its position, from 0.'),
    card: about(count, 'tap: card of a carousel.'), emoji: about(anyText, 'react: empty removes the reaction.'),
    response: about(anyObject, 'tap on a form: what was entered.'), location: about(anyObject, 'tap on a location request: the place.'),
    items: about({ type: 'array', minItems: 1, maxItems: 30, items: { type: 'object', required: ['id', 'quantity'], properties: { id: text, quantity: count }, additionalProperties: false } }, 'tap on products: what is ordered; the first product once if left out.'),
    payment: about({ enum: PAYMENT_OUTCOMES }, 'tap on a bill: what becomes of its payment; paid if left out.'),
    text: about(anyText, 'edit: the new words; tap on products: a note with the order.'),
  },
} as const;

const event = {
  type: 'object', additionalProperties: false, anyOf: [{ required: ['kind'] }, { required: ['wabaId', 'field', 'value'] }],
  properties: {
    kind: about(text, 'Name of an event of GET event-kinds; makes field and value.'), wabaId: text,
    numberId: text, templateId: text, customer: about(text, 'Key of the customer concerned.'),
    field: about(text, 'Webhook field, where no kind is given.'), value: about(anyObject, 'Whole value, or members that replace those of the kind.'),
  },
} as const;

/** The bodies of all control requests, by the name under which routes and reference know them. */
export const SCHEMAS = {
  seed: seedSchema,
  faults: faultList,
  webhook: webhookSchema,
  inbound,
  act,
  event,
  customer: { ...customerSchema, minProperties: 1 },
  newNumber: { type: 'object', required: ['waId'], properties: { waId: digits }, additionalProperties: false },
  userName: {
    type: 'object', additionalProperties: false, minProperties: 1,
    properties: { username: about({ type: ['string', 'null'] }, 'The new name; null gives it up.'), hidesNumber: about(flag, 'Whether webhooks leave the number out from now on.') },
  },
  echo: {
    type: 'object', required: ['numberId', 'to', 'message'], additionalProperties: false,
    properties: { numberId: text, to: about({ type: 'object', properties: person, minProperties: 1 }, 'The customer.'), message: about({ type: 'object', required: ['type'], properties: { type: text } }, 'In the shape of the webhook.') },
  },
  clock: {
    type: 'object', minProperties: 1, additionalProperties: false,
    properties: { advanceMs: about(nonNegative, 'Milliseconds to move on.'), to: about({ type: 'string', minLength: 10 }, 'Moment to move on to, such as 2026-10-01T00:00:00Z.'), mode: { enum: ['real', 'manual'] } },
  },
  preset: { type: 'object', required: ['isOn'], properties: { isOn: flag }, additionalProperties: false },
  templateChange: {
    type: 'object', minProperties: 1, additionalProperties: false,
    properties: {
      status: { enum: ['APPROVED', 'PENDING', 'REJECTED', 'PAUSED', 'DISABLED', 'IN_APPEAL', 'LIMIT_EXCEEDED', 'ARCHIVED'] }, reason: about(text, 'Of a rejection, such as INVALID_FORMAT.'),
      quality: about({ enum: ['UNKNOWN', 'GREEN', 'YELLOW', 'RED'] }, 'RED pauses for 3 hours, the next time for 6, then disables.'),
      category: { enum: ['AUTHENTICATION', 'MARKETING', 'UTILITY'] }, impendingCategory: about({ enum: ['AUTHENTICATION', 'MARKETING', 'UTILITY'] }, 'Told now, done in 24 hours.'),
    },
  },
  numberChange: {
    type: 'object', minProperties: 1, additionalProperties: false,
    properties: {
      status: { enum: NUMBER_STATUSES }, qualityRating: { enum: ['GREEN', 'YELLOW', 'RED', 'UNKNOWN'] }, throughput: about({ type: ['string', 'number'] }, '`STANDARD`, `HIGH` or messages per second.'),
      messagingLimitTier: about({ enum: MESSAGING_TIERS }, 'Of the whole portfolio.'), verifiedName: text, nameStatus: { enum: NAME_STATUSES }, isOnBizApp: flag,
      allowedRecipients: { type: 'array', items: digits }, maintenanceSeconds: about(nonNegative, 'Sends are refused with 131057 for so long.'),
    },
  },
  accountChange: {
    type: 'object', minProperties: 1, additionalProperties: false,
    properties: { name: text, hasPaymentMethod: flag, restrictions: { type: 'array', items: { enum: ACCOUNT_RESTRICTIONS } }, isBanned: flag, paysInternationalRates: flag },
  },
  portfolioChange: { type: 'object', minProperties: 1, additionalProperties: false, properties: { tier: { enum: MESSAGING_TIERS }, isVerified: flag } },
  formChange: { type: 'object', required: ['status'], additionalProperties: false, properties: { status: { enum: FORM_STATUSES } } },
} as const;
