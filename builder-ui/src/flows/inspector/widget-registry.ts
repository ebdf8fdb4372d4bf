import type { FieldSchema } from './field-schema.ts';
import type { WidgetModule } from './form-context.ts';

// One file per widget: TemplatePickerWidget.tsx is the widget template-picker.
const modules = import.meta.glob<WidgetModule>('./widgets/*Widget.tsx', { eager: true });

const widgets = new Map(Object.entries(modules).map(([path, module]) => [nameOf(path), module]));

/** The widget that a field asks for, or the one that suits its type of value. */
export function widgetFor(schema: FieldSchema): WidgetModule | undefined {
  return widgets.get(schema['x-ui']?.widget ?? '') ?? widgets.get(byType(schema));
}

function byType(schema: FieldSchema): string {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (schema.enum) return 'select';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'boolean') return 'switch';
  if (type === 'array') return schema.items?.type === 'object' ? 'list' : 'tags';
  if (type === 'object') return 'group';
  return 'text';
}

function nameOf(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1).replace('Widget.tsx', '');
  return file.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}
