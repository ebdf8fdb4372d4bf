import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { segmentsQuery } from '../../../contacts/segments/use-segments.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import type { WidgetProps } from '../form-context.ts';

/** A segment, by its name; one that was deleted stays visible as such. */
export default function SegmentWidget({ value, onChange, words, readOnly }: WidgetProps) {
  const { t } = useTranslation('flows');
  const { data, isPending, isError } = useQuery(segmentsQuery);
  const known = (data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const chosen = typeof value === 'string' && value !== '' ? value : null;
  const options = chosen === null || known.some((option) => option.value === chosen) ? known : [...known, { value: chosen, label: isPending ? '…' : t('conditions.segmentGone') }];
  return (
    <Combobox
      aria-label={words.label}
      placeholder={words.placeholder ?? t('conditions.segmentPlaceholder')}
      emptyText={isError ? t('widgets.loadFailed') : t('conditions.noSegments')}
      loading={isPending}
      options={options}
      value={chosen}
      onValueChange={(next) => onChange(next ?? '')}
      disabled={readOnly}
    />
  );
}
