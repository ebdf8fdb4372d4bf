import type { MediaRef, OutgoingMessage, TemplateButtonUse, TemplateButtonValue, TemplateChoice, TemplateComponent, TemplateHeaderValue, TemplateParameter, TemplateTextValue, TextParameter } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { StepContext } from '../contract.ts';
import { renderWithin } from '../shared/render-within.ts';

type Renderer = Pick<StepContext, 'render'>;

/** The template message with every parameter filled in, in the Cloud API's shape. */
export function templateMessage(ctx: Renderer, template: TemplateChoice): OutgoingMessage {
  const { name, language, header = [], body = [], buttons = [] } = template;
  const components: TemplateComponent[] = [
    ...(header.length > 0 ? [{ type: 'header' as const, parameters: header.map((value) => headerParameter(ctx, value)) }] : []),
    ...(body.length > 0 ? [{ type: 'body' as const, parameters: body.map((value) => textParameter(ctx, value)) }] : []),
    ...buttons.map((button) => buttonComponent(ctx, button)),
  ];
  return { type: 'template', template: { name, language: { code: language }, ...(components.length > 0 && { components }) } };
}

function headerParameter(ctx: Renderer, value: TemplateHeaderValue): TemplateParameter {
  if (value.type === 'text') return textParameter(ctx, value);
  const file = renderWithin(ctx, value.value, limits.maxTemplateLength, 'header of the template');
  const source = fileRef(file);
  switch (value.type) {
    case 'image':
      return { type: 'image', image: source };
    case 'video':
      return { type: 'video', video: source };
    case 'document':
      return { type: 'document', document: source };
  }
}

/** A link, a file of the library, or a file that WhatsApp has. */
function fileRef(file: string): MediaRef {
  if (/^https?:\/\//i.test(file)) return { link: file };
  return file.startsWith('med_') ? { asset: file } : { id: file };
}

function textParameter(ctx: Renderer, { name, value }: TemplateTextValue): TextParameter {
  return { type: 'text', ...(name !== undefined && { parameter_name: name }), text: oneLine(renderWithin(ctx, value, limits.maxInteractiveBody, 'template parameter')) };
}

function buttonComponent(ctx: Renderer, { index, type, value }: TemplateButtonValue): TemplateButtonUse {
  const text = oneLine(renderWithin(ctx, value, limits.maxTemplateLength, 'template button'));
  return { type: 'button', sub_type: type, index: String(index), parameters: [buttonParameter(type, text)] };
}

function buttonParameter(type: TemplateButtonValue['type'], text: string): TemplateParameter {
  switch (type) {
    case 'url':
      return { type: 'text', text };
    case 'quick_reply':
      return { type: 'payload', payload: text };
    case 'copy_code':
      return { type: 'coupon_code', coupon_code: text };
  }
}

/** Meta refuses parameters with line breaks, tabs or more than four spaces in a row (error 132018). */
function oneLine(text: string): string {
  return text.replace(/\s*[\n\r\t]+\s*/g, ' ').replace(/ {5,}/g, '    ');
}
