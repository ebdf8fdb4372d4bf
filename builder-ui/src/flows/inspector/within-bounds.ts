import type { FieldSchema } from './field-schema.ts';

/** The nearest number that the field takes. */
export function withinBounds(value: number, { minimum = -Infinity, maximum = Infinity }: Pick<FieldSchema, 'minimum' | 'maximum'>): number {
  return Math.min(Math.max(value, minimum), maximum);
}
