import type { JsonObject } from '../world/json.ts';
import type { WebhookSubject } from './delivery.ts';

/** One `entry` of a webhook with what it is about. */
export interface Outgoing {
  subject: WebhookSubject;
  entry: JsonObject;
  lane: string;
}
