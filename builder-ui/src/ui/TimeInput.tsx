import { useState } from 'react';
import { Input } from './Input.tsx';
import { parseTimeOfDay, shiftTimeOfDay } from './time-of-day.ts';

export type TimeInputProps = {
  /** `HH:MM` on 24 hours, or empty. */
  value: string;
  /** Called when a readable time was typed and left, or on arrow keys. */
  onValueChange: (value: string) => void;
  /** Lets "24:00" stand for the end of the day. */
  endOfDay?: boolean | undefined;
  size?: 'sm' | 'md' | undefined;
  disabled?: boolean | undefined;
  invalid?: boolean | undefined;
  'aria-label'?: string | undefined;
  className?: string | undefined;
};

/** A time of day, typed freely ("9", "0930", "9 pm"); arrow keys move it by a quarter of an hour, with Shift by a minute. */
export function TimeInput({ value, onValueChange, endOfDay = false, size = 'md', className, ...rest }: TimeInputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft === null) return;
    const parsed = parseTimeOfDay(draft, endOfDay);
    if (parsed !== null && parsed !== value) onValueChange(parsed);
    setDraft(null);
  };
  return (
    <Input
      {...rest}
      value={draft ?? value}
      onValueChange={setDraft}
      onBlur={commit}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        const step = (event.shiftKey ? 1 : 15) * (event.key === 'ArrowUp' ? 1 : -1);
        setDraft(null);
        onValueChange(shiftTimeOfDay(parseTimeOfDay(draft ?? value) ?? '09:00', step));
      }}
      inputMode="numeric"
      placeholder="09:00"
      dir="ltr"
      size={size}
      className={className ?? 'w-20 shrink-0'}
      data-numeric
    />
  );
}
