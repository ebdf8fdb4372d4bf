import { useTranslation } from 'react-i18next';
import type { FieldSchema } from './field-schema.ts';

/** Characters used and allowed. */
export function TextCounter({ text, limit }: { text: string; limit: number }) {
  const { t } = useTranslation('flows');
  const length = [...text].length;
  return <span className={length > limit ? 'text-red-ink' : undefined} title={t('inspector.counter')}>{length}/{limit}</span>;
}

/** How many characters a text may have, when that is worth showing: always of short ones, of long ones as they fill up. */
export function counterLimit(schema: FieldSchema, value: unknown): number | undefined {
  const limit = schema['x-ui']?.limit ?? (schema.enum ? undefined : schema.maxLength);
  if (limit === undefined || typeof value !== 'string' || !['template', 'multiline', 'text'].includes(schema['x-ui']?.widget ?? 'text')) return undefined;
  return [...value].length > limit * 0.6 || limit <= 100 ? limit : undefined;
}
