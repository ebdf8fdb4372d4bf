import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FieldMessages } from '../../../../schemas/generated/types.ts';
import { formatDuration } from '../../ui/duration.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import type { FieldSchema } from './field-schema.ts';
import { useForm } from './form-context.ts';

type DefaultMarkProps = { schema: FieldSchema; value: unknown; words: FieldMessages; pointer: string };

/** Says that a field stands at its default, or what that is, with the way back to it. */
export function DefaultMark({ schema, value, words, pointer }: DefaultMarkProps) {
  const { t, i18n } = useTranslation('flows');
  const form = useForm();
  const usual = String(schema.default);
  if (value === undefined || value === schema.default) return <>{t('settings.isDefault')}</>;
  const text = schema['x-ui']?.widget === 'duration' && typeof schema.default === 'number' ? formatDuration(schema.default, i18n.language) : (words.options?.[usual] ?? usual);
  if (form.readOnly) return <>{t('settings.default', { value: text })}</>;
  return <IconButton size="xs" className="-my-1" label={t('settings.toDefault', { value: text })} icon={<RotateCcw size={12} className="rtl:-scale-x-100" />} onClick={() => form.onChange(pointer, undefined)} />;
}
