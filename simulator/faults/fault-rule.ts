import type { Json } from '../world/json.ts';

/** Which requests, webhooks or messages a rule applies to. Every given member has to fit; none = everything. */
export interface FaultMatch {
  /** Part of the request path, or a pattern between slashes such as `/\/media$/`. */
  path?: string;
  method?: string;
  numberId?: string;
  /** Digits or user id of the customer; `+` and spaces do not matter. */
  recipient?: string;
  /** Message type (`text`, `template` ...), status (`delivered` ...). */
  type?: string;
  template?: string;
  /** Webhook field, for example `messages`. */
  field?: string;
  /** Webhook kind. */
  kind?: 'message' | 'status' | 'platform';
}

/** A wrong answer of the Graph API. */
export interface ResponseFault {
  /** An error code of the catalogue; makes status and body by itself. */
  code?: number;
  details?: string;
  subcode?: number;
  status?: number;
  body?: Json;
  headers?: Record<string, string>;
  delayMs?: number;
  /** Breaks the connection: `before` nothing was done, `after` the request was carried out. */
  reset?: 'before' | 'after';
  /** Carries the request out and cuts the answer off in the middle. */
  truncate?: boolean;
}

/** A disturbed webhook. */
export interface WebhookFault {
  drop?: boolean;
  /** Number of additional copies. */
  duplicate?: number;
  delayMs?: number;
  /** Holds it back until the next webhook of the same number has passed. */
  reorder?: boolean;
  /** Collects this many webhooks into one request. */
  batch?: number;
}

/** A message that does not arrive as it should although it was accepted. */
export interface MessageFault {
  /** Error code of a `failed` status. */
  fail?: number;
  details?: string;
  /** Statuses that are never reported. */
  skip?: ('sent' | 'delivered' | 'read')[];
}

/** A rule as it is set with `PUT /_sim/faults`. */
export interface FaultRule {
  id?: string;
  match?: FaultMatch;
  /** How often it strikes before it is used up; without it, always. */
  times?: number;
  /** Strikes at every n-th match only. */
  every?: number;
  /** Lets this many matches pass first. */
  skip?: number;
  /** Chance between 0 and 1, drawn from the simulator's seeded randomness. */
  probability?: number;
  response?: ResponseFault;
  webhook?: WebhookFault;
  message?: MessageFault;
}

/** What a rule is compared with. */
export interface FaultSubject {
  path?: string | undefined;
  method?: string | undefined;
  numberId?: string | undefined;
  people: readonly string[];
  types: readonly string[];
  template?: string | undefined;
  field?: string | undefined;
  kind?: string | undefined;
}
