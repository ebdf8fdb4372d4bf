import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DurationInput } from '../../../ui/DurationInput.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { WidgetProps } from '../form-context.ts';
import { Button } from '../../../ui/Button.tsx';

/**
 * A length of time in milliseconds. An optional one is switched on and off by a button of its own: an emptied box must
 * not remove the value, because a handle (and the edge drawn from it) may depend on it.
 */
export default function DurationWidget({ schema, value, onChange, words, readOnly, siblings, path }: WidgetProps) {
  const { t } = useTranslation('flows');
  const ms = typeof value === 'number' ? value : typeof schema.default === 'number' ? schema.default : undefined;
  const fallback = Math.min(Math.max(3_600_000, schema.minimum ?? 0), schema.maximum ?? Infinity);
  if (ms === undefined) return <Button size="sm" disabled={readOnly} onClick={() => onChange(fallback)}>{t('widgets.duration.set')}</Button>;
  const clamp = (next: number) => Math.min(Math.max(next, schema.minimum ?? 0), schema.maximum ?? Infinity);
  // A field of the node itself may be taken away; one inside a list item goes with the item.
  const removable = schema.default === undefined && !path.includes('.') && !readOnly && Object.keys(siblings).length > 1;
  return (
    <div className="flex items-center gap-1">
      <DurationInput value={ms} onValueChange={(next) => { if (next !== null) onChange(clamp(next)); }} disabled={readOnly} aria-label={words.label} className="flex-1" />
      {removable ? <IconButton size="sm" label={t('widgets.duration.remove')} icon={<X size={14} />} onClick={() => onChange(undefined)} /> : null}
    </div>
  );
}
