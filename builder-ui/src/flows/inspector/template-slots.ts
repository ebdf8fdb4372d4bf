import type { TemplateView } from '../../../../schemas/generated/types.ts';

/** A place in a template that must be filled in. */
export type TemplateSlot =
  | { part: 'header'; type: 'text' | 'image' | 'video' | 'document'; name?: string | undefined }
  | { part: 'body'; position: number; name?: string | undefined }
  | { part: 'button'; index: number; type: 'url' | 'copy_code'; title: string };

type Component = { type: string; format?: string; text?: string; buttons?: { type: string; text: string; url?: string }[] };

/** Finds what a template needs: variables of its header and body, a file, and the changing ends of its links. */
export function templateSlots(template: TemplateView): TemplateSlot[] {
  return (template.components as Component[]).flatMap((part): TemplateSlot[] => {
    switch (part.type.toUpperCase()) {
      case 'HEADER':
        return headerSlots(part);
      case 'BODY':
        return placeholders(part.text).map((name, position) => ({ part: 'body', position, name: isNumber(name) ? undefined : name }));
      case 'BUTTONS':
        return (part.buttons ?? []).flatMap((button, index): TemplateSlot[] => {
          if (button.type === 'URL' && placeholders(button.url).length > 0) return [{ part: 'button', index, type: 'url', title: button.text }];
          return button.type === 'COPY_CODE' ? [{ part: 'button', index, type: 'copy_code', title: button.text }] : [];
        });
      default:
        return [];
    }
  });
}

function headerSlots(part: Component): TemplateSlot[] {
  const format = part.format?.toLowerCase();
  if (format === 'image' || format === 'video' || format === 'document') return [{ part: 'header', type: format }];
  const name = placeholders(part.text)[0];
  return name === undefined ? [] : [{ part: 'header', type: 'text', name: isNumber(name) ? undefined : name }];
}

/** Names or numbers in `{{ }}`, each once, in order. */
function placeholders(text: string | undefined): string[] {
  return [...new Set([...(text ?? '').matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? ''))];
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}
