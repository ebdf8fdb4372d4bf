import { Field as BaseField } from '@base-ui/react/field';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { durationUnits, splitDuration, type DurationUnit } from './duration.ts';
import { Input } from './Input.tsx';
import { Select } from './Select.tsx';

export type DurationInputProps = {
  /** Milliseconds; null while the box is empty. */
  value: number | null;
  onValueChange: (ms: number | null) => void;
  units?: ReadonlyArray<DurationUnit> | undefined;
  size?: 'sm' | 'md' | undefined;
  disabled?: boolean | undefined;
  'aria-label'?: string | undefined;
  className?: string | undefined;
};

const allUnits: ReadonlyArray<DurationUnit> = ['seconds', 'minutes', 'hours', 'days'];

/** A length of time as number and unit, held in milliseconds. Changing the unit keeps the number. */
export function DurationInput({ value, onValueChange, units = allUnits, size = 'md', disabled = false, className, ...rest }: DurationInputProps) {
  const { t } = useTranslation('ui');
  // The unit is the user's choice: 60 minutes must not turn into 1 hour while they type.
  const [unit, setUnit] = useState<DurationUnit>(() => splitDuration(value ?? durationUnits.minutes, units).unit);
  const [text, setText] = useState(() => (value === null ? '' : String(splitDuration(value, units).count)));
  const shown = text.trim() === '' ? null : Number(text.replace(',', '.')) * durationUnits[unit];
  // A value set from outside (undo, reset) wins over what was typed.
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== shown) {
      const split = value === null ? { count: '', unit } : splitDuration(value, units);
      setText(String(split.count));
      setUnit(split.unit);
    }
  }
  const change = (nextText: string, nextUnit: DurationUnit) => {
    setText(nextText);
    setUnit(nextUnit);
    const count = Number(nextText.replace(',', '.'));
    onValueChange(nextText.trim() === '' || !Number.isFinite(count) || count < 0 ? null : Math.round(count * durationUnits[nextUnit]));
  };
  return (
    <div className={`flex min-w-0 gap-1.5 ${className ?? ''}`}>
      <Input
        value={text}
        onValueChange={(next) => { if (/^\d*[.,]?\d*$/.test(next)) change(next, unit); }}
        inputMode="decimal"
        size={size}
        disabled={disabled}
        aria-label={rest['aria-label']}
        className="w-20 min-w-16 flex-1"
        data-numeric
      />
      {/* A Field of its own, or the label of the Field would name the unit as well. */}
      <BaseField.Root className="w-28 flex-1">
        <Select
          aria-label={t('duration.unit')}
          value={unit}
          onValueChange={(next) => change(text, next)}
          options={units.map((option) => ({ value: option, label: t(`duration.${option}`) }))}
          size={size}
          disabled={disabled}
        />
      </BaseField.Root>
    </div>
  );
}
