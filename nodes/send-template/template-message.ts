import type { OutgoingMessage, TemplateButtonValue, TemplateChoice, TemplateHeaderValue, TemplateTextValue } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { StepContext } from '../contract.ts';
import { renderWithin } from '../shared/render-within.ts';

type Renderer = Pick<StepContext, 'render'>;
type Component = { type: string; [key: string]: unknown };

/** The template message with every parameter filled in, in the Cloud API's shape. */
export function templateMessage(ctx: Renderer, template: TemplateChoice): OutgoingMessage {
  const { name, language, header = [], body = [], buttons = [] } = template;
  const components: Component[] = [
    ...(header.length > 0 ? [{ type: 'header', parameters: header.map((value) => headerParameter(ctx, value)) }] : []),
    ...(body.length > 0 ? [{ type: 'body', parameters: body.map((value) => textParameter(ctx, value)) }] : []),
    ...buttons.map((button) => buttonComponent(ctx, button)),
  ];
  return { type: 'template', template: { name, language: { code: language }, ...(components.length > 0 && { components }) } };
}

function headerParameter(ctx: Renderer, value: TemplateHeaderValue): Record<string, unknown> {
  if (value.type === 'text') return textParameter(ctx, value);
  const file = renderWithin(ctx, value.value, limits.maxTemplateLength, 'header of the template');
  return { type: value.type, [value.type]: /^https?:\/\//i.test(file) ? { link: file } : { id: file } };
}

function textParameter(ctx: Renderer, { name, value }: TemplateTextValue): Record<string, unknown> {
  return { type: 'text', ...(name !== undefined && { parameter_name: name }), text: oneLine(renderWithin(ctx, value, limits.maxInteractiveBody, 'template parameter')) };
}

function buttonComponent(ctx: Renderer, { index, type, value }: TemplateButtonValue): Component {
  const text = oneLine(renderWithin(ctx, value, limits.maxTemplateLength, 'template button'));
  const parameter = { url: { type: 'text', text }, quick_reply: { type: 'payload', payload: text }, copy_code: { type: 'coupon_code', coupon_code: text } }[type];
  return { type: 'button', sub_type: type, index: String(index), parameters: [parameter] };
}

/** Meta refuses parameters with line breaks, tabs or more than four spaces in a row (error 132018). */
function oneLine(text: string): string {
  return text.replace(/\s*[\n\r\t]+\s*/g, ' ').replace(/ {5,}/g, '    ');
}
