import { isObject, objectsAt, stringAt, type JsonObject } from '../../world/json.ts';
import { GraphError, invalidParameter } from '../graph-error.ts';
import { META_LIMITS } from '../limits.ts';
import { requireString } from '../messages/checks.ts';
import { TEMPLATE_LANGUAGES } from './languages.ts';
import { checkComponents } from './check-components.ts';
import { TEMPLATE_CATEGORIES, type Template, type TemplateCategory } from './template.ts';

/** The checked parts of a template definition. */
export type TemplateDefinition = Pick<Template, 'name' | 'language' | 'category' | 'parameterFormat' | 'components'> & { ttlSeconds?: number };

/** Reads the body of a create request. */
export function readDefinition(body: JsonObject): TemplateDefinition {
  const name = requireString(body, 'name', 'name', META_LIMITS.templateName);
  if (!/^[a-z0-9_]+$/.test(name)) {
    throw invalidParameter('Invalid parameter', 'Message template name can only have lowercase letters, digits and underscores');
  }
  const language = requireString(body, 'language', 'language', 16);
  if (!TEMPLATE_LANGUAGES.includes(language)) throw invalidParameter(`Param language must be one of {${TEMPLATE_LANGUAGES.join(', ')}} - got "${language}".`);
  const parameterFormat = readFormat(body);
  const components = readComponents(body, parameterFormat, readCategory(body));
  const ttlSeconds = readLifetime(body, readCategory(body));
  return {
    name,
    language,
    category: readCategory(body),
    parameterFormat,
    components,
    ...(ttlSeconds === undefined ? {} : { ttlSeconds }),
  };
}

// For how many seconds an undelivered message may be tried; -1 means 30 days, where a category has it.
const LIFETIMES: Readonly<Record<TemplateCategory, { min: number; max: number; hasLongest: boolean }>> = {
  AUTHENTICATION: { min: 30, max: 900, hasLongest: true },
  UTILITY: { min: 30, max: 43_200, hasLongest: true },
  MARKETING: { min: 43_200, max: 2_592_000, hasLongest: false },
};

/** `message_send_ttl_seconds`, within what the category allows. */
export function readLifetime(body: JsonObject, category: TemplateCategory): number | undefined {
  const ttl = body['message_send_ttl_seconds'];
  if (ttl === undefined) return undefined;
  const { min, max, hasLongest } = LIFETIMES[category];
  if (typeof ttl !== 'number' || (!(hasLongest && ttl === -1) && (ttl < min || ttl > max))) {
    throw invalidParameter(`Param message_send_ttl_seconds must be between ${min} and ${max} for category ${category}.`);
  }
  return ttl;
}

/** The category, in upper case. */
export function readCategory(body: JsonObject): TemplateCategory {
  const given = stringAt(body, 'category')?.toUpperCase();
  const category = TEMPLATE_CATEGORIES.find((known) => known === given);
  if (!category) throw invalidParameter(`Param category must be one of {${TEMPLATE_CATEGORIES.join(', ')}} - got "${given ?? ''}".`);
  return category;
}

/** The components with `type` and `format` in upper case, checked. */
export function readComponents(body: JsonObject, parameterFormat: Template['parameterFormat'], category: TemplateCategory): JsonObject[] {
  const list = body['components'];
  if (!Array.isArray(list) || list.length === 0 || !list.every(isObject)) {
    throw new GraphError(100, { message: '(#100) The parameter components is required.', subcode: 2388043 });
  }
  const components = objectsAt(body, 'components').map(upperCased);
  checkComponents(components, parameterFormat, category);
  return components;
}

function readFormat(body: JsonObject): Template['parameterFormat'] {
  return stringAt(body, 'parameter_format')?.toUpperCase() === 'NAMED' ? 'NAMED' : 'POSITIONAL';
}

/** A copy with `type` and `format` in upper case, down to buttons and cards. */
export function upperCased(component: JsonObject): JsonObject {
  const copy: JsonObject = { ...component };
  for (const key of ['type', 'format']) {
    const value = copy[key];
    if (typeof value === 'string') copy[key] = value.toUpperCase();
  }
  for (const key of ['buttons', 'cards', 'components']) {
    const parts = copy[key];
    if (Array.isArray(parts)) copy[key] = parts.map((part) => (isObject(part) ? upperCased(part) : part));
  }
  return copy;
}
