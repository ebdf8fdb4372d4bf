import { plainText } from '../../plain-text.ts';
import type { TemplateFace } from '../../world/entities.ts';
import { isObject, objectAt, objectsAt, stringAt, type JsonObject } from '../../world/json.ts';
import { GraphError } from '../graph-error.ts';
import { META_LIMITS } from '../limits.ts';
import { lengthOf } from '../messages/checks.ts';
import type { ContentContext } from '../messages/content-rule.ts';
import { checkButtons } from './check-buttons.ts';
import { checkHeaderParameters } from './check-header.ts';
import { readTextValues } from './text-values.ts';
import { componentOf, componentType, fillVariables, variablesOf, type Template } from './template.ts';

/** What came out of a template send that fits: the message as the customer sees it. */
export interface FilledTemplate {
  face: TemplateFace;
  /** Media given by link. */
  links: string[];
}

/** Compares the parameters of a send with the stored definition and fills them in. Paths follow the platform's texts. */
export function checkTemplateParameters(template: Template, sent: readonly JsonObject[], context: ContentContext): FilledTemplate {
  for (const [index, component] of sent.entries()) checkComponentName(component, index);
  const offer = offerOf(template, sent);
  const links: string[] = [];
  const face = fillComponents(template, template.components, sent, "template['components']", context, links);
  if (offer) face.offer = offer;
  const carousel = componentOf(template.components, 'CAROUSEL');
  if (carousel) face.cards = fillCards(template, carousel, sent, context, links);
  return { face, links };
}

function fillComponents(
  template: Template,
  defined: readonly JsonObject[],
  sent: readonly JsonObject[],
  path: string,
  context: ContentContext,
  links: string[],
): TemplateFace {
  const header = checkHeaderParameters(template, componentOf(defined, 'HEADER'), sent, path, context);
  if (header?.link) links.push(header.link);
  const body = fillBody(template, componentOf(defined, 'BODY'), sent, path, defined === template.components ? META_LIMITS.templateBody : META_LIMITS.carouselCardBody);
  const footer = footerOf(componentOf(defined, 'FOOTER'));
  const buttons = checkButtons(template, objectsAt(componentOf(defined, 'BUTTONS'), 'buttons'), sent);
  return { ...(header ? { header: header.face } : {}), body, ...(footer ? { footer } : {}), buttons };
}

/** Of an authentication template the platform writes how long the code counts. */
function footerOf(definition: JsonObject | undefined): string | undefined {
  const minutes = definition?.['code_expiration_minutes'];
  return typeof minutes === 'number' ? `This code expires in ${minutes} minutes.` : stringAt(definition, 'text');
}

function fillBody(template: Template, definition: JsonObject | undefined, sent: readonly JsonObject[], path: string, max: number): string {
  const text = stringAt(definition, 'text') ?? authenticationBody(template, definition);
  const index = sent.findIndex((component) => componentType(component) === 'BODY');
  const parameters = objectsAt(sent[index], 'parameters');
  const values = readTextValues(parameters, variablesOf(text), template, 'body', `${path}[${index}]`);
  const filled = fillVariables(text, values);
  if (lengthOf(filled) > max) {
    throw new GraphError(132005, { details: `Translated text too long: the body has ${lengthOf(filled)} characters, the maximum is ${max}` });
  }
  return filled;
}

/** Authentication templates have no body of their own; the platform writes it in the template's language. */
function authenticationBody(template: Template, definition: JsonObject | undefined): string {
  if (template.category !== 'AUTHENTICATION') return '';
  const advice = definition?.['add_security_recommendation'] === true ? ' For your security, do not share this code.' : '';
  return `{{1}} is your verification code.${advice}`;
}

function fillCards(
  template: Template,
  definition: JsonObject,
  sent: readonly JsonObject[],
  context: ContentContext,
  links: string[],
): TemplateFace[] {
  const defined = objectsAt(definition, 'cards');
  const position = sent.findIndex((component) => componentType(component) === 'CAROUSEL');
  const cards = objectsAt(sent[position], 'cards');
  if (cards.length !== defined.length) {
    throw new GraphError(132000, { details: `carousel: number of cards (${cards.length}) does not match the expected number of cards (${defined.length})` });
  }
  return defined.map((card, index) => {
    const values = cards.find((candidate) => Number(candidate['card_index']) === index) ?? cards[index];
    const path = `template['components'][${position}]['cards'][${index}]['components']`;
    return fillComponents(template, objectsAt(card, 'components'), objectsAt(values, 'components'), path, context, links);
  });
}

/** An offer ends at a moment that each send names. */
function offerOf(template: Template, sent: readonly JsonObject[]): TemplateFace['offer'] {
  const offer = objectAt(componentOf(template.components, 'LIMITED_TIME_OFFER'), 'limited_time_offer');
  if (!offer) return undefined;
  const text = stringAt(offer, 'text') ?? '';
  if (offer['has_expiration'] === false) return { text };
  const parameter = objectsAt(componentOf(sent, 'LIMITED_TIME_OFFER'), 'parameters')[0];
  const time = objectAt(parameter, 'limited_time_offer')?.['expiration_time_ms'];
  if (typeof time !== 'number') throw new GraphError(131008, { details: "limited_time_offer: 'expiration_time_ms' is required" });
  return { text, until: time };
}

const SENDABLE = new Set(['HEADER', 'BODY', 'FOOTER', 'BUTTON', 'CAROUSEL', 'LIMITED_TIME_OFFER', 'ORDER_STATUS']);

function checkComponentName(component: JsonObject, index: number): void {
  const type = componentType(component);
  const known = [...SENDABLE].join(', ');
  if (!SENDABLE.has(type)) {
    throw new GraphError(100, { message: `(#100) Param template['components'][${index}]['type'] must be one of {${known}} - got "${plainText(component['type'])}".` });
  }
  const parameters = component['parameters'];
  if (parameters !== undefined && !(Array.isArray(parameters) && parameters.every(isObject))) {
    throw new GraphError(100, { message: `(#100) Param template['components'][${index}]['parameters'] must be an array.` });
  }
}
