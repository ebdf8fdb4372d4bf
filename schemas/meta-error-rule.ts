/**
 * What is done with the message. refuse: it will never go out as it is. retry: nothing was sent, and the same may work
 * later. reconcile: it may have been sent, so only a status webhook can tell. hold: it waits until what it needs works again.
 */
export type MetaErrorAction = 'refuse' | 'retry' | 'reconcile' | 'hold';

/** What else the error concerns: only this message, or everything to the person, with the template, from the number or from the account. */
export type MetaErrorScope = 'message' | 'contact' | 'template' | 'number' | 'account';

/** Closed list; readable in flows as error.class. */
export type MetaErrorClass =
  | 'bad_request'
  | 'credentials'
  | 'account'
  | 'throttled_number'
  | 'throttled_pair'
  | 'spam_limited'
  | 'transient'
  | 'window_closed'
  | 'no_marketing_now'
  | 'opted_out'
  | 'undeliverable'
  | 'template'
  | 'template_paused'
  | 'media'
  | 'identity_changed'
  | 'number_set_up'
  | 'inbound';

/** Where a rule was read. */
export type MetaErrorSource = keyof typeof metaErrorSources;

export const metaErrorSources = {
  cloud: 'Meta, WhatsApp Cloud API error codes, as of December 2025',
  graph: 'Meta, Graph API error handling, as of December 2025',
  limits: 'Meta, WhatsApp throughput, pair and management rate limits, as of December 2025',
  year26: 'Meta pages changed in 2026, read through several independent copies, September 2026',
  field: 'Observed by several integrations, November 2026',
} as const;

export interface MetaErrorRule {
  readonly class: MetaErrorClass;
  readonly action: MetaErrorAction;
  readonly scope: MetaErrorScope;
  /** For the person who reads it in the inbox. */
  readonly message: string;
  readonly source: MetaErrorSource;
  /** With retry and hold: the first pause in milliseconds; it grows by `factor` with every attempt, to an hour. */
  readonly delayMs?: number;
  readonly factor?: number;
  /** It says that the number is in danger: its speed plan drops to the risk rate. */
  readonly risk?: true;
  /** With scope contact: for how long marketing is not tried again. Without it everything unasked waits until the person writes. */
  readonly quietMs?: number;
}

/** Rules are written per source; each function makes one kind of them. */
export function rulesFrom(source: MetaErrorSource) {
  return {
    /** Only this message, or this and the like of it. */
    refuse: (errorClass: MetaErrorClass, message: string, scope: MetaErrorScope = 'message', more: Pick<MetaErrorRule, 'quietMs'> = {}): MetaErrorRule => ({ class: errorClass, action: 'refuse', scope, message, source, ...more }),
    /** Nothing goes out from the number, or from any number of the account, until it works again. */
    stop: (errorClass: 'credentials' | 'account', scope: 'number' | 'account', message: string): MetaErrorRule => ({ class: errorClass, action: 'hold', scope, message, source, delayMs: HOLD_MS, factor: 1 }),
    /** Messages with the template wait until it is approved again. */
    pause: (message: string): MetaErrorRule => ({ class: 'template_paused', action: 'hold', scope: 'template', message, source, delayMs: TEMPLATE_HOLD_MS, factor: 1 }),
    unsure: (message: string): MetaErrorRule => ({ class: 'transient', action: 'reconcile', scope: 'message', message, source }),
    retry: (errorClass: MetaErrorClass, scope: MetaErrorScope, pause: readonly [delayMs: number, factor: number], message: string, more: Pick<MetaErrorRule, 'risk'> = {}): MetaErrorRule => ({ class: errorClass, action: 'retry', scope, message, source, delayMs: pause[0], factor: pause[1], ...more }),
  };
}

const SECOND = 1000;
/** How soon a message looks again whether its number works; until then the number's queue is closed, so that looking costs nothing. */
const HOLD_MS = 3 * SECOND;
/** The same for a paused template; a first pause lasts three hours (Meta, template pausing). */
const TEMPLATE_HOLD_MS = 10 * 60 * SECOND;
const LONGEST_MS = 60 * 60 * SECOND;

/** The pause before attempt number `attempt` (from 1) is repeated, at most an hour. Milliseconds. */
export function retryDelay(rule: MetaErrorRule, attempt: number): number {
  return Math.min((rule.delayMs ?? 2 * SECOND) * (rule.factor ?? 2) ** Math.max(attempt - 1, 0), LONGEST_MS);
}
