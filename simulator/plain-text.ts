/**
 * A value of unknown kind as text, for places where text belongs: text as it is, numbers and booleans as they are written,
 * nothing for what is absent, anything else as JSON and never as "[object Object]".
 */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  return typeof value === 'bigint' ? value.toString() : (JSON.stringify(value) ?? '');
}
