import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { DurationInput } from '../../../ui/DurationInput.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { FieldSchema } from '../field-schema.ts';
import { withinBounds } from '../within-bounds.ts';

/** What it has when it is switched on. */
const startMs = 3_600_000;

type OptionalDurationProps = {
  label: string;
  /** Milliseconds. */
  value: number | undefined;
  /** Its bounds. */
  schema: FieldSchema | undefined;
  readOnly: boolean;
  onChange: (ms: number | undefined) => void;
};

/** A length of time that need not be: switched on and off by buttons, because a box emptied for a moment must not take it away. */
export function OptionalDuration({ label, value, schema, readOnly, onChange }: OptionalDurationProps) {
  const { t } = useTranslation('flows');
  const bounds = { minimum: 0, ...schema };
  if (value === undefined) return <Button size="sm" disabled={readOnly} onClick={() => onChange(withinBounds(startMs, bounds))}>{t('widgets.duration.set')}</Button>;
  return (
    <div className="flex items-center gap-1">
      <DurationInput value={value} onValueChange={(next) => { if (next !== null) onChange(withinBounds(next, bounds)); }} disabled={readOnly} aria-label={label} className="flex-1" />
      {readOnly ? null : <IconButton size="sm" label={t('widgets.duration.remove')} icon={<X size={14} />} onClick={() => onChange(undefined)} />}
    </div>
  );
}
