import type { TemplateRecord } from '../../../schemas/generated/types.ts';
import { upper } from '../../../schemas/templates/components.ts';
import { objectsOf, textOf, type JsonObject } from '../read/json.ts';

/** The components of a template after message_template_components_update, which tells texts only: files and examples stay. */
export function changedComponents(before: TemplateRecord['components'], content: JsonObject): TemplateRecord['components'] {
  const texts: Readonly<Record<string, string | undefined>> = {
    HEADER: textOf(content['message_template_title']),
    BODY: textOf(content['message_template_element']),
    FOOTER: textOf(content['message_template_footer']),
  };
  const told = objectsOf(content['message_template_buttons']);
  return before.map((component) => {
    const type = upper(component['type']);
    const text = texts[type];
    if (text !== undefined) return { ...component, text };
    if (type !== 'BUTTONS' || told.length === 0) return component;
    const buttons = objectsOf(component['buttons']);
    return { ...component, buttons: told.map((button, index) => changedButton(buttons[index] ?? {}, button)) };
  });
}

function changedButton(before: JsonObject, told: JsonObject): JsonObject {
  const values = { type: textOf(told['message_template_button_type']), text: textOf(told['message_template_button_text']), url: textOf(told['message_template_button_url']), phone_number: textOf(told['message_template_button_phone_number']) };
  return { ...before, ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) };
}
