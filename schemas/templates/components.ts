/** A component of a template, as the Cloud API has it. */
export type Component = Readonly<Record<string, unknown>>;
export type ComponentType = 'HEADER' | 'BODY' | 'FOOTER' | 'BUTTONS' | 'CAROUSEL' | 'LIMITED_TIME_OFFER';

/** The component of a type; types are written in either case. */
export function componentOf(components: readonly Component[], type: ComponentType): Component | undefined {
  return components.find((component) => upper(component['type']) === type);
}

export function upper(value: unknown): string {
  return typeof value === 'string' ? value.toUpperCase() : '';
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function objectsOf(value: unknown): Component[] {
  return Array.isArray(value) ? value.filter((item): item is Component => typeof item === 'object' && item !== null && !Array.isArray(item)) : [];
}

export function objectOf(value: unknown): Component {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Component) : {};
}

const placeholder = /\{\{\s*(\w+)\s*\}\}/g;

/** Names or numbers of the variables of a text, each once, in the order in which they stand. */
export function variablesOf(text: unknown): string[] {
  return [...new Set([...textOf(text).matchAll(placeholder)].map((match) => match[1] ?? ''))];
}

/** The same in the order in which WhatsApp takes values and examples: numbered ones by their number, wherever they stand (Meta, template messages). */
export function valueOrder(text: unknown): string[] {
  const names = variablesOf(text);
  return names.every((name) => /^\d+$/.test(name)) ? names.toSorted((a, b) => Number(a) - Number(b)) : names;
}

/** Example values of a HEADER or BODY by variable; positional ones come in the order of the variables. */
export function samplesOf(component: Component, part: 'header' | 'body'): Readonly<Record<string, string>> {
  const example = objectOf(component['example']);
  const named = objectsOf(example[`${part}_text_named_params`]);
  if (named.length > 0) return Object.fromEntries(named.map((item) => [textOf(item['param_name']), textOf(item['example'])]));
  const list = example[`${part}_text`];
  const values: unknown = part === 'body' && Array.isArray(list) ? list[0] : list;
  const samples = Array.isArray(values) ? values.map(textOf) : [];
  return Object.fromEntries(valueOrder(component['text']).map((name, index) => [name, samples[index] ?? '']));
}

/** The text with its variables replaced; one without a value stays visible. */
export function fillText(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replace(placeholder, (whole, name: string) => values[name]?.trim() || whole);
}

/** Authentication templates hold one code, which stands in the text and on the button; WhatsApp writes the rest. */
export function isCodeTemplate(components: readonly Component[]): boolean {
  return objectsOf(componentOf(components, 'BUTTONS')?.['buttons']).some((button) => upper(button['type']) === 'OTP');
}
