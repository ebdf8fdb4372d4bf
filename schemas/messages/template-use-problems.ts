import type { OutgoingTemplate, TemplateComponent, TemplateParameter } from '../generated/types.ts';
import type { MessageProblem } from './message-problem.ts';

/** A part of a template's definition, as Meta gives it; types come in capitals, or not. */
interface DefinedPart {
  readonly type?: unknown;
  readonly format?: unknown;
  readonly text?: unknown;
  readonly buttons?: unknown;
  readonly cards?: unknown;
}

const files = ['IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION'];

/**
 * Where a use of a template does not fit its approved definition: missing or surplus values, another kind of header, buttons
 * that want a value (Meta answers 132000, 132012 and 131008). Compared part by part, cards of a carousel included.
 */
export function templateUseProblems(definition: readonly object[], { template }: Pick<OutgoingTemplate, 'template'>): MessageProblem[] {
  return partsProblems(definition, template.components ?? [], 'template.components');
}

function partsProblems(definition: readonly object[], components: readonly TemplateComponent[], at: string): MessageProblem[] {
  const defined = (type: string): DefinedPart | undefined => definition.find((part: DefinedPart) => upper(part.type) === type);
  const place = (type: string): string => {
    const index = components.findIndex((component) => component.type === type);
    return index < 0 ? at : `${at}[${index}]`;
  };
  const parametersOf = (type: 'header' | 'body'): readonly TemplateParameter[] => components.flatMap((component) => (component.type === type ? component.parameters : []));
  return [
    ...headerProblems(defined('HEADER'), parametersOf('header'), place('header')),
    ...valueProblems(variablesOf(defined('BODY')?.text), parametersOf('body'), `${place('body')}.parameters`, 'body'),
    ...buttonProblems(listOf(defined('BUTTONS')?.buttons), components, at),
    ...(defined('LIMITED_TIME_OFFER') !== undefined && !components.some((component) => component.type === 'limited_time_offer') ? [missing(at, 'the end of the limited-time offer')] : []),
    ...cardProblems(listOf(defined('CAROUSEL')?.cards), components, at),
  ];
}

function headerProblems(part: DefinedPart | undefined, given: readonly TemplateParameter[], at: string): MessageProblem[] {
  const format = upper(part?.format);
  if (!files.includes(format)) return valueProblems(variablesOf(part?.text), given, `${at}.parameters`, 'header');
  const [parameter] = given;
  if (parameter === undefined) return [missing(at, `the ${format.toLowerCase()} of the header`)];
  return upper(parameter.type) === format ? [] : [{ field: `${at}.parameters[0].type`, rule: 'enum', message: `The header of this template is a ${format.toLowerCase()}, not ${parameter.type}.`, fix: `Send a parameter of type ${format.toLowerCase()}.` }];
}

function valueProblems(wanted: readonly string[], given: readonly TemplateParameter[], field: string, part: string): MessageProblem[] {
  if (wanted.length !== given.length) {
    return [{ field, rule: 'count', message: `The ${part} of this template takes ${wanted.length} values, and ${given.length} are given.`, fix: wanted.length === 0 ? 'Leave them away.' : `Give values for ${wanted.join(', ')}.`, limit: wanted.length }];
  }
  const named = wanted.filter((name) => !/^\d+$/.test(name));
  const names = new Set(given.map((parameter) => ('parameter_name' in parameter ? parameter.parameter_name : undefined)));
  return named.filter((name) => !names.has(name)).map((name) => missing(field, `the value named ${name}`));
}

function buttonProblems(buttons: readonly object[], components: readonly TemplateComponent[], at: string): MessageProblem[] {
  return buttons.flatMap((button, index) => {
    const { type, text, url } = button as { type?: unknown; text?: unknown; url?: unknown };
    const wanted = upper(type) === 'COPY_CODE' ? 'copy_code' : upper(type) === 'OTP' || (upper(type) === 'URL' && variablesOf(url).length > 0) ? 'url' : undefined;
    const used = components.find((component) => component.type === 'button' && Number(component.index) === index);
    if (wanted === undefined || (used?.type === 'button' && used.sub_type === wanted && used.parameters.length > 0)) return [];
    return [missing(at, `the value of button ${index} "${String(text ?? type)}" (sub_type ${wanted})`)];
  });
}

function cardProblems(cards: readonly object[], components: readonly TemplateComponent[], at: string): MessageProblem[] {
  if (cards.length === 0) return [];
  const place = components.findIndex((component) => component.type === 'carousel');
  const used = components[place];
  if (used?.type !== 'carousel') return [missing(at, 'the cards of the carousel')];
  const field = `${at}[${place}].cards`;
  if (used.cards.length !== cards.length) return [{ field, rule: 'count', message: `This template has ${cards.length} cards, and ${used.cards.length} are given.`, fix: `Give ${cards.length} cards.`, limit: cards.length }];
  return cards.flatMap((card, index) => {
    const filled = used.cards.find((candidate) => candidate.card_index === index);
    return filled === undefined ? [missing(field, `card ${index}`)] : partsProblems(listOf((card as { components?: unknown }).components), filled.components, `${field}[${used.cards.indexOf(filled)}].components`);
  });
}

function missing(field: string, what: string): MessageProblem {
  return { field, rule: 'required', message: `${field} lacks ${what}.`, fix: `Add ${what}.` };
}

/** Names or numbers in {{ }}, each once, in order. */
function variablesOf(text: unknown): string[] {
  return typeof text === 'string' ? [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? ''))] : [];
}

function listOf(value: unknown): object[] {
  return Array.isArray(value) ? value.filter((item): item is object => typeof item === 'object' && item !== null) : [];
}

function upper(value: unknown): string {
  return typeof value === 'string' ? value.toUpperCase() : '';
}
