import type { ConditionGroup } from '../../../../schemas/generated/types.ts';
import { readPointer } from '../../../../workflows/engine/text/json-pointer.ts';

/** A piece of a card's sentence: plain words, a value from the params, or a place where a value is still missing. */
export type SummaryPart = { kind: 'words' | 'value' | 'missing'; text: string };

export type SummaryWords = {
  locale: string;
  /** Name of an option of a field, when the field is a choice. */
  option: (path: string, value: string) => string | undefined;
  duration: (ms: number) => string;
  count: (count: number) => string;
  /** A condition as a sentence. */
  condition: (group: ConditionGroup) => string;
  yes: string;
  no: string;
  /** Stands where a value is missing. */
  missing: string;
};

/**
 * Puts params into a summary sentence such as `Send "{body}"`. `{path|format}` takes formats duration (from
 * milliseconds), list (joined with commas), count and condition; a dotted path reaches into objects.
 */
export function renderSummary(template: string, params: unknown, words: SummaryWords): SummaryPart[] {
  const parts: SummaryPart[] = [];
  let from = 0;
  for (const match of template.matchAll(/\{([\w.]+)(?:\|(\w+))?\}/g)) {
    if (match.index > from) parts.push({ kind: 'words', text: template.slice(from, match.index) });
    const path = match[1] ?? '';
    const text = inWords(readPointer(params, `/${path.replaceAll('.', '/')}`), path, match[2], words);
    parts.push(text === '' ? { kind: 'missing', text: words.missing } : { kind: 'value', text });
    from = match.index + match[0].length;
  }
  if (from < template.length) parts.push({ kind: 'words', text: template.slice(from) });
  return parts;
}

/** The sentence without marks, for names, search and screen readers. */
export function summaryText(parts: ReadonlyArray<SummaryPart>): string {
  return parts.map((part) => part.text).join('');
}

function inWords(value: unknown, path: string, format: string | undefined, words: SummaryWords): string {
  if (value === undefined || value === null) return '';
  if (format === 'duration' && typeof value === 'number') return words.duration(value);
  if (format === 'condition') return words.condition(value as ConditionGroup);
  if (format === 'count') return words.count(Array.isArray(value) ? value.length : Number(value));
  if (Array.isArray(value)) {
    const items = value.map((item) => inWords(labelOf(item), path, undefined, words)).filter((text) => text !== '');
    return new Intl.ListFormat(words.locale, { type: 'unit', style: 'short' }).format(items);
  }
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return new Intl.NumberFormat(words.locale).format(value);
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value, words.locale) : (words.option(path, value) ?? readableText(value));
  return inWords(labelOf(value), path, undefined, words);
}

/** A calendar day, which is the same day everywhere. */
function dayText(day: string, locale: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}

/** What an object in a list is called, whatever its type of node: the first of the usual naming properties. */
function labelOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const item = value as Record<string, unknown>;
  return item['title'] ?? item['label'] ?? item['name'] ?? item['field'] ?? item['variable'] ?? item['key'] ?? item['kind'];
}

/** Message text on one line, placeholders by their bare names: for cards, and for examples in empty fields. */
export function readableText(text: string): string {
  return text.replace(/\{\{-?\s*([^|}]+?)\s*(\|[^}]*)?-?\}\}/g, '‹$1›').replace(/\s+/g, ' ').trim();
}
