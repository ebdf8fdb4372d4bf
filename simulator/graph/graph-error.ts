import type { JsonObject } from '../world/json.ts';
import type { StatusError } from '../world/entities.ts';
import { catalogueEntry } from './error-catalogue.ts';

/** What may be said about an error beyond its code. */
export interface GraphErrorParts {
  /** Whole message; default is the catalogue's title behind `(#code)`. */
  message?: string;
  /** Goes to `error_data.details`. */
  details?: string;
  subcode?: number;
  http?: number;
  type?: 'OAuthException' | 'GraphMethodException';
  userTitle?: string;
  userMessage?: string;
}

/** A refusal of the Graph API. Thrown anywhere below a route; the route answers it in the platform's envelope. */
export class GraphError extends Error {
  readonly code: number;
  readonly http: number;
  readonly parts: GraphErrorParts;

  constructor(code: number, parts: GraphErrorParts = {}) {
    const entry = catalogueEntry(code);
    super(parts.message ?? (entry.isPlain ? entry.title : `(#${code}) ${entry.title}`));
    this.name = 'GraphError';
    this.code = code;
    this.http = parts.http ?? entry.http;
    this.parts = parts;
  }

  /** The body of the answer. */
  toBody(traceId: string): JsonObject {
    const { details, subcode, userTitle, userMessage } = this.parts;
    return {
      error: {
        message: this.message,
        type: this.parts.type ?? 'OAuthException',
        code: this.code,
        ...(details === undefined ? {} : { error_data: { messaging_product: 'whatsapp', details } }),
        ...(subcode === undefined ? {} : { error_subcode: subcode }),
        ...(userTitle === undefined ? {} : { is_transient: false, error_user_title: userTitle }),
        ...(userMessage === undefined ? {} : { error_user_msg: userMessage }),
        fbtrace_id: traceId,
      },
    };
  }
}

/** The header that every refusal carries beside its body. */
export function challengeOf({ code, message }: GraphError): string {
  const words = message.replaceAll('"', "'").replaceAll(/[^\u0020-\u007e]/g, '?');
  return `OAuth "Facebook Platform" "${code === 190 ? 'invalid_token' : 'invalid_request'}" "${words}"`;
}

/** A parameter that does not fit at all: code 100 with the text standing after `(#100)`. */
export function invalidParameter(text: string, details?: string): GraphError {
  return new GraphError(100, { message: `(#100) ${text}`, ...(details === undefined ? {} : { details }) });
}

/** A value of the right shape that breaks a rule: 131009 with the rule in the details. */
export function badValue(details: string): GraphError {
  return new GraphError(131009, { details });
}

/** An object that does not exist, is deleted or belongs to somebody else. */
export function unknownObject(id: string, method: string): GraphError {
  const verb = method.toLowerCase();
  return new GraphError(100, {
    type: 'GraphMethodException',
    subcode: 33,
    http: 400,
    message:
      `Unsupported ${verb} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. ` +
      'Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api',
  });
}

const DETAILS: Readonly<Record<number, string>> = {
  130403: 'The business has blocked this user.',
  130472: "Failed to send message because this user's phone number is part of an experiment",
  131026: 'Message Undeliverable.',
  131047: 'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  131048: 'Message failed to send because there are restrictions on how many messages can be sent from this phone number.',
  131049: 'In order to maintain a healthy ecosystem engagement, the message failed to be delivered.',
  131050: 'Unable to deliver the message. This recipient has chosen to stop receiving marketing messages on WhatsApp from your business.',
  137000: 'The recipient identity key hash does not match the stored one.',
};

/** The same error in the shape in which statuses and inbound messages carry it. */
export function statusError(code: number, details?: string): StatusError {
  const { title } = catalogueEntry(code);
  return {
    code,
    title,
    message: title,
    error_data: { details: details ?? DETAILS[code] ?? `${title}.` },
    href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
  };
}
