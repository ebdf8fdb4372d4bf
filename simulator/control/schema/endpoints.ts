import type { SCHEMAS } from './request-schemas.ts';

/** One call of the control API, for the reference and its OpenAPI description. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/_sim`, with `{parameters}`. */
  path: string;
  /** What it does, in one sentence. */
  does: string;
  /** Schema of the request body. */
  body?: keyof typeof SCHEMAS | 'behaviour' | 'bytes';
  query?: Readonly<Record<string, string>>;
  /** What the answer holds. */
  answers: string;
  /** A request body to try. */
  example?: unknown;
}

const PAGE = { after: 'Cursor: `next` of an earlier answer, or 0.', limit: 'Most items, up to 1,000. Default 200.' } as const;
const SHOP = '106540352242922';
const LENA = '4915755501001';

/** Every call of the control API. A test compares this list with the routes that are really there. */
export const ENDPOINTS: readonly Endpoint[] = [
  { method: 'POST', path: '/seed', does: 'Adds what the seed holds, or replaces it by id. Twice is the same as once.', body: 'seed', answers: '`{seeded: {numbers: 1, ...}}`', example: { wabas: [{ id: '1' }], numbers: [{ id: '2', wabaId: '1', displayPhoneNumber: '+1 555 010 0100', verifiedName: 'Shop' }], users: [{ waId: LENA, name: 'Lena' }] } },
  { method: 'POST', path: '/reset', does: 'Empties the platform; apps and their webhook addresses stay.', answers: '`{success: true}`' },
  { method: 'GET', path: '/state', does: 'Everything the phone page shows, without secrets.', query: { q: 'Part of a name or number that customers must contain.' }, answers: 'accounts, portfolios, numbers, templates, flows, customers, apps, behaviour, faults, presets, counts' },
  { method: 'GET', path: '/events', does: 'What happens from now on, as server-sent events.', answers: '`data: {now, list: [{type, ...}]}`' },
  { method: 'GET', path: '/clock', does: 'The platform’s clock and how many steps are planned on it.', answers: '`{mode, now, time, waiting}`' },
  { method: 'POST', path: '/clock', does: 'Holds the clock, lets it run, or moves it on. Answers when every consequence has happened and been delivered.', body: 'clock', answers: '`{mode, now, time, waiting, jobs}`', example: { mode: 'manual', advanceMs: 86_400_000 } },
  { method: 'GET', path: '/behaviour', does: 'How the platform behaves.', answers: 'the whole behaviour' },
  { method: 'PUT', path: '/behaviour', does: 'Changes any part of it.', body: 'behaviour', answers: 'the whole behaviour', example: { autoRead: true, ladder: { deliveredMs: 500 } } },
  { method: 'PUT', path: '/webhook', does: 'Says where an app’s webhooks go, and lets the address confirm itself.', body: 'webhook', answers: '`{appId, url, verification: {ok, status, error?}}`', example: { url: 'http://127.0.0.1:3000/webhooks/whatsapp', appSecret: 'secret', verifyToken: 'token' } },

  { method: 'POST', path: '/inbound', does: 'A customer writes.', body: 'inbound', answers: '`{id, messageId, from: {waId, userId}}`', example: { numberId: SHOP, from: { waId: LENA }, message: { type: 'text', text: { body: 'Hello!' } } } },
  { method: 'GET', path: '/message-samples', does: 'One sample of every kind of message a customer can write, as `inbound` takes it.', answers: '`{data: [{kind, about, message, context?}]}`' },
  { method: 'POST', path: '/act', does: 'A customer does something with a message: taps, reads, reacts, plays, deletes. `release` and `drop` decide a held template.', body: 'act', answers: '`{id}` of the answer, `{opens}` for a link, or `{status}`', example: { messageId: 'wamid...', action: 'tap', title: 'Yes' } },
  { method: 'POST', path: '/echo', does: 'The business writes in the app on its own phone; the API is told by an echo.', body: 'echo', answers: '`{id}`', example: { numberId: SHOP, to: { waId: LENA }, message: { type: 'text', text: { body: 'From the shop' } } } },
  { method: 'PUT', path: '/customers', does: 'Adds or changes one customer, found by key, number or user id.', body: 'customer', answers: 'the customer', example: { waId: LENA, online: false } },
  { method: 'POST', path: '/customers/{key}/number', does: 'The customer moves to another number: businesses get the system message and user_id_update.', body: 'newNumber', answers: 'the customer', example: { waId: '+49 157 5550 4444' } },
  { method: 'POST', path: '/customers/{key}/username', does: 'The customer takes another user name, gives it up, or goes by it from now on.', body: 'userName', answers: 'the customer', example: { username: 'lena.f', hidesNumber: true } },
  { method: 'DELETE', path: '/customers/{key}', does: 'Removes a customer and their chats.', answers: '`{success: true}`' },
  { method: 'GET', path: '/chat', does: 'One conversation, newest 300 messages.', query: { numberId: 'Business number.', customer: 'Key of the customer.' }, answers: '`{now, windowClosesAt, messages}`' },
  { method: 'POST', path: '/media', does: 'Stores the request body as a file that a customer can send. Its type is the content type of the request.', body: 'bytes', query: { filename: 'Name of the file.', numberId: 'The only number that may read it.' }, answers: '`{id, mimeType, size, sha256, ...}`' },
  { method: 'GET', path: '/media/{id}', does: 'The bytes of a stored file.', answers: 'the file' },

  { method: 'PATCH', path: '/numbers/{id}', does: 'Changes a number; what the platform tells by webhook is told.', body: 'numberChange', answers: '`{success: true}`', example: { status: 'RESTRICTED', qualityRating: 'RED' } },
  { method: 'PATCH', path: '/wabas/{id}', does: 'Changes an account: payment method, restrictions, ban.', body: 'accountChange', answers: '`{success: true}`', example: { hasPaymentMethod: false } },
  { method: 'PATCH', path: '/portfolios/{id}', does: 'Changes the messaging limit of a business, or verifies it.', body: 'portfolioChange', answers: '`{id, tier, isVerified, used}`', example: { tier: 'TIER_250' } },
  { method: 'PATCH', path: '/templates/{id}', does: 'Reviews, pauses or disables a template, changes its quality or category.', body: 'templateChange', answers: '`{success: true}`', example: { quality: 'RED' } },
  { method: 'PATCH', path: '/flows/{id}', does: 'Moves a form to another state.', body: 'formChange', answers: '`{success: true}`', example: { status: 'THROTTLED' } },
  { method: 'GET', path: '/event-kinds', does: 'Every platform event by name, with the webhook it makes.', query: { numberId: 'Number it should be about.', wabaId: 'Account.', templateId: 'Template.', customer: 'Key of a customer.' }, answers: '`{data: [{kind, field, about, value}]}`' },
  { method: 'POST', path: '/event', does: 'Fires a platform event by name, or any webhook given whole.', body: 'event', answers: '`{success, wabaId?, field?, value?}`', example: { kind: 'account.restricted' } },

  { method: 'GET', path: '/faults', does: 'The fault rules, with how often each matched and struck.', answers: 'list of rules with `matched` and `struck`' },
  { method: 'PUT', path: '/faults', does: 'Replaces all fault rules; an empty list removes them.', body: 'faults', answers: 'the rules', example: [{ match: { path: '/messages' }, times: 3, response: { code: 130429 } }] },
  { method: 'GET', path: '/fault-presets', does: 'Ready-made disturbances and whether they are on.', answers: '`{data: [{name, title, about, concerns, isOn}]}`' },
  { method: 'PUT', path: '/fault-presets/{name}', does: 'Switches one on or off, beside the other rules.', body: 'preset', answers: 'as `GET fault-presets`', example: { isOn: true } },

  { method: 'GET', path: '/messages', does: 'Accepted sends, oldest first.', query: { ...PAGE, author: '`business` (default), `customer` or `all`.' }, answers: '`{data, next, more}`' },
  { method: 'GET', path: '/messages/{id}', does: 'One message with its states.', answers: 'the message' },
  { method: 'GET', path: '/deliveries', does: 'Every webhook attempt with body, signature, answer, status, time and outcome, oldest first.', query: PAGE, answers: '`{data, next, more}`' },
  { method: 'GET', path: '/deliveries/latest', does: 'The newest attempts, without bodies.', query: { limit: PAGE.limit }, answers: '`{data}`' },
  { method: 'GET', path: '/deliveries/{seq}', does: 'One attempt.', answers: 'the attempt' },
  { method: 'POST', path: '/deliveries/{seq}/redeliver', does: 'Sends the same bytes again.', answers: '`{deliveryId}`' },
  { method: 'GET', path: '/requests', does: 'Graph requests with their answers, never with tokens, oldest first.', query: PAGE, answers: '`{data, next, more}`' },
  { method: 'GET', path: '/requests/latest', does: 'The newest Graph requests.', query: { limit: PAGE.limit }, answers: '`{data}`' },
];
