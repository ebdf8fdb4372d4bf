import type { NodeType } from '../field-list.ts';
import type { JsonObject } from '../../world/json.ts';

export const TEMPLATE_STATUSES = [
  'APPROVED', 'PENDING', 'REJECTED', 'PAUSED', 'DISABLED', 'IN_APPEAL', 'PENDING_DELETION', 'DELETED',
  'LIMIT_EXCEEDED', 'ARCHIVED',
] as const;
export type TemplateStatus = (typeof TEMPLATE_STATUSES)[number];

export const TEMPLATE_CATEGORIES = ['AUTHENTICATION', 'MARKETING', 'UTILITY'] as const;
export type TemplateCategory = (typeof TEMPLATE_CATEGORIES)[number];

/** A message template of one account, in one language. */
export interface Template {
  id: string;
  wabaId: string;
  name: string;
  language: string;
  category: TemplateCategory;
  status: TemplateStatus;
  parameterFormat: 'POSITIONAL' | 'NAMED';
  /** Components as created, with `type` and `format` in upper case. */
  components: JsonObject[];
  quality: { score: 'UNKNOWN' | 'GREEN' | 'YELLOW' | 'RED'; date: number };
  rejectedReason: string;
  previousCategory?: TemplateCategory;
  ttlSeconds?: number;
  /** Moments of the edits of an approved template; the platform counts them. */
  editedAt: number[];
  pauses: number;
  /** Edited and not reviewed since. */
  isEdited?: boolean;
}

/** Fields that a template may have besides. */
export const TEMPLATE_NODE: NodeType = {
  name: 'WhatsAppMessageTemplate',
  optional: ['previous_category', 'correct_category', 'sub_category', 'message_send_ttl_seconds', 'cta_url_link_tracking_opted_out', 'library_template_name', 'is_primary_device_delivery_only', 'degrees_of_freedom_spec', 'creative_sourcing_spec', 'display_format', 'bid_spec', 'last_updated_time', 'specific_rejection_reason', 'rejection_reason'],
};

/** The template as the Graph API shows it. */
export function templateView(template: Template): JsonObject {
  return {
    name: template.name,
    parameter_format: template.parameterFormat,
    components: template.components,
    language: template.language,
    status: template.status,
    category: template.category,
    ...(template.previousCategory ? { previous_category: template.previousCategory } : {}),
    ...(template.ttlSeconds === undefined ? {} : { message_send_ttl_seconds: template.ttlSeconds }),
    quality_score: { score: template.quality.score, date: Math.floor(template.quality.date / 1000) },
    rejected_reason: template.rejectedReason,
    id: template.id,
  };
}

/** A component's `type`, or an empty string. */
export function componentType(component: JsonObject): string {
  return typeof component['type'] === 'string' ? component['type'].toUpperCase() : '';
}

/** The component of a type, if the template has one. */
export function componentOf(components: readonly JsonObject[], type: string): JsonObject | undefined {
  return components.find((component) => componentType(component) === type);
}

/** Variables of a text in the order in which they stand, without repeats: `['1', '2']` or `['first_name']`. */
export function variablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g)].map((match) => match[1] ?? ''))];
}

/** Puts values in place of variables; a variable without a value stays visible. */
export function fillVariables(text: string, values: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g, (whole, name: string) => values.get(name) ?? whole);
}
