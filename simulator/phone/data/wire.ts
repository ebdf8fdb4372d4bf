import type { JsonObject } from '../../world/json.ts';
import type { RequestEntry } from '../../control/request-log.ts';
import type { Customer, StatusError, StoredMessage, TemplateFace } from '../../world/entities.ts';

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

/** `GET /_sim/state`. */
export interface SimState {
  now: number;
  clock: 'real' | 'manual';
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
