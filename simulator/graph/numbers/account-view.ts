import type { Request } from 'express';
import type { Sim } from '../../sim.ts';
import type { Waba } from '../../world/entities.ts';
import type { JsonObject } from '../../world/json.ts';
import type { World } from '../../world/world.ts';
import { accountMetric, isMetric } from '../analytics/account-analytics.ts';
import { fieldCalls } from '../analytics/field-calls.ts';
import { pickNode, readFields, type FieldRequest, type NodeType } from '../field-list.ts';
import { formView } from '../forms/form-routes.ts';
import { queryOf } from '../route.ts';
import { TEMPLATE_NODE, templateView } from '../templates/template.ts';
import { accountHealth } from './health.ts';
import { NUMBER_DEFAULT_FIELDS, NUMBER_NODE, numberView } from './number-view.ts';

const DEFAULT_FIELDS = ['id', 'name', 'timezone_id', 'message_template_namespace'].map((name) => ({ name, calls: [] }));
const DEFAULT_LIMIT = 25;

const ACCOUNT_NODE: NodeType = {
  name: 'WhatsAppBusinessAccount',
  optional: ['country', 'primary_business_location', 'primary_funding_id', 'purchase_order_number', 'on_behalf_of_business_info', 'auth_international_rate_eligibility', 'marketing_messages_lite_api_status', 'analytics', 'conversation_analytics', 'pricing_analytics', 'template_analytics', 'is_shared_with_partners'],
};

const EDGES: Readonly<Record<string, (sim: Sim, waba: Waba) => { views: JsonObject[]; type?: NodeType; defaults?: readonly string[] }>> = {
  phone_numbers: ({ world }, { id }) => ({ views: world.numbersOf(id).map((number) => numberView(world, number)), type: NUMBER_NODE, defaults: NUMBER_DEFAULT_FIELDS }),
  message_templates: ({ world }, { id }) => ({ views: [...world.templates.values()].filter((template) => template.wabaId === id).map(templateView), type: TEMPLATE_NODE }),
  flows: ({ world }, { id }) => ({ views: [...world.forms.values()].filter((form) => form.wabaId === id).map(formView), defaults: ['id', 'name', 'status', 'categories', 'validation_errors'] }),
  subscribed_apps: ({ world }, waba) => ({ views: subscriptionViews(world, waba) }),
};

/** What `GET /{account}` answers: fields, metrics with their arguments, and lists below the account such as `phone_numbers{id}`. */
export function accountAnswer(sim: Sim, request: Request, waba: Waba): JsonObject {
  const fields = queryOf(request, 'fields');
  const wanted = fields === undefined ? DEFAULT_FIELDS : readFields(fields);
  const metrics = fields === undefined ? [] : fieldCalls(fields, isMetric);
  const edges = wanted.filter(({ name }) => Object.hasOwn(EDGES, name));
  const plain = wanted.filter(({ name }) => !edges.some((edge) => edge.name === name));
  return {
    ...pickNode(accountView(sim.world, waba), plain, ACCOUNT_NODE),
    ...Object.fromEntries(metrics.map((call) => [call.name, accountMetric(sim, waba, call)])),
    ...Object.fromEntries(edges.map((edge) => [edge.name, edgeAnswer(sim, waba, edge)])),
  };
}

/** Apps that get the webhooks of an account. */
export function subscriptionViews(world: World, { subscriptions }: Waba): JsonObject[] {
  return Object.entries(subscriptions).map(([appId, override]) => ({
    whatsapp_business_api_data: { id: appId, name: world.apps.get(appId)?.name ?? '', link: `https://www.facebook.com/games/?app_id=${appId}` },
    ...(override ? { override_callback_uri: override.url } : {}),
  }));
}

function accountView(world: World, waba: Waba): JsonObject {
  const portfolio = world.portfolioOf(waba.id);
  return {
    id: waba.id,
    name: waba.name,
    currency: waba.currency,
    timezone_id: waba.timezone,
    message_template_namespace: `ns_${waba.id}`,
    account_review_status: 'APPROVED',
    status: waba.isBanned ? 'DISABLED' : 'ACTIVE',
    ownership_type: 'SELF',
    owner_business_info: { name: portfolio.id, id: portfolio.id },
    business_verification_status: portfolio.isVerified ? 'verified' : 'not_verified',
    whatsapp_business_manager_messaging_limit: portfolio.tier,
    is_enabled_for_insights: waba.insightsEnabled,
    health_status: accountHealth(waba),
  };
}

function edgeAnswer(sim: Sim, waba: Waba, { name, calls, fields }: FieldRequest): JsonObject {
  const { views, type, defaults } = EDGES[name]?.(sim, waba) ?? { views: [] };
  const limit = Number(/^limit\((\d+)\)$/.exec(calls.find((call) => call.startsWith('limit(')) ?? '')?.[1] ?? DEFAULT_LIMIT);
  const wanted = fields ?? defaults?.map((field) => ({ name: field, calls: [] }));
  return { data: views.slice(0, limit).map((view) => (wanted === undefined ? view : pickNode(view, wanted, type))) };
}
