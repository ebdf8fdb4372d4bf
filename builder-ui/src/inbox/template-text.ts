import type { OutgoingMessage, TemplateView } from '../../../schemas/generated/types.ts';
import { textAt } from './read-content.ts';

const placeholder = /\{\{\s*([\w]+)\s*\}\}/g;

/** The text of the body component, with its placeholders. */
function templateBody(template: TemplateView): string {
  const body = template.components.find((component) => textAt(component, 'type')?.toUpperCase() === 'BODY');
  return textAt(body, 'text') ?? '';
}

/** Placeholders of the body in the order in which they appear, each once: positions ("1") or names. */
export function templateVariables(template: TemplateView): string[] {
  return [...new Set([...templateBody(template).matchAll(placeholder)].map((match) => match[1] ?? ''))];
}

/** The message for the Cloud API; named placeholders carry their name, positional ones go by order. */
export function templateMessage(template: TemplateView, values: Readonly<Record<string, string>>): OutgoingMessage {
  const parameters = templateVariables(template).map((name) => ({
    type: 'text' as const,
    ...(/^\d+$/.test(name) ? {} : { parameter_name: name }),
    text: values[name]?.trim() ?? '',
  }));
  return {
    type: 'template',
    template: {
      name: template.name,
      language: { code: template.language },
      ...(parameters.length > 0 ? { components: [{ type: 'body' as const, parameters }] } : {}),
    },
  };
}
