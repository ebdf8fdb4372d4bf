import { FORM_STATUSES, MESSAGING_TIERS, ACCOUNT_RESTRICTIONS, NAME_STATUSES, NUMBER_STATUSES } from '../../world/entities.ts';
import { TEMPLATE_CATEGORIES, TEMPLATE_STATUSES } from '../../graph/templates/template.ts';
import { faultList } from './fault-schema.ts';
import { about, anyObject, anyText, count, digits, flag, nonNegative, text, texts } from './parts.ts';

/** A customer: whoever can receive messages, with the settings of their phone. */
export const customerSchema = {
  type: 'object',
  properties: {
    key: about(text, 'Names the customer for good, whatever happens to number and user id. Default: the number, else the user id.'),
    waId: about(digits, 'Phone number. Brazilian, Mexican and Argentine numbers become what the platform makes of them.'),
    userId: about(text, 'Business-scoped user id. Default: made from the number, always the same.'),
    parentUserId: about(text, 'Id across linked portfolios, such as US.ENT.1181.'),
    username: about(text, 'User name, shown in profiles.'),
    hidesNumber: about(flag, 'Goes by user name: webhooks carry the user id and no number, although the number still reaches the customer.'),
    name: about(anyText, 'Profile name; made up when left out.'),
    onWhatsApp: about(flag, 'False: messages fail with 131026.'),
    online: about(flag, 'False: the phone has no network; messages stay at one tick and what is written waits.'),
    autoRead: about({ type: ['boolean', 'null'] }, 'Reads every message by itself; null follows behaviour.autoRead.'),
    sendsReadReceipts: about(flag, 'False: `read` is never reported.'),
    acceptsMarketing: about(flag, 'False: marketing templates fail with 131050. A change is told as user_preferences.'),
    blockedNumbers: about(texts, 'Ids of business numbers that the customer has blocked.'),
    identityHash: about(anyText, 'Identity key hash; a send that names another one fails with 137000.'),
  },
  additionalProperties: false,
} as const;

const app = {
  type: 'object', required: ['id'], additionalProperties: false,
  properties: { id: text, name: text, url: about(anyText, 'Where its webhooks go.'), appSecret: about(anyText, 'Signs its webhooks; id|secret is a token of the app itself.'), verifyToken: anyText, fields: about(texts, 'Webhook fields that it takes. Default: all.') },
} as const;

const account = {
  type: 'object', required: ['id'], additionalProperties: false,
  properties: {
    id: text, name: text, currency: text,
    timezone: about(text, 'IANA name; months of the free amount and days of the analytics follow it. Default UTC.'),
    portfolioId: about(text, 'Accounts of one portfolio share the messaging limit.'),
    subscribedApps: about(texts, 'Ids of apps that get its webhooks. Default: the default app.'),
    hasPaymentMethod: about(flag, 'False: what is charged fails with 131042.'),
    restrictions: { type: 'array', items: { enum: ACCOUNT_RESTRICTIONS } },
    isBanned: about(flag, 'Every send is refused with 131031.'),
    paysInternationalRates: about(flag, 'Codes to Egypt, India and a few other countries are priced as authentication-international.'),
  },
} as const;

const number = {
  type: 'object', required: ['id', 'wabaId', 'displayPhoneNumber'], additionalProperties: false,
  properties: {
    id: text, wabaId: text, displayPhoneNumber: digits, verifiedName: text,
    status: about(text, `One of ${NUMBER_STATUSES.join(', ')}. Default CONNECTED.`),
    throughput: about({ type: ['string', 'number'] }, '`STANDARD` (80/s), `HIGH` (1,000/s) or messages per second.'),
    qualityRating: about(text, 'GREEN, YELLOW, RED or UNKNOWN.'),
    messagingLimitTier: about({ enum: MESSAGING_TIERS }, 'Of the whole portfolio, because its numbers share it.'),
    allowedRecipients: about({ type: 'array', items: digits }, 'A test number: everybody else is refused with 131030.'),
    nameStatus: about({ enum: NAME_STATUSES }, 'DECLINED lets sends fail with 131037.'),
    isOnBizApp: about(flag, 'Also used in the business app: 20 messages per second.'),
    username: text,
  },
} as const;

const template = {
  type: 'object', required: ['wabaId', 'name', 'language', 'components'],
  properties: {
    wabaId: text, id: { type: ['string', 'number'] }, name: text, language: text,
    category: about(anyText, `One of ${TEMPLATE_CATEGORIES.join(', ')}. Default UTILITY.`),
    status: about(anyText, `One of ${TEMPLATE_STATUSES.join(', ')}. Default APPROVED.`),
    parameter_format: about(anyText, 'POSITIONAL or NAMED.'),
    components: about({ type: 'array', items: anyObject }, "As in the platform's own template object."),
  },
} as const;

const media = {
  type: 'object', required: ['id', 'mimeType'], additionalProperties: false,
  properties: { id: text, mimeType: text, size: count, filename: text, numberId: about(anyText, 'The only number that may use it; empty = all.'), data: about(anyText, 'Bytes in base64; made up when left out.') },
} as const;

const token = {
  anyOf: [
    text,
    {
      type: 'object', required: ['token'], additionalProperties: false,
      properties: {
        token: text, appId: text, expiresAt: about(nonNegative, 'Milliseconds since the epoch; 0 = never.'),
        scopes: about(texts, 'whatsapp_business_messaging, whatsapp_business_management. Default both.'),
        wabaIds: about(texts, 'Accounts it may use. Default all.'),
      },
    },
  ],
} as const;

const form = {
  type: 'object', required: ['id', 'wabaId', 'name'], additionalProperties: false,
  properties: { id: text, wabaId: text, name: text, status: { enum: FORM_STATUSES }, categories: texts, json: about(anyText, 'The flow JSON as text.') },
} as const;

const portfolio = {
  type: 'object', required: ['id'], additionalProperties: false,
  properties: { id: text, tier: { enum: MESSAGING_TIERS }, isVerified: flag },
} as const;

/** Where the webhooks of an app go. */
export const webhookSchema = {
  type: 'object', additionalProperties: false,
  properties: {
    appId: about(text, 'Default: the app that is there from the start.'),
    url: about({ type: 'string', maxLength: 2000 }, 'Absolute http or https address; empty = nowhere.'),
    appSecret: about(anyText, 'Key of X-Hub-Signature-256.'), verifyToken: about(anyText, 'Sent in the verification request.'),
    verify: about(flag, 'False skips the verification request.'),
  },
} as const;

/** A seed: everything a simulator can start with. */
export const seedSchema = {
  type: 'object',
  properties: {
    $schema: about(anyText, 'For editors; not read.'),
    portfolios: about({ type: 'array', items: portfolio }, 'Businesses. One that is not listed is verified and has TIER_2K.'),
    apps: about({ type: 'array', items: app }, 'Apps beside the default one.'),
    wabas: about({ type: 'array', items: account }, 'WhatsApp Business Accounts.'),
    numbers: about({ type: 'array', items: number }, 'Business phone numbers.'),
    templates: about({ type: 'array', items: template }, 'Message templates, as the platform shows them, with the account they belong to.'),
    flows: about({ type: 'array', items: form }, 'Forms. As long as an account has none, any flow id can be sent.'),
    media: about({ type: 'array', items: media }, 'Stored files.'),
    users: about({ type: 'array', items: { ...customerSchema, anyOf: [{ required: ['waId'] }, { required: ['userId'] }, { required: ['username'] }] } }, 'Customers. A number that nobody declared is on WhatsApp all the same.'),
    tokens: about({ type: 'array', items: token }, 'Access tokens. As long as there are none, every token is good.'),
    webhook: about(webhookSchema, 'As in PUT webhook; a seed does not ask the address to verify itself.'),
    behaviour: about(anyObject, 'As in PUT behaviour.'),
    faults: about(faultList, 'As in PUT faults.'),
    clock: about({ type: 'object', properties: { mode: { enum: ['real', 'manual'] }, at: about({ type: 'string', minLength: 10 }, 'Moment to start at, such as 2026-10-01T00:00:00Z. Not before the present one.') }, additionalProperties: false }, 'Whether time runs, and from when.'),
  },
  additionalProperties: false,
} as const;
