import type { JsonObject } from './world/json.ts';
import type { StoredMessage } from './world/entities.ts';
import type { TemplateCategory } from './graph/templates/template.ts';
import type { Delivery } from './webhook/delivery.ts';

/** A step of an outgoing message on its way to the customer. */
export type LadderStep = 'sent' | 'delivered' | 'read' | 'failed';

/** Something planned on the timeline. Plain data apart from the message, so that it can be saved and restored. */
export type Job =
  | { kind: 'status'; message: StoredMessage; step: LadderStep }
  | { kind: 'retry'; delivery: Delivery }
  | { kind: 'deliver'; delivery: Delivery }
  | { kind: 'review'; templateId: string }
  | { kind: 'category'; templateId: string; category: TemplateCategory }
  | { kind: 'upgrade'; portfolioId: string }
  | { kind: 'platform'; wabaId: string; field: string; value: JsonObject };
