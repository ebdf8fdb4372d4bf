import { isObject, objectAt, objectsAt, stringAt, type JsonObject } from '../../world/json.ts';
import { META_LIMITS } from '../limits.ts';
import { lengthOf } from '../messages/checks.ts';
import { checkCarousel, checkCodeTemplate, checkOffer } from './check-special.ts';
import { refusal, SUBCODE } from './refusal.ts';
import { componentOf, componentType, variablesOf, type Template } from './template.ts';

const MEDIA_FORMATS = ['IMAGE', 'VIDEO', 'DOCUMENT', 'GIF'];
const BUTTON_TYPES = ['QUICK_REPLY', 'URL', 'PHONE_NUMBER', 'COPY_CODE', 'FLOW', 'OTP', 'CATALOG', 'MPM', 'SPM', 'ORDER_DETAILS', 'VOICE_CALL'];

/** Checks the components of a new or edited template. */
export function checkComponents(components: readonly JsonObject[], format: Template['parameterFormat'], category: Template['category']): void {
  if (!componentOf(components, 'BODY')) throw refusal(SUBCODE.body, 'A template needs a BODY component.');
  if (category === 'AUTHENTICATION') {
    checkCodeTemplate(components);
    return;
  }
  checkParts(components, format);
  checkOffer(components, category);
  checkCarousel(components, category, (card) => checkParts(card, format));
}

/** The parts that a message and each card of a carousel have in common. */
function checkParts(components: readonly JsonObject[], format: Template['parameterFormat']): void {
  const [header, body, footer, buttons] = ['HEADER', 'BODY', 'FOOTER', 'BUTTONS'].map((type) => componentOf(components, type));
  if (header) checkHeader(header, format);
  if (body) checkBody(body, format);
  if (footer) checkFooter(footer);
  if (buttons) checkButtons(objectsAt(buttons, 'buttons'));
}

function checkHeader(header: JsonObject, format: Template['parameterFormat']): void {
  const kind = stringAt(header, 'format') ?? 'TEXT';
  const example = objectAt(header, 'example');
  if (kind === 'TEXT') {
    const text = stringAt(header, 'text') ?? '';
    if (lengthOf(text) < 1) throw refusal(SUBCODE.header, 'The header text is missing.');
    if (lengthOf(text) > META_LIMITS.templateHeader) throw refusal(SUBCODE.tooLong, `The header may have at most ${META_LIMITS.templateHeader} characters.`);
    const variables = variablesOf(text);
    if (variables.length > 1) throw refusal(SUBCODE.header, 'A header may contain at most one variable.');
    checkNames(variables, format);
    if (variables.length > 0 && !hasExample(example, 'header_text', 'header_text_named_params')) throw refusal(SUBCODE.header, 'The header variable needs an example.');
    return;
  }
  if (kind === 'LOCATION' || kind === 'PRODUCT') return;
  if (!MEDIA_FORMATS.includes(kind)) throw refusal(SUBCODE.header, `The header format ${kind} is not known.`);
  if (!hasExample(example, 'header_handle')) throw refusal(SUBCODE.header, 'A media header needs an example handle.');
}

function checkBody(body: JsonObject, format: Template['parameterFormat']): void {
  const text = stringAt(body, 'text') ?? '';
  if (lengthOf(text) < 1) throw refusal(SUBCODE.body, 'The body text is missing.');
  if (lengthOf(text) > META_LIMITS.templateBody) throw refusal(SUBCODE.tooLong, `The body may have at most ${META_LIMITS.templateBody} characters.`);
  const variables = variablesOf(text);
  checkNames(variables, format);
  if (/^\s*\{\{/.test(text) || /\}\}\s*$/.test(text)) throw refusal(SUBCODE.variablesAtEdge, "Variables can't be at the start or end of the template.");
  if (/\}\}\s*\{\{/.test(text)) throw refusal(SUBCODE.body, 'Two variables may not stand next to each other.');
  const words = text.replaceAll(/\{\{[^}]*\}\}/g, ' ').trim().split(/\s+/).filter(Boolean).length;
  if (variables.length > 0 && words < variables.length * 2 + 1) throw refusal(SUBCODE.tooManyVariables, 'This template has too many variables for its length.');
  if (variables.length > 0 && !hasExample(objectAt(body, 'example'), 'body_text', 'body_text_named_params')) throw refusal(SUBCODE.body, 'The body variables need examples.');
}

function checkFooter(footer: JsonObject): void {
  const text = stringAt(footer, 'text') ?? '';
  if (lengthOf(text) < 1 || lengthOf(text) > META_LIMITS.templateFooter) throw refusal(SUBCODE.footer, `The footer must have 1 to ${META_LIMITS.templateFooter} characters.`);
  if (variablesOf(text).length > 0) throw refusal(SUBCODE.footer, 'The footer may not contain variables.');
}

function checkButtons(buttons: readonly JsonObject[]): void {
  if (buttons.length < 1 || buttons.length > META_LIMITS.templateButtons) throw refusal(SUBCODE.buttons, `A template may have 1 to ${META_LIMITS.templateButtons} buttons.`);
  const types = buttons.map(componentType);
  const count = (type: string) => types.filter((name) => name === type).length;
  if (count('URL') > META_LIMITS.templateUrlButtons) throw refusal(SUBCODE.buttons, `A template may have at most ${META_LIMITS.templateUrlButtons} URL buttons.`);
  for (const single of ['PHONE_NUMBER', 'COPY_CODE']) if (count(single) > 1) throw refusal(SUBCODE.buttons, `A template may have one ${single} button.`);
  const isQuick = types.map((type) => type === 'QUICK_REPLY').join(',');
  if (/true,(?:false,)+true/.test(isQuick) || /false,(?:true,)+false/.test(isQuick)) throw refusal(SUBCODE.buttons, 'Quick replies must stand together.');
  for (const button of buttons) checkButton(button);
}

function checkButton(button: JsonObject): void {
  const type = componentType(button);
  if (!BUTTON_TYPES.includes(type)) throw refusal(SUBCODE.buttons, `The button type ${type} is not known.`);
  const text = stringAt(button, 'text') ?? '';
  const needsText = type !== 'OTP' && type !== 'COPY_CODE' && type !== 'CATALOG' && type !== 'MPM' && type !== 'SPM';
  if ((needsText && lengthOf(text) < 1) || lengthOf(text) > META_LIMITS.templateButtonText) {
    throw refusal(SUBCODE.buttons, `A button text must have 1 to ${META_LIMITS.templateButtonText} characters.`);
  }
  if (type === 'URL') {
    const url = stringAt(button, 'url') ?? '';
    if (!/^https?:\/\//.test(url) || url.length > META_LIMITS.templateUrl) throw refusal(SUBCODE.buttons, 'A URL button needs an address.');
    if (variablesOf(url).length > 1 || (variablesOf(url).length === 1 && !url.endsWith('}}'))) throw refusal(SUBCODE.buttons, 'The variable of a URL must stand at its end.');
  }
  if (variablesOf(stringAt(button, 'url') ?? '').length > 0 && !hasSample(button)) throw refusal(SUBCODE.buttons, 'The variable of a URL needs an example.');
  if (type === 'PHONE_NUMBER') {
    const phone = stringAt(button, 'phone_number') ?? '';
    if (phone === '' || phone.length > META_LIMITS.templatePhone) throw refusal(SUBCODE.buttons, `A phone button needs a phone number of at most ${META_LIMITS.templatePhone} characters.`);
  }
  if (type === 'COPY_CODE' && (!hasSample(button) || lengthOf(sampleOf(button)) > META_LIMITS.couponCode)) {
    throw refusal(SUBCODE.buttons, `A COPY_CODE button needs an example of at most ${META_LIMITS.couponCode} characters.`);
  }
  if (type === 'FLOW' && !['flow_id', 'flow_name', 'flow_json'].some((key) => button[key] !== undefined)) throw refusal(SUBCODE.buttons, 'A FLOW button needs flow_id, flow_name or flow_json.');
}

/** The example of a button, which may stand in a list or by itself. */
function sampleOf(button: JsonObject): string {
  const { example } = button;
  const sample = Array.isArray(example) ? example[0] : example;
  return typeof sample === 'string' ? sample : '';
}

function hasSample(button: JsonObject): boolean {
  return sampleOf(button) !== '';
}

function checkNames(variables: readonly string[], format: Template['parameterFormat']): void {
  if (format === 'NAMED') {
    if (!variables.every((name) => /^[a-z][a-z0-9_]*$/.test(name))) throw refusal(SUBCODE.body, 'Named variables are written in lower case with underscores.');
    return;
  }
  if (!variables.every((name, index) => name === String(index + 1))) throw refusal(SUBCODE.body, 'Variables must be numbered {{1}}, {{2}} ... in order.');
}

function hasExample(example: JsonObject | undefined, ...keys: string[]): boolean {
  return keys.some((key) => {
    const value = example?.[key];
    return Array.isArray(value) && value.length > 0 && !(isObject(value[0]) && Object.keys(value[0]).length === 0);
  });
}
