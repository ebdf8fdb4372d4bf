import type { JsonObject } from './json.ts';

/** An app of the platform: it owns tokens, a webhook address and the secret that signs. */
export interface App {
  id: string;
  name: string;
  /** Where webhooks go; empty while nothing is set up. */
  url: string;
  appSecret: string;
  verifyToken: string;
  /** Webhook fields that it takes; absent = all. */
  fields?: string[];
}

/** An access token that the Graph endpoints accept. */
export interface AccessToken {
  token: string;
  appId: string;
  /** Milliseconds since the epoch; 0 = never. */
  expiresAt: number;
  scopes: string[];
  /** Accounts it may use; absent = every account. */
  wabaIds?: string[];
}

/** A callback that takes precedence over the app's own. */
export interface CallbackOverride {
  url: string;
  verifyToken: string;
}

/** A WhatsApp Business Account. */
export interface Waba {
  id: string;
  name: string;
  currency: string;
  timezone: string;
  /** Numbers of one portfolio share the customers' user ids. */
  portfolioId: string;
  /** Subscribed apps by id. Without one, no webhook leaves. */
  subscriptions: Record<string, CallbackOverride | null>;
  insightsEnabled: boolean;
  /** Without one, paid messages fail with 131042. */
  hasPaymentMethod?: boolean;
  /** What a policy violation has taken from the account. */
  restrictions?: AccountRestriction[];
  /** Disabled for good: every send is refused with 131031. */
  isBanned?: boolean;
  /** Codes to people in certain countries cost the international rate, as for businesses elsewhere that send very many. */
  paysInternationalRates?: boolean;
}

export const ACCOUNT_RESTRICTIONS = [
  'RESTRICTED_ADD_PHONE_NUMBER_ACTION', 'RESTRICTED_BIZ_INITIATED_MESSAGING', 'RESTRICTED_CUSTOMER_INITIATED_MESSAGING',
] as const;
export type AccountRestriction = (typeof ACCOUNT_RESTRICTIONS)[number];

/** Messaging limits of a portfolio, from the smallest to none at all. */
export const MESSAGING_TIERS = ['TIER_50', 'TIER_250', 'TIER_1K', 'TIER_2K', 'TIER_10K', 'TIER_100K', 'TIER_UNLIMITED'] as const;
export type MessagingTier = (typeof MESSAGING_TIERS)[number];

/** The business behind one or more accounts. Its numbers share one messaging limit. */
export interface Portfolio {
  id: string;
  tier: MessagingTier;
  /** Verified businesses get 2,000 people a day and more templates. */
  isVerified: boolean;
}

/** The states in which Meta reports a number; only a CONNECTED one sends. */
export const NUMBER_STATUSES = [
  'PENDING', 'CONNECTED', 'DISCONNECTED', 'FLAGGED', 'RESTRICTED', 'RATE_LIMITED', 'BANNED', 'DELETED', 'MIGRATED',
  'UNVERIFIED', 'UNKNOWN',
] as const;
export type NumberStatus = (typeof NUMBER_STATUSES)[number];

/** A business phone number. */
export interface BusinessNumber {
  id: string;
  wabaId: string;
  /** As shown to people, for example `+1 555-078-3881`. */
  displayPhoneNumber: string;
  /** Digits with country code. */
  digits: string;
  /** Country calling code, used to complete recipients written without one. */
  callingCode: string;
  verifiedName: string;
  status: NumberStatus;
  qualityRating: 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN';
  /** Messages per second that the number may send. */
  throughputPerSecond: number;
  /** A test number sends only to these digits; empty = no restriction. */
  allowedRecipients: string[];
  pin: string;
  override: CallbackOverride | null;
  profile: JsonObject;
  settings: JsonObject;
  lastOnboardedAt: number;
  /** Review of the display name; a DECLINED one stops sends with 131037. */
  nameStatus?: NameStatus;
  /** Also used in the business app on a phone, which makes it slower. */
  isOnBizApp?: boolean;
  /** Being moved to a higher throughput until then: sends are refused with 131057. */
  maintenanceUntil?: number;
  /** Digits or user ids of people whom the business has blocked. */
  blocked?: string[];
  /** Moments of the last registrations and deregistrations, and wrong PINs since the last good one. */
  registrations?: number[];
  wrongPins?: number;
  username?: string;
  qrCodes?: QrCode[];
  automation?: JsonObject;
  commerce?: JsonObject;
}

export const NAME_STATUSES = ['APPROVED', 'AVAILABLE_WITHOUT_REVIEW', 'DECLINED', 'EXPIRED', 'PENDING_REVIEW', 'NONE'] as const;
export type NameStatus = (typeof NAME_STATUSES)[number];

/** A short link with a text that the customer only has to send. */
export interface QrCode {
  code: string;
  prefilledMessage: string;
}

export const FORM_STATUSES = ['DRAFT', 'PUBLISHED', 'DEPRECATED', 'BLOCKED', 'THROTTLED'] as const;

/** A form of the platform ("flow" there), of which only the frame is simulated. */
export interface FormDefinition {
  id: string;
  wabaId: string;
  name: string;
  status: (typeof FORM_STATUSES)[number];
  categories: string[];
  endpointUri?: string;
  /** The uploaded screens, as text. */
  json?: string;
  updatedAt: number;
}

/** A stored media file; its bytes are kept apart. */
export interface MediaItem {
  id: string;
  /** The number that uploaded or received it; empty for seeded media that every number may use. */
  numberId: string;
  mimeType: string;
  size: number;
  /** Base64 of the SHA-256 of the bytes. */
  sha256: string;
  filename?: string;
  /** Of a sticker. */
  isAnimated?: boolean;
  createdAt: number;
  expiresAt: number;
}

/** A virtual customer and the settings of their phone. */
export interface Customer {
  /** Stable for the life of the customer, whatever happens to number and user id. */
  key: string;
  /** Digits; absent for somebody known by user name only. */
  waId?: string;
  /** Business-scoped user id. */
  userId: string;
  /** The id across linked portfolios, where the business has some. */
  parentUserId?: string;
  username?: string;
  /** Uses the user name in place of the number: webhooks carry no `wa_id`, although the number still reaches them. */
  hidesNumber?: boolean;
  name: string;
  onWhatsApp: boolean;
  /** False while the phone has no network: messages stay at one tick. */
  online: boolean;
  /** Reads every message by itself a moment after delivery; `null` follows the general setting. */
  autoRead: boolean | null;
  sendsReadReceipts: boolean;
  acceptsMarketing: boolean;
  /** Business numbers this person has blocked. */
  blockedNumbers: string[];
  identityHash?: string;
  /** Made by a seed or on the phone page; the others come and go with the traffic. */
  isKept: boolean;
}

/** Where a message stands. `accepted` < `sent` < `delivered` < `read` < `played`; `failed` is final. */
export type MessageStatus = 'accepted' | 'sent' | 'delivered' | 'read' | 'played' | 'failed' | 'held';

/** An error as it stands in a status or an inbound message. */
export interface StatusError {
  code: number;
  title: string;
  message: string;
  error_data: { details: string };
  href: string;
}

/** The pricing block of a status. */
export interface Pricing {
  billable: boolean;
  pricing_model: 'PMP' | 'CBP';
  type: 'regular' | 'free_customer_service' | 'free_entry_point';
  category: string;
}

/** A template as the customer sees it, with all values filled in. */
export interface TemplateFace {
  header?: JsonObject;
  body: string;
  footer?: string;
  /** A limited-time offer: its words, and until when. */
  offer?: { text: string; until?: number };
  /** action: of a button that opens products, as an interactive message has it; token and data: of one that opens a form. */
  buttons: { type: string; text: string; url?: string; payload?: string; phoneNumber?: string; token?: string; data?: JsonObject; action?: JsonObject }[];
  cards?: TemplateFace[];
}

export const PAYMENT_OUTCOMES = ['captured', 'pending', 'failed'] as const;
/** What became of a bill in the chat. */
export type PaymentOutcome = (typeof PAYMENT_OUTCOMES)[number];

/** One message in either direction. */
export interface StoredMessage {
  id: string;
  seq: number;
  numberId: string;
  customerKey: string;
  author: 'business' | 'customer';
  type: string;
  /** The object of the type's name: `{ body }` for text, the array for contacts under `list`. */
  payload: JsonObject;
  /** Milliseconds since the epoch, simulated time. */
  at: number;
  status: MessageStatus;
  /** When each state was reached. */
  history: { status: MessageStatus; at: number }[];
  /** Id of the quoted message. */
  quotes?: string;
  /** Extra parts of an inbound context: forwarded marks, a product. */
  contextExtras?: JsonObject;
  /** Everything else an inbound message carries beside its type's object: referral, errors, identity. */
  extras?: JsonObject;
  /** As the business addressed it. */
  recipient?: string;
  callbackData?: string;
  category?: string;
  templateName?: string;
  /** How long delivery is tried, where that is less than 30 days. */
  lifetimeMs?: number;
  /** Language of the template. */
  language?: string;
  pricing?: Pricing;
  conversation?: JsonObject;
  errors?: StatusError[];
  face?: TemplateFace;
  /** Emoji by who reacted. */
  reactions?: { business?: string; customer?: string };
  isRevoked?: boolean;
  /** The customer has changed its words. */
  isEdited?: boolean;
  /** Of a bill. */
  payment?: PaymentOutcome;
}
