/** Files and places that customers send, as a chat list shows them: signs need no language. */
const signs: Readonly<Record<string, string>> = { audio: '🎤', image: '📷', video: '🎥', document: '📄', sticker: '🏷️', contacts: '👤', location: '📍' };

/**
 * A value as it stands in a text. Lists are told one after the other, an
 * answer that was a file or a place by its sign and its words, and any other record as JSON: never as "[object Object]".
 */
export function valueWords(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  if (Array.isArray(value)) return value.map(valueWords).join(', ');
  const { type, caption, filename, name, address, latitude, longitude } = value as Record<string, unknown>;
  const isPlace = typeof latitude === 'number' && typeof longitude === 'number';
  const sign = signs[isPlace ? 'location' : String(type)];
  if (sign === undefined) return JSON.stringify(value);
  const words = [...new Set(isPlace ? [name, address] : [filename, caption])].filter((part) => typeof part === 'string' && part !== '');
  return [sign, words.length > 0 ? words.join(', ') : isPlace ? `${latitude}, ${longitude}` : ''].filter(Boolean).join(' ');
}
