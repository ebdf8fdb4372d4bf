import type { OutgoingTemplate, TemplateComponent, TemplateParameter } from '../generated/types.ts';
import { limits } from '../limits.ts';
import { lengthOf } from '../templates/check-texts.ts';
import { componentOf, fillText, isCodeTemplate, objectOf, textOf, upper, variablesOf, type Component } from '../templates/components.ts';
import { buttonsOf, cardsOf } from '../templates/fill/template-fields.ts';
import type { MessageProblem } from './message-problem.ts';

type Parts = readonly Component[];

/** Kinds of headers that take a file, a place or a product; an animation is sent as a video. */
const files: Readonly<Record<string, string>> = { IMAGE: 'IMAGE', VIDEO: 'VIDEO', GIF: 'VIDEO', DOCUMENT: 'DOCUMENT', LOCATION: 'LOCATION', PRODUCT: 'PRODUCT' };

/**
 * Where a use of a template does not fit its approved definition: missing or surplus values, another kind of header, buttons
 * that want a value (Meta answers 132000, 132012 and 131008). Compared part by part, cards of a carousel included.
 */
export function templateUseProblems(definition: Parts, { template }: Pick<OutgoingTemplate, 'template'>): MessageProblem[] {
  return partsProblems(definition, template.components ?? [], 'template.components', limits.maxTemplateBody);
}

function partsProblems(definition: Parts, components: readonly TemplateComponent[], at: string, most: number): MessageProblem[] {
  const place = (type: string): string => {
    const index = components.findIndex((component) => component.type === type);
    return index < 0 ? at : `${at}[${index}]`;
  };
  const parametersOf = (type: 'header' | 'body'): readonly TemplateParameter[] => components.flatMap((component) => (component.type === type ? component.parameters : []));
  const words = textOf(componentOf(definition, 'BODY')?.['text']);
  // WhatsApp writes the text of an authentication template around its one value, the code.
  const wanted = isCodeTemplate(definition) ? ['1'] : variablesOf(words);
  const offer = componentOf(definition, 'LIMITED_TIME_OFFER');
  const ends = offer !== undefined && objectOf(offer['limited_time_offer'])['has_expiration'] !== false;
  return [
    ...headerProblems(componentOf(definition, 'HEADER'), parametersOf('header'), place('header')),
    ...valueProblems(wanted, parametersOf('body'), `${place('body')}.parameters`, 'body'),
    ...lengthProblems(words, wanted, parametersOf('body'), place('body'), most),
    ...buttonProblems(buttonsOf(definition), components, at),
    ...(ends && !components.some((component) => component.type === 'limited_time_offer') ? [missing(at, 'the end of the limited-time offer')] : []),
    ...cardProblems(cardsOf(definition), components, at),
  ];
}

function headerProblems(part: Component | undefined, given: readonly TemplateParameter[], at: string): MessageProblem[] {
  const format = files[upper(part?.['format'])];
  if (format === undefined) return valueProblems(variablesOf(part?.['text']), given, `${at}.parameters`, 'header');
  const [parameter] = given;
  if (parameter === undefined) return [missing(at, `the ${format.toLowerCase()} of the header`)];
  return upper(parameter.type) === format ? [] : [{ field: `${at}.parameters[0].type`, rule: 'enum', message: `The header of this template is a ${format.toLowerCase()}, not ${parameter.type}.`, fix: `Send a parameter of type ${format.toLowerCase()}.` }];
}

/** Meta refuses a text that its values make too long with error 132005. */
function lengthProblems(text: string, wanted: readonly string[], given: readonly TemplateParameter[], at: string, limit: number): MessageProblem[] {
  const values = given.map((parameter, index) => [('parameter_name' in parameter ? parameter.parameter_name : undefined) ?? wanted[index] ?? '', parameter.type === 'text' ? parameter.text : undefined] as const);
  const length = lengthOf(fillText(text, Object.fromEntries(values)));
  return length > limit ? [{ field: at, rule: 'maxLength', message: `The text of this template has ${length} characters with its values.`, fix: `Shorten the values: at most ${limit} are allowed.`, limit }] : [];
}

function valueProblems(wanted: readonly string[], given: readonly TemplateParameter[], field: string, part: string): MessageProblem[] {
  if (wanted.length !== given.length) {
    return [{ field, rule: 'count', message: `The ${part} of this template takes ${wanted.length} values, and ${given.length} are given.`, fix: wanted.length === 0 ? 'Leave them away.' : `Give values for ${wanted.join(', ')}.`, limit: wanted.length }];
  }
  const named = wanted.filter((name) => !/^\d+$/.test(name));
  const names = new Set(given.map((parameter) => ('parameter_name' in parameter ? parameter.parameter_name : undefined)));
  return named.filter((name) => !names.has(name)).map((name) => missing(field, `the value named ${name}`));
}

function buttonProblems(buttons: Parts, components: readonly TemplateComponent[], at: string): MessageProblem[] {
  return buttons.flatMap((button, index) => {
    const wanted = wantedBy(button);
    const used = components.find((component) => component.type === 'button' && Number(component.index) === index);
    if (wanted === undefined || (used?.type === 'button' && used.sub_type === wanted && used.parameters.length > 0)) return [];
    return [missing(at, `the value of button ${index} "${textOf(button['text']) || upper(button['type'])}" (sub_type ${wanted})`)];
  });
}

/** The kind of value that a button cannot do without. */
function wantedBy(button: Component): string | undefined {
  switch (upper(button['type'])) {
    case 'COPY_CODE':
      return 'copy_code';
    case 'MPM':
      return 'mpm';
    case 'OTP':
      return 'url';
    case 'URL':
      return variablesOf(button['url']).length > 0 ? 'url' : undefined;
    default:
      return undefined;
  }
}

function cardProblems(cards: readonly Parts[], components: readonly TemplateComponent[], at: string): MessageProblem[] {
  if (cards.length === 0) return [];
  const place = components.findIndex((component) => component.type === 'carousel');
  const used = components[place];
  if (used?.type !== 'carousel') return [missing(at, 'the cards of the carousel')];
  const field = `${at}[${place}].cards`;
  if (used.cards.length !== cards.length) return [{ field, rule: 'count', message: `This template has ${cards.length} cards, and ${used.cards.length} are given.`, fix: `Give ${cards.length} cards.`, limit: cards.length }];
  return cards.flatMap((card, index) => {
    const filled = used.cards.find((candidate) => candidate.card_index === index);
    return filled === undefined ? [missing(field, `card ${index}`)] : partsProblems(card, filled.components, `${field}[${used.cards.indexOf(filled)}].components`, limits.maxTemplateCardBody);
  });
}

function missing(field: string, what: string): MessageProblem {
  return { field, rule: 'required', message: `${field} lacks ${what}.`, fix: `Add ${what}.` };
}
