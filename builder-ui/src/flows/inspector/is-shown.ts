import type { FieldSchema } from './field-schema.ts';

/** Whether a field applies, given the values beside it (a value not set counts with its default). */
export function isShown(field: FieldSchema, siblings: Readonly<Record<string, unknown>>, parent: FieldSchema): boolean {
  const when = field['x-ui']?.when;
  if (!when) return true;
  return [when].flat().some((together) => Object.entries(together).every(([name, wanted]) => {
    const value = siblings[name] ?? parent.properties?.[name]?.default;
    return wanted.some((one) => {
      if (one === true) return isSet(value);
      if (one === false) return !isSet(value);
      return one === value;
    });
  }));
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0);
}
