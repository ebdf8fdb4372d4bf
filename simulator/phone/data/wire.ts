import type { Template } from '../../graph/templates/template.ts';
import type { Behaviour } from '../../world/behaviour.ts';
import type { JsonObject } from '../../world/json.ts';
import type { RequestEntry } from '../../control/request-log.ts';
import type { Customer, PaymentOutcome, Portfolio, StatusError, StoredMessage, TemplateFace, Waba } from '../../world/entities.ts';

/** A message as the control API shows it. */
export interface Message extends Pick<StoredMessage, 'id' | 'seq' | 'numberId' | 'customerKey' | 'author' | 'type' | 'payload' | 'at' | 'status'> {
  quotes?: string;
  extras?: JsonObject;
  templateName?: string;
  callbackData?: string;
  errors?: StatusError[];
  face?: TemplateFace;
  reactions?: { business?: string; customer?: string };
  isRevoked?: boolean;
  isEdited?: boolean;
  payment?: PaymentOutcome;
  contextExtras?: JsonObject;
}

/** A customer in the list. */
export interface Person extends Customer {
  last?: { text: string; at: number; author: 'business' | 'customer'; numberId: string; unread: number };
}

/** A business number that can be written to. */
export interface NumberInfo {
  id: string;
  wabaId: string;
  display_phone_number: string;
  verified_name: string;
  status: string;
  quality_rating: string;
  name_status: string;
  throughputPerSecond: number;
}

/** One attempt to deliver a webhook, without its body. */
export interface Attempt {
  seq: number;
  deliveryId: number;
  attempt: number;
  url: string;
  field: string;
  kind: 'message' | 'status' | 'platform';
  types: string[];
  people: string[];
  numberId?: string;
  time: string;
  durationMs: number;
  status: number | null;
  outcome: 'delivered' | 'failed' | 'expired' | 'dropped' | 'undeliverable';
  error?: string;
  nextAttemptAt?: string;
}

/** One request to the Graph endpoints, without its body. */
export type ApiCall = Omit<RequestEntry, 'request' | 'answer'>;

/** An account and what the platform has done to it. */
export type AccountInfo = Required<Pick<Waba, 'id' | 'name' | 'portfolioId' | 'hasPaymentMethod' | 'restrictions' | 'isBanned'>>;

/** A portfolio with how many people it has written to in the last 24 hours. */
export interface PortfolioInfo extends Portfolio {
  used: number;
}

/** A template in the list of the platform panel. */
export interface TemplateInfo extends Pick<Template, 'id' | 'wabaId' | 'name' | 'language' | 'status' | 'category'> {
  quality: Template['quality']['score'];
}

/** A disturbance that can be switched on by name. */
export interface PresetInfo {
  name: string;
  title: string;
  about: string;
  concerns: string;
  isOn: boolean;
}

/** `GET /_sim/state`. */
export interface SimState {
  now: number;
  clock: 'real' | 'manual';
  wabas: AccountInfo[];
  portfolios: PortfolioInfo[];
  templates: TemplateInfo[];
  presets: PresetInfo[];
  faults: JsonObject[];
  behaviour: Pick<Behaviour, 'templateReview' | 'holdTemplates' | 'autoRead'>;
  numbers: NumberInfo[];
  customers: Person[];
  apps: { id: string; name: string; url: string; hasSecret: boolean }[];
}

/** `GET /_sim/chat`. */
export interface Chat {
  now: number;
  windowClosesAt: number;
  messages: Message[];
}

/** One item of a server-sent event. */
export type LiveItem =
  | { type: 'message'; message: Message }
  | { type: 'attempt'; attempt: Attempt }
  | { type: 'request'; request: ApiCall }
  | { type: 'customer'; key: string; customer: Person }
  | { type: 'typing'; numberId: string; customerKey: string; until: number }
  | { type: 'setup' }
  | { type: 'dropped' }
  | { type: 'reset' };
