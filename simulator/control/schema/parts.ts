/** Small schemas that the larger ones are made of. */
export const text = { type: 'string', minLength: 1 } as const;
export const digits = { type: 'string', pattern: String.raw`^\+?[0-9][0-9\s\-().]{4,24}$` } as const;
export const nonNegative = { type: 'number', minimum: 0 } as const;
export const count = { type: 'integer', minimum: 0 } as const;
export const flag = { type: 'boolean' } as const;
export const anyObject = { type: 'object' } as const;
export const anyText = { type: 'string' } as const;
export const texts = { type: 'array', items: text } as const;

/** The same schema with a sentence for the reference. */
export function about<const S extends object>(schema: S, description: string): S & { description: string } {
  return { ...schema, description };
}
