import { about, anyText, count, flag, nonNegative, text } from './parts.ts';

const match = {
  type: 'object', additionalProperties: false,
  properties: {
    path: about(text, 'Part of the request path, or an expression between slashes such as `/\\/media$/`.'),
    method: text, numberId: about(text, 'Id of the business number.'),
    recipient: about(text, 'Phone number or user id of the customer; `+` and spaces do not matter.'),
    type: about(text, 'Message type (text, template ...), for webhooks also the status (sent, delivered ...).'),
    template: about(text, 'Name of the template.'), field: about(text, 'Webhook field, such as messages.'),
    kind: about({ enum: ['message', 'status', 'platform'] }, 'What a webhook carries.'),
  },
} as const;

const response = {
  type: 'object', additionalProperties: false,
  properties: {
    code: about({ type: 'integer' }, 'Error code; makes status, title and body by itself.'),
    details: about(anyText, 'Text for error_data.details.'), subcode: { type: 'integer' },
    status: about({ type: 'integer', minimum: 100, maximum: 599 }, 'HTTP status, where it should differ.'),
    body: about({}, 'Whole body of the answer; a text is sent as it is and not as JSON.'),
    headers: about({ type: 'object', additionalProperties: { type: 'string' } }, 'Further headers, such as retry-after.'),
    delayMs: about(nonNegative, 'Real time that the answer takes longer.'),
    reset: about({ enum: ['before', 'after'] }, 'Breaks the connection: before = nothing was done, after = it was.'),
    truncate: about(flag, 'Carries the request out and cuts the answer off in the middle.'),
  },
} as const;

const webhook = {
  type: 'object', additionalProperties: false,
  properties: {
    drop: about(flag, 'It never leaves; the delivery log says so.'), duplicate: about(count, 'Number of additional copies.'),
    delayMs: about(nonNegative, 'Simulated time that it is late.'), reorder: about(flag, 'The next one of the same number goes first.'),
    batch: about({ type: 'integer', minimum: 1, maximum: 1000 }, 'So many travel in one request.'),
  },
} as const;

const message = {
  type: 'object', additionalProperties: false,
  properties: {
    fail: about({ type: 'integer' }, 'The message is accepted and fails later with this code.'), details: anyText,
    skip: about({ type: 'array', items: { enum: ['sent', 'delivered', 'read'] } }, 'Statuses that are never reported.'),
  },
} as const;

/** One fault rule. */
export const faultRule = {
  type: 'object',
  properties: {
    id: about(text, 'Shown in the list; made up when left out.'),
    match: about(match, 'Every given member has to fit; none = everything.'),
    times: about(count, 'Strikes so often, then never again.'), every: about({ type: 'integer', minimum: 1 }, 'Strikes at every n-th match only.'),
    skip: about(count, 'Lets so many matches pass first.'), probability: about({ type: 'number', minimum: 0, maximum: 1 }, 'Chance of a strike.'),
    response: about(response, 'Spoils the answer to a request.'), webhook: about(webhook, 'Disturbs a webhook.'), message: about(message, 'Spoils what becomes of an accepted message.'),
  },
  anyOf: [{ required: ['response'] }, { required: ['webhook'] }, { required: ['message'] }],
  additionalProperties: false,
} as const;

/** The rules in force; the first one that strikes wins. */
export const faultList = { type: 'array', items: faultRule, maxItems: 500 } as const;
