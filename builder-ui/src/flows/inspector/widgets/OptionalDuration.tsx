import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { DurationInput } from '../../../ui/DurationInput.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';

type OptionalDurationProps = {
  label: string;
  /** Milliseconds. */
  value: number | undefined;
  /** Milliseconds; start is what it has when it is switched on. */
  range: { minimum: number; maximum: number; start: number };
  readOnly: boolean;
  onChange: (ms: number | undefined) => void;
};

/** A length of time that need not be: switched on and off by buttons, because a box emptied for a moment must not take it away. */
export function OptionalDuration({ label, value, range, readOnly, onChange }: OptionalDurationProps) {
  const { t } = useTranslation('flows');
  if (value === undefined) return <Button size="sm" disabled={readOnly} onClick={() => onChange(range.start)}>{t('widgets.duration.set')}</Button>;
  const clamp = (next: number) => Math.min(Math.max(next, range.minimum), range.maximum);
  return (
    <div className="flex items-center gap-1">
      <DurationInput value={value} onValueChange={(next) => { if (next !== null) onChange(clamp(next)); }} disabled={readOnly} aria-label={label} className="flex-1" />
      {readOnly ? null : <IconButton size="sm" label={t('widgets.duration.remove')} icon={<X size={14} />} onClick={() => onChange(undefined)} />}
    </div>
  );
}
